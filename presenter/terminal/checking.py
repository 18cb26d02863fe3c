"""`presenter check`: what is wrong with decks and cases."""

from collections.abc import Sequence
from pathlib import Path

import typer

from presenter.app.checking import look_through
from presenter.case import checking as cases
from presenter.case.reading import is_case
from presenter.clock import Clock
from presenter.core.errors import Refused
from presenter.core.problems import Problem
from presenter.deck.document import is_document
from presenter.terminal.output import Form, as_json
from presenter.values import dataclass

FOUND_ERRORS, REFUSED = 1, 2
NEITHER = (
    "{path} is neither a deck nor a case, and was passed over: it has chapters, "
    "but no settings and no line “---” between slides."
)


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong with a file, why it cannot be read at all, or why not all was looked at."""

    path: Path
    problems: tuple[Problem, ...] = ()
    refusal: str = ""
    remark: str = ""

    @property
    def code(self) -> int:
        """The exit code for it."""
        if self.refusal:
            return REFUSED
        return FOUND_ERRORS if any(each.severity == "error" for each in self.problems) else 0


def check(paths: Sequence[Path], form: Form) -> int:
    """Print what is wrong with files; the exit code."""
    files = []
    for path in paths:
        files.append(_checked(path))
        _tell(files[-1], form)
    if form is Form.JSON:
        typer.echo(as_json([_row(file.path, each) for file in files for each in file.problems]))
    return max((file.code for file in files), default=0)


def _checked(path: Path) -> Checked:
    try:
        if is_case(path):
            return Checked(path, cases.check(path, Clock()))
        if is_document(path):
            return Checked(path, remark=NEITHER.format(path=path))
        found = look_through(path)
    except Refused as refused:
        return Checked(path, refusal=str(refused))
    return Checked(path, found.problems, remark=found.unmeasured)


def _tell(file: Checked, form: Form) -> None:
    for words in filter(None, (file.refusal, file.remark)):
        typer.echo(words, err=True)
    if form is Form.TEXT:
        for problem in file.problems:
            typer.echo(problem.line_for(str(file.path)))


def _row(path: Path, problem: Problem) -> dict[str, object]:
    return {
        "file": str(path),
        "line": problem.line,
        "code": str(problem.code),
        "severity": problem.severity,
        "message": problem.message,
    }
