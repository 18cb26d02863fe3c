"""Looks a deck through before the evening: what its reader found, and what the painter measures."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from presenter import screen
from presenter.core.errors import Refused
from presenter.deck.cases import cases
from presenter.deck.checking import check
from presenter.deck.pictures import Folder
from presenter.deck.problems import Code, Problem, problem
from presenter.deck.reading import read_file
from presenter.source import lines_of, text_of
from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Findings:
    """By line; `unmeasured` says why sizes are not among them, if they are not."""

    problems: tuple[Problem, ...]
    unmeasured: str = ""


def look_through(path: Path) -> Findings:
    """All that is wrong with a deck; raises `Refused` if no deck can be had."""
    found = check(path)
    if lacking := screen.missing_libraries():
        every = by_line(chain(found, _cases(path)))
        return Findings(every, f"Sizes were not measured. {lacking}")
    from presenter.qt.application import application  # noqa: PLC0415 - only if Qt can be loaded

    application(["presenter"])
    return Findings(by_line(chain(found, *measured(path))))


def measured(path: Path) -> Iterator[tuple[Problem, ...]]:
    """What is wrong with cases, the theme, and slide after slide, in short pieces of work."""
    from presenter.app.themes import theme_of  # noqa: PLC0415 - as above
    from presenter.qt.checking.measuring import Measuring  # noqa: PLC0415 - as above
    from presenter.qt.paint.images import Album  # noqa: PLC0415 - as above

    deck, _problems = read_file(path)
    yield _cases(path)
    lines, folder = lines_of(text_of(path)), Folder(path.parent)
    yield _theme(deck.theme, lines, folder)
    theme = theme_of(deck.theme, folder)
    yield from Measuring(deck, lines, Album(folder), theme).problems()


def by_line(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda each: each.line))


def _cases(path: Path) -> tuple[Problem, ...]:
    """Nothing of a case is imported for a deck without one."""
    deck, _problems = read_file(path)
    if not cases(deck):
        return ()
    from presenter.app.cases import case_problems  # noqa: PLC0415 - see above

    return case_problems(deck, path)


def _theme(name: str, lines: Sequence[str], folder: Folder) -> tuple[Problem, ...]:
    """What is wrong with a theme of the deck's own, at the line that asks for it."""
    from presenter.app.themes import theme_named  # noqa: PLC0415 - as above
    from presenter.qt.theme import hard_to_read  # noqa: PLC0415 - as above

    if not name:
        return ()
    line = next((n for n, line in enumerate(lines, 1) if line.startswith("theme:")), 1)
    try:
        theme = theme_named(name, folder)
    except Refused as refused:
        return (problem(line, Code.THEME_MISSING, str(refused)),)
    return tuple(
        problem(line, Code.TOO_FAINT, f"In the theme “{name}” {found}: change one of them.")
        for found in hard_to_read(theme)
    )
