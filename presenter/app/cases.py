"""The cases beside a deck: read, and let into a session only if they can be played."""

from pathlib import Path

from presenter.case.checking import faults
from presenter.core.case_copy import CaseCopy
from presenter.core.deck import Deck
from presenter.core.errors import Refused
from presenter.deck.cases import cases
from presenter.deck.pictures import Folder
from presenter.deck.problems import Code, Problem, problem
from presenter.source import lines_of, text_of


def copies(deck: Deck, folder: Folder) -> dict[str, CaseCopy]:
    """A copy of each case, or why there is none."""
    return {name: copy_of(name, folder) for name in cases(deck)}


def copy_of(name: str, folder: Folder) -> CaseCopy:
    try:
        text = _text(name, folder)
    except Refused as refused:
        return CaseCopy(fault=str(refused))
    fault = _fault(name, text)
    return CaseCopy(fault=fault) if fault else CaseCopy(text)


def case_problems(deck: Deck, path: Path) -> tuple[Problem, ...]:
    """What is wrong with the cases of a deck, at the lines that name them."""
    folder, lines = Folder(path.parent), lines_of(text_of(path))
    found = []
    for name in cases(deck):
        line = next((n for n, line in enumerate(lines, 1) if _names(line, name)), 1)
        try:
            fault = _fault(name, _text(name, folder))
        except Refused as refused:
            found.append(problem(line, Code.CASE_MISSING, str(refused)))
        else:
            found += [problem(line, Code.CASE_FAULTY, fault)] if fault else []
    return tuple(found)


def _text(name: str, folder: Folder) -> str:
    path = folder.path(name)
    if path is None:
        raise Refused(f"The case {name} is outside the deck’s folder: copy it into the folder.")
    if not path.exists():
        raise Refused(f"There is no case {name}: put it beside the deck, or mend its name.")
    return text_of(path)


def _fault(name: str, text: str) -> str:
    errors = faults(text)
    if not errors:
        return ""
    first = errors[0]
    count = f"{len(errors)} errors" if len(errors) > 1 else "an error"
    return (
        f"The case {name} has {count} and cannot be played. Line {first.line}: {first.message} "
        f"“presenter check” on it lists them all."
    )


def _names(line: str, name: str) -> bool:
    return "case:" in line and name in line
