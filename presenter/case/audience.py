"""What the room reads of a case, and where in the file it stands."""

import re
from collections.abc import Iterable, Iterator

from presenter.core.case import Card, Case, Choice, Kind, Part, Section, Text
from presenter.values import dataclass

PLAYED = (Kind.SCENE, Kind.LOOK, Kind.INJECT, Kind.ENDING)


@dataclass(frozen=True, slots=True)
class Words:
    """Some text; `line` is its first."""

    text: str
    line: int

    def found(self, pattern: "re.Pattern[str]") -> Iterator[tuple[str, int]]:
        """Each match, with its own line."""
        for match in pattern.finditer(self.text):
            yield " ".join(match[0].split()), self.line + self.text.count("\n", 0, match.start())


def phrase(words: str) -> "re.Pattern[str]":
    """A phrase, however it is spaced and cased."""
    words = r"\s+".join(map(re.escape, words.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def in_play(case: Case) -> Iterator[Words]:
    """What the room may read before the last part is opened."""
    for score in case.scores:
        yield Words(f"{score.name}: {score.means}", score.line)
    for alert in case.alerts:
        yield Words(f"{alert.name}: {alert.says}", alert.line)
    for part in case.parts[:-1] or case.parts:
        yield from _of_part(part)
    for section in case.sections.values():
        if section.kind in PLAYED:
            yield from of_section(section)


def afterwards(case: Case) -> Iterator[Words]:
    """What the room reads when the last part is open."""
    for part in case.parts[-1:]:
        yield from _of_part(part)
    for section in (*case.of(Kind.DEBRIEF), *case.of(Kind.BOARD)):
        yield from _of_pieces(section.body)
        yield from (Words(item, section.line) for item in section.items)


def of_section(section: Section) -> Iterator[Words]:
    yield Words(section.title, section.line)
    yield from _of_pieces(section.body)
    if section.question:
        yield Words(section.question, section.line)
    yield from map(of_choice, section.choices)


def of_choice(choice: Choice) -> Words:
    return Words(choice.text, choice.line)


def count(words: Iterable[Words]) -> int:
    """How many words there are to read; signs between them are none."""
    return sum(len(re.findall(r"\w[^\s]*", each.text)) for each in words)


def _of_part(part: Part) -> Iterator[Words]:
    yield Words(part.title, part.line)
    yield from _of_pieces(part.body)


def _of_pieces(pieces: Iterable[Text | Card]) -> Iterator[Words]:
    for piece in pieces:
        if isinstance(piece, Text):
            yield Words(piece.markdown, piece.line)
        else:
            yield Words(f"{piece.who} {piece.text}", piece.line)
