"""`presenter play`: a case on the terminal, by hand or by a record."""

from collections.abc import Iterable
from pathlib import Path

import typer

from presenter.case import kept, rules, telling
from presenter.case.reading import read_file
from presenter.case.records import record
from presenter.core.case import Case, Choice
from presenter.core.errors import Refused
from presenter.core.playing import Event
from presenter.terminal.output import Form, as_json

LEAVE = "q"


class Table:
    """One play; what is told goes to stderr if stdout is for programs."""

    def __init__(self, case: Case, form: Form) -> None:
        self.case = case
        self.state = rules.start(case)
        self.log: list[Event] = []
        self.choices: list[str] = []
        self._form = form

    def tell(self, lines: Iterable[str]) -> None:
        for line in lines:
            typer.echo(line, err=self._form is Form.JSON)

    def take(self, choice: Choice) -> None:
        turn = rules.take(self.case, self.state, choice)
        self.state = turn.state
        self.choices.append(choice.text)
        self.log += turn.events
        self.tell(telling.happened(self.case, turn.events))

    def keep(self, path: Path, name: str) -> None:
        """Write the play down beside the case; raises `Refused` if it has not ended."""
        if not rules.is_over(self.case, self.state):
            raise Refused("Only a play that has ended can be kept: play on to an ending.")
        scores = [score.name for score in self.case.scores]
        file = kept.keep(path, name, tuple(self.choices), self.state, scores)
        self.tell([f"Kept in {file}"])

    def end(self) -> None:
        if self._form is Form.JSON:
            typer.echo(as_json(telling.end(self.case, self.state, self.log)))


def play(path: Path, choices: Path | None, keep: str | None, form: Form) -> None:
    """Play a case; raises `Refused` for one without a Scene, and for a record that fails."""
    case, _ = read_file(path)
    table = Table(case, form)
    if choices:
        for text in record(choices):
            table.take(rules.named(case, table.state, text))
        table.tell(telling.scene(case, table.state))
    else:
        _play_by_hand(table)
    table.end()
    if keep is not None:
        table.keep(path, keep)


def _play_by_hand(table: Table) -> None:
    while True:
        table.tell(telling.scene(table.case, table.state))
        options = rules.available(table.case, table.state)
        if not options:
            return
        choice = _asked(table, options)
        if choice is None:
            return
        table.take(choice)


def _asked(table: Table, options: tuple[Choice, ...]) -> Choice | None:
    """The choice of somebody who types its number; nothing from one who leaves."""
    while True:
        table.tell(["", f"A number from 1 to {len(options)}, or {LEAVE} to leave:"])
        typed = _line()
        if typed == LEAVE:
            return None
        if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(options):
            return options[int(typed) - 1]
        table.tell([telling.printable(f"“{typed}” is no number of a choice.")])


def _line() -> str:
    """What is typed; the end of the input leaves."""
    try:
        return input().strip()
    except EOFError:
        return LEAVE
