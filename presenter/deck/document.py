"""Tells a text that is read at a desk, such as a README, from a deck."""

from pathlib import Path

from presenter.deck.characters import legible
from presenter.deck.cutting import Cutter
from presenter.deck.directives import said_in
from presenter.deck.front_matter import front_matter
from presenter.deck.structure import Role
from presenter.source import lines_of, text_of

_CHAPTERS = 3


def is_document(path: Path) -> bool:
    """Whether a file has chapters, and nothing that only decks have: settings, breaks, directives.

    Raises `Refused` if it cannot be read.
    """
    lines = lines_of(legible(text_of(path), []))
    cut, *others = Cutter(lines, 0, (), [], {}).cuts()
    if others or front_matter(lines, []).body or said_in(cut.comments, []).settings:
        return False
    headings = [row for row in cut.rows if row.role in (Role.HEADING, Role.UNDERLINE)]
    return len(headings) >= _CHAPTERS
