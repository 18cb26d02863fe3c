"""Checks a deck before the evening: all that the reader found, and its pictures."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from presenter.core.deck import Slide
from presenter.deck.image import is_remote, name_of
from presenter.deck.pictures import Folder, addresses
from presenter.deck.problems import Code, Problem, problem
from presenter.deck.reading import read_file
from presenter.source import lines_of, text_of


def check(path: Path) -> tuple[Problem, ...]:
    """Everything that is wrong with a deck, by line; raises `Refused` if no deck can be had."""
    deck, problems = read_file(path)
    folder = Folder(path.parent)
    lines = lines_of(text_of(path))
    pictures = dict.fromkeys(
        each for slide in deck.slides for each in _pictures(slide, folder, lines)
    )
    return tuple(sorted([*problems, *pictures], key=lambda each: each.line))


def _pictures(slide: Slide, folder: Folder, lines: Sequence[str]) -> Iterator[Problem]:
    for address in addresses(slide.markdown):
        if found := _fault(address, folder):
            code, message = found
            yield problem(_line_of(address, slide.line, lines), code, message)


def _fault(address: str, folder: Folder) -> tuple[Code, str] | None:
    name = name_of(address)
    if name.startswith("data:"):
        mend = "save it beside the deck and name that file."
        return Code.PICTURE_REMOTE, f"A picture is written into the deck and not shown: {mend}"
    if is_remote(name):
        mend = "save it beside the deck and name that file."
        return Code.PICTURE_REMOTE, f"The picture {name} is on the network and not fetched: {mend}"
    if not folder.holds(name):
        mend = "copy it into the folder."
        return Code.PICTURE_OUTSIDE, f"The picture {name} is outside the deck’s folder: {mend}"
    if folder.read(name) is None:
        mend = "put it beside the deck, or mend its name."
        return Code.PICTURE_MISSING, f"There is no picture {name} that can be read: {mend}"
    return None


def _line_of(address: str, first: int, lines: Sequence[str]) -> int:
    """The first line from a slide on that holds the address, or else of the whole deck."""
    numbers = chain(range(first, len(lines) + 1), range(1, first))
    return next((number for number in numbers if address in lines[number - 1]), first)
