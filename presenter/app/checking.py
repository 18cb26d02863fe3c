"""Looks a deck through before the evening: what its reader found, and what the painter measures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from presenter import screen
from presenter.deck.checking import check
from presenter.deck.pictures import Folder
from presenter.deck.problems import Problem
from presenter.deck.reading import read_file
from presenter.deck.source import lines_of, text_of


@dataclass(frozen=True, slots=True)
class Findings:
    """By line; `unmeasured` says why sizes are not among them, if they are not."""

    problems: tuple[Problem, ...]
    unmeasured: str = ""


def look_through(path: Path) -> Findings:
    """All that is wrong with a deck; raises `Refused` if no deck can be had."""
    found = check(path)
    if lacking := screen.missing_libraries():
        return Findings(found, f"Sizes were not measured. {lacking}")
    from presenter.qt.application import application  # noqa: PLC0415 - only if Qt can be loaded

    application(["presenter"])
    return Findings(by_line(chain(found, *measured(path))))


def measured(path: Path) -> Iterator[tuple[Problem, ...]]:
    """What is wrong with slide after slide as the wall shows it, in short pieces of work."""
    from presenter.qt.checking.measuring import Measuring  # noqa: PLC0415 - as above

    deck, _problems = read_file(path)
    return Measuring(deck, lines_of(text_of(path)), Folder(path.parent)).problems()


def by_line(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda each: each.line))
