"""The prose gives a role to somebody else than the credits do.

What it does:
    Reads who did what in the prose ("directed by X", "X's screenplay", "cinematographer X", "X plays Z",
    "Z (X)") and compares it with the fields. A claim is reported when the fields credit that person with
    another role, or when the sentence is plainly about this work and the fields name somebody else.
    Surnames, initials, pet names, middle names and other spellings count as the same person; lists of
    actors and producers are seldom complete, so nobody is missed there, but a character who is credited to
    another actor is reported. Sentences that compare, or that name other works, are left alone.
Why:
    Who made it is what readers quote and what subjects of reviews write in about: the wrong name has to be
    corrected in print.
Bad:
    +++
    kind = "film"
    title = "Her"
    director = "Spike Jonze"
    cast = ["Joaquin Phoenix", "Amy Adams"]
    +++
    Directed by Amy Adams, the film takes its time.
    ---
    +++
    kind = "film"
    title = "Her"
    director = "Spike Jonze"
    +++
    The film was directed by Sofia Coppola, who lets it breathe.
Good:
    +++
    kind = "film"
    title = "Her"
    director = "Spike Jonze"
    cast = ["Joaquin Phoenix", "Amy Adams"]
    +++
    Directed by Jonze, the film takes its time. Like director Sofia Coppola before him, he lets it breathe.
Source:
    Written for this project; the cues are in rules/credits/claims/roles.yml.
"""

from collections.abc import Iterator

from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.rule import NoOptions, Rule
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.credits.claims.claim import RoleClaim
    from reviewlint.credits.claims.names import Unit
    from reviewlint.credits.credit_list import Credit


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding for each name in the prose that the fields contradict, on the name."""
    if document.front_matter is None:
        return
    from reviewlint.credits.credit_list import credits_of

    credits = credits_of(document)
    if not credits:
        return
    from reviewlint.credits.claims.roles import role_claims

    reported = set()
    for claim in role_claims(document):
        if claim.character is not None and claim.role == "actor":
            found = _wrong_actor(document, claim, credits)
        else:
            found = _wrong_person(document, claim, credits)
        if found is not None and found.span not in reported:
            reported.add(found.span)
            yield found


def _wrong_person(document: Document, claim: "RoleClaim", credits: "list[Credit]") -> Finding | None:
    """A finding when the fields give the claimed role to others, and the claim is about this work."""
    from reviewlint.checks.credits.report import quoted, related
    from reviewlint.credits.claims.context import about_of
    from reviewlint.credits.claims.cues import cues_of
    from reviewlint.credits.comparison import is_credited, is_exactly
    from reviewlint.credits.credit_list import name_units
    from reviewlint.credits.fields import fields_of

    kind = fields_of(document).kind
    holders = [credit for credit in credits if credit.role == claim.role]
    name = name_units(claim.name.text)
    if kind is None or not holders or not name or is_credited(name, holders):
        return None
    if claim.role in cues_of(kind.name).partial:
        return None
    subject = about_of(document, claim)
    elsewhere = [credit for credit in credits if credit.person and is_exactly(name, credit)]
    if subject == "another" or not (elsewhere or (subject == "this" and _is_telling(claim, len(name)))):
        return None
    message = f'"{claim.name.text}" is said to be the {_label(holders[0])} here, but the credits name '
    message += quoted(document, holders)
    if elsewhere:
        message += f' and list "{elsewhere[0].name}" under "{elsewhere[0].value.key}:"'
    message += ": correct the one that is wrong."
    return Finding(
        ID, SEVERITY, message, document.span(claim.name.start, claim.name.end), related(holders[:3])
    )


def _wrong_actor(document: Document, claim: "RoleClaim", credits: "list[Credit]") -> Finding | None:
    """A finding when the fields give the character to another actor."""
    from reviewlint.checks.credits.report import place, related
    from reviewlint.credits.comparison import agrees
    from reviewlint.credits.credit_list import name_units

    assert claim.character is not None
    pairs = [(claim.name, claim.character)]
    if claim.shape == "brackets":
        pairs.append((claim.character, claim.name))
    for actor, character in pairs:
        name, played = name_units(actor.text), name_units(character.text)
        holders = [
            credit for credit in credits if credit.character and _is_character(played, credit.character)
        ]
        if not holders or not name or any(agrees(name, credit) for credit in holders):
            continue
        known = any(agrees(name, credit) for credit in credits)
        if not known and (len(name) < 2 or actor is not claim.name):
            continue
        message = (
            f'"{actor.text}" is said to play {character.text} here, but the credits give that part to '
            f'"{holders[0].name}" ({place(document, holders[0].value, holders[0].span)}): '
            "correct the one that is wrong."
        )
        return Finding(ID, SEVERITY, message, document.span(actor.start, actor.end), related(holders[:1]))
    return None


def _is_character(played: "tuple[Unit, ...]", character: str) -> bool:
    from reviewlint.credits.credit_list import name_units

    mine = {unit.folded for unit in played}
    return bool(mine) and mine <= {unit.folded for unit in name_units(character)}


def _is_telling(claim: "RoleClaim", words: int) -> bool:
    """Whether a name that nobody is credited with is surely one: a single word may be anything."""
    return words >= 2 or claim.shape in ("by", "label")


def _label(credit: "Credit") -> str:
    return credit.value.key.replace("_", " ").lower()


ID = "credits/wrong-role"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, NoOptions())
