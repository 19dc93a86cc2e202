"""What the rules that ship must keep to, so that a cold run stays quick."""

from reviewlint.patterns.load import builtin_rules_dir, load_pack
from reviewlint.patterns.regexes import EXPONENTIAL


def test_they_load_without_notices_and_are_our_own() -> None:
    pack = load_pack(builtin_rules_dir())
    assert pack.notices == ()
    assert all(rule.own for rule in pack.rules)


def test_no_pattern_needs_another_engine_or_a_clock() -> None:
    for rule in load_pack(builtin_rules_dir()).rules:
        patterns = [probe for matcher in rule.matchers for probe, _ in matcher.probes] + list(rule.exceptions)
        for probe in patterns:
            assert probe.engine == "re", (rule.id, probe.source)
            assert probe.hazard < EXPONENTIAL, (rule.id, probe.source)


def test_every_pattern_is_announced_by_a_string() -> None:
    for rule in load_pack(builtin_rules_dir()).rules:
        for matcher in rule.matchers:
            for probe, _ in matcher.probes:
                assert probe.needs, (rule.id, probe.source)
                assert min(map(len, probe.needs[0])) >= 3, (rule.id, probe.source)
