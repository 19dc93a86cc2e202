"""occurrence, repetition, consistency, conditional, metric and readability as Vale has them."""

from typing import Any

import pytest

from reviewlint.errors import RuleFileError


class TestOccurrence:
    def test_too_many_in_a_sentence(self, lint: Any) -> None:
        yaml = r"{extends: occurrence, scope: sentence, max: 3, token: '\b\w+\b', message: '%d words'}"
        found = lint(yaml, "One two three. One two three four.")
        assert found.texts == ["One"]
        assert found.findings[0].span.start == 15
        assert found.messages == ["4 words"]

    def test_too_few(self, lint: Any) -> None:
        yaml = "{extends: occurrence, min: 2, token: '!', message: only %d}"
        found = lint(yaml, "Fine! Fine!\n\nFine!\n\nFine.")
        assert found.messages == ["only 1", "only 0"]
        assert found.texts == ["!", "Fine!"]  # nothing to point at: the beginning of the document

    def test_zero_means_no_limit(self, lint: Any) -> None:
        assert lint("{extends: occurrence, token: a}", "a a a").texts == []

    def test_the_summary_is_counted_as_one(self, lint: Any) -> None:
        yaml = "{extends: occurrence, scope: summary, max: 2, token: so, message: '%d'}"
        found = lint(yaml, "# so so so\n\nso\n\n- so\n\n> so\n")
        assert found.messages == ["3"]

    def test_raw_counts_the_whole_file(self, lint: Any) -> None:
        yaml = "{extends: occurrence, scope: raw, min: 1, token: '# Intro', message: none}"
        assert lint(yaml, "# Intro\n\nx").texts == []
        assert lint(yaml, "x y").texts == ["x"]
        assert lint(yaml, "").messages == ["none"]


class TestRepetition:
    YAML = "extends: repetition\nmessage: \"'%s' is repeated\"\nalpha: true\ntokens: ['[^\\s]+']\n"

    def test_adjacent_words(self, lint: Any) -> None:
        found = lint(self.YAML, "It was the the end, the end.")
        assert found.texts == ["the the"]
        assert found.messages == ["'the' is repeated"]

    def test_across_a_line_break_and_markup(self, lint: Any) -> None:
        assert lint(self.YAML, "the\n*the* end").texts == ["the\n*the"]

    def test_not_across_sentences(self, lint: Any) -> None:
        yaml = r"{extends: repetition, tokens: ['\w+']}"
        assert lint(yaml, "I saw Redis. Redis was there.").texts == []

    def test_case(self, lint: Any) -> None:
        assert lint(self.YAML, "The the end").texts == []
        assert lint(self.YAML + "ignorecase: true", "The the end").texts == ["The the"]

    def test_alpha_leaves_numbers_alone(self, lint: Any) -> None:
        assert lint(self.YAML, "7 7 up").texts == []

    def test_max(self, lint: Any) -> None:
        assert lint(self.YAML + "max: 1", "very very good, so so so good").texts == ["so so"]

    def test_exceptions(self, lint: Any) -> None:
        assert lint(self.YAML + "exceptions: [had had]", "she had had that that").texts == ["that that"]


class TestConsistency:
    YAML = "{extends: consistency, either: {colour: color, grey: gray}}"

    def test_once_both_are_seen_every_later_block_alerts(self, lint: Any) -> None:
        found = lint(self.YAML, "colour\n\ncolor\n\nnothing\n\ncolour colour")
        assert found.texts == ["color", "colour"]
        assert found.messages == ["'color'", "'colour'"]

    def test_the_other_way_is_a_related_place(self, lint: Any) -> None:
        (finding,) = lint(self.YAML, "grey and gray").findings
        assert (finding.span.start, finding.related[0].span.start) == (9, 0)

    def test_pairs_are_apart(self, lint: Any) -> None:
        assert lint(self.YAML, "colour and gray").texts == []


class TestConditional:
    ACRONYMS = (
        r"{extends: conditional, first: '\b([A-Z]{3,5})\b', second: '\(([A-Z]{3,5})\)', exceptions: [USA]}"
    )

    def test_defined_from_the_block_of_the_definition_on(self, lint: Any) -> None:
        source = "The WHO\n\nThe World Health Organization (WHO), the USA\n\nThe WHO and the NFL"
        found = lint(self.ACRONYMS, source)
        assert found.texts == ["WHO", "NFL"]
        assert found.findings[0].span.start == 4

    def test_without_a_group_the_same_block_must_hold_it(self, lint: Any) -> None:
        yaml = "{extends: conditional, first: Section, second: 'Summary:'}"
        assert lint(yaml, "Section. Summary: x\n\nSection, Section").texts == ["Section", "Section"]


class TestMetric:
    def test_formula_and_condition(self, lint: Any) -> None:
        yaml = "{extends: metric, formula: heading.h1 + list, condition: '> 1', message: '%s items'}"
        found = lint(yaml, "# One\n\n- a\n- b\n")
        assert found.messages == ["3.00 items"]
        assert found.texts == ["One"]
        assert lint(yaml, "# One\n").messages == []

    def test_counts(self, lint: Any) -> None:
        yaml = "{{extends: metric, formula: '{}', condition: '> -1', message: '%s'}}"
        source = "## H\n\nAn extraordinary film. It is good enough.\n\n> Quoted here too.\n\n```\ncode\n```\n"
        for formula, value in {
            "words": "10.00",
            "paragraphs": "1.00",
            "complex_words": "1.00",
            "long_words": "1.00",
            "polysyllabic_words": "1.00",
            "blockquote": "1.00",
            "heading_h2": "1.00",
            "pre": "1.00",
            "math.sqrt(words - 1) * 2": "6.00",
        }.items():
            assert lint(yaml.format(formula), source).messages == [value], formula

    def test_conditions_of_two_parts(self, lint: Any) -> None:
        yaml = "{extends: metric, formula: words, condition: '> 1 && words < 5', message: '%s'}"
        assert lint(yaml, "one two three").messages == ["3.00"]
        assert lint(yaml, "one two three four five").messages == []

    def test_no_words_no_figure(self, lint: Any) -> None:
        yaml = "{extends: metric, formula: words / paragraphs, condition: '< 9'}"
        assert lint(yaml, "").messages == []

    @pytest.mark.parametrize(
        ("formula", "complaint"),
        [
            ("wrds / 2", "'wrds', which is not known; did you mean 'words'"),
            ("words /", "not a formula"),
            ("__import__('os')", "not arithmetic"),
            ("words.real", "not arithmetic"),
            ("math.sin(words)", "math.sin"),
            ("math.sqrt(words, 2)", "wrong number"),
        ],
    )
    def test_only_arithmetic(self, make_rule: Any, formula: str, complaint: str) -> None:
        with pytest.raises(RuleFileError, match=complaint) as error:
            make_rule(f'extends: metric\ncondition: "> 1"\nformula: "{formula}"')
        assert error.value.line == 4


class TestReadability:
    def test_the_mean_of_grades(self, lint: Any) -> None:
        yaml = "{extends: readability, grade: 7, metrics: [Flesch-Kincaid, SMOG], message: grade %s}"
        hard = "Extraordinary cinematographic accomplishments, predictability undermines everything."
        found = lint(yaml, f"# Title\n\n{hard}\n")
        assert found.texts == ["Title"]
        assert found.messages[0].startswith("grade ")
        assert lint(yaml, "The cat sat on the mat. It was fat.").messages == []

    def test_an_unknown_grade(self, make_rule: Any) -> None:
        with pytest.raises(RuleFileError, match="'SMOGG', which is not known; did you mean 'smog'"):
            make_rule("{extends: readability, grade: 7, metrics: [SMOGG]}")
