"""Services, signals, tracks and alerts, out of the tables in World."""

from collections.abc import Collection, Sequence
from dataclasses import field
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from presenter.case.conditions import Unreadable, condition
from presenter.case.curves import columns_of, track_columns_of
from presenter.case.findings import Code, Findings
from presenter.case.quantities import is_name, names_of, number_of
from presenter.case.tables import Record, Table
from presenter.core.world import (
    Alert,
    Condition,
    Node,
    Points,
    Presence,
    Service,
    Signal,
    Span,
    Track,
)
from presenter.values import dataclass

_SERVICE = ("service", "kind", "calls", "on the map", "degraded when", "failing when")
_ALERT = ("alert", "fires when", "severity", "says")
_SEVERITIES = ("page", "warn")
_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(slots=True)
class World:
    """Fills up table by table."""

    clock: Span
    findings: Findings
    services: dict[str, Service] = field(default_factory=dict)
    signals: dict[str, Signal] = field(default_factory=dict)
    tracks: dict[tuple[str, str], Track] = field(default_factory=dict)
    alerts: dict[str, Alert] = field(default_factory=dict)

    def take(self, table: Table | None) -> None:
        """Take in the rows of a table, if it is one of ours."""
        if table is None:
            return
        match table.what:
            case "service":
                self._services(table)
            case "alert":
                self._alerts(table)
            case "signal":
                self._signals(table)
            case _:
                self._tracks(table)

    def _say(self, line: int, code: Code, message: str) -> None:
        self.findings.say(line, code, message)

    def _services(self, table: Table) -> None:
        self._check_columns(table, _SERVICE, ("kind",))
        for record in table.records:
            if not self._is_new(record, self.services):
                continue
            self.services[record.name] = Service(
                record.name,
                self._word(record, "kind", Node, Node.SERVICE),
                names_of(record.cell("calls")),
                self._word(record, "on the map", Presence, Presence.YES),
                self._condition(record, "degraded when"),
                self._condition(record, "failing when"),
                record.line,
            )

    def _alerts(self, table: Table) -> None:
        self._check_columns(table, _ALERT, ("fires when", "severity"))
        for record in table.records:
            when = self._condition(record, "fires when")
            severity = record.cell("severity")
            if "severity" in table.columns and severity not in _SEVERITIES:
                message = f"“{severity}” is no severity: write page or warn."
                self._say(record.line, Code.UNREADABLE, message)
            if "fires when" in table.columns and not record.cell("fires when"):
                message = "An alert needs “fires when”: write “SIGNAL > NUMBER”."
                self._say(record.line, Code.UNREADABLE, message)
            if when and self._is_new(record, self.alerts):
                says = record.cell("says")
                self.alerts[record.name] = Alert(record.name, when, severity, says, record.line)

    def _signals(self, table: Table) -> None:
        columns = columns_of(table, self.clock, self.findings)
        for record in self._with_units(table):
            if not is_name(record.name):
                message = "no name may hold a comma, “while”, “until” or “per minute”: change it."
                self._say(record.line, Code.UNREADABLE, f"“{record.name}” is no name: {message}")
            if self._is_new(record, self.signals):
                points = self._points(record, columns)
                unit = record.cell("unit")
                self.signals[record.name] = Signal(record.name, unit, points, record.line)

    def _tracks(self, table: Table) -> None:
        columns = track_columns_of(table, self.findings)
        for record in self._with_units(table):
            if (record.name, table.flag) in self.tracks:
                message = f"“{record.name}” has two tracks once {table.flag}: take one out."
                self._say(record.line, Code.TRACK, message)
            elif points := self._points(record, columns):
                track = Track(record.name, table.flag, points, record.line)
                self.tracks[record.name, table.flag] = track

    def _with_units(self, table: Table) -> Sequence[Record]:
        if "unit" not in table.columns:
            message = "This table has no column “unit”: write one after the signal’s name."
            self._say(table.line, Code.SIGNAL, message)
            return table.records
        for record in table.records:
            if not record.cell("unit"):
                message = f"“{record.name}” has no unit: write one, such as % or n."
                self._say(record.line, Code.SIGNAL, message)
        return table.records

    def _points(self, record: Record, columns: Sequence[tuple[str, int]]) -> Points:
        points: list[tuple[int, Fraction]] = []
        for column, minute in columns:
            value = number_of(record.cell(column))
            if value is None:
                words = record.cell(column)
                message = f"“{words}” is no number at {column}: write one, such as 0.3."
                self._say(record.line, Code.SIGNAL, message)
            else:
                points.append((minute, value))
        return tuple(points)

    def _check_columns(self, table: Table, known: Sequence[str], needed: Collection[str]) -> None:
        for column in table.columns:
            if column not in known:
                near = self.findings.near(column, known)
                message = f"“{column}” is no column of this table: take it out.{near}"
                self._say(table.line, Code.UNREADABLE, message)
        for column in needed:
            if column not in table.columns:
                message = f"The column “{column}” is missing: write it into the table."
                self._say(table.line, Code.UNREADABLE, message)

    def _is_new(self, record: Record, known: Collection[str]) -> bool:
        if record.name in known:
            message = f"“{record.name}” stands in two rows: take one out."
            self._say(record.line, Code.UNREADABLE, message)
        return record.name not in known

    def _word(self, record: Record, column: str, words: type[_Word], usual: _Word) -> _Word:
        cell = record.cell(column).lower()
        if cell in list(words):
            return words(cell)
        if cell or (column == "kind" and column in record.cells):
            near = self.findings.near(cell, list(words))
            message = f"“{cell}” is no value of “{column}”: write {', '.join(words)}.{near}"
            self._say(record.line, Code.UNREADABLE, message)
        return usual

    def _condition(self, record: Record, column: str) -> Condition | None:
        try:
            return condition(record.cell(column))
        except Unreadable as unreadable:
            message = f"“{unreadable.words}” is no condition: write “SIGNAL > NUMBER”."
            self._say(record.line, Code.UNREADABLE, message)
            return None
