"""Finding slides by words, whatever their case and accents."""

import unicodedata
from enum import StrEnum

from presenter.core.deck import Deck
from presenter.values import dataclass


class Where(StrEnum):
    """The most visible part of a slide that takes part in a match."""

    TITLE = "title"
    TEXT = "text"
    NOTES = "notes"


@dataclass(frozen=True, slots=True)
class Hit:
    """A slide by its number from 1, and how it was found."""

    number: int
    where: Where


@dataclass(frozen=True, slots=True)
class Index:
    """The folded title, text and notes of each slide."""

    slides: tuple[tuple[str, str, str], ...]

    def find(self, words: str) -> tuple[Hit, ...]:
        """The slides that have all of the words, in their order; every slide for no words."""
        wanted = fold(words).split()
        found = (
            (number, _where(wanted, parts)) for number, parts in enumerate(self.slides, start=1)
        )
        return tuple(Hit(number, where) for number, where in found if where)


def indexed(deck: Deck) -> Index:
    return Index(
        tuple((fold(slide.title), fold(slide.markdown), fold(slide.notes)) for slide in deck.slides)
    )


def fold(text: str) -> str:
    """Text for comparing: `Éclair` and `eclair` are the same."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _where(wanted: list[str], parts: tuple[str, str, str]) -> Where | None:
    """The first part that, with those before it, has all words."""
    for count, where in enumerate(Where, start=1):
        if all(any(word in part for part in parts[:count]) for word in wanted):
            return where
    return None
