"""The tables in World: rows by their column's name."""

import re
from collections.abc import Sequence

from presenter.case.blocks import Block
from presenter.case.findings import Code, Findings
from presenter.values import dataclass

_TRACK = re.compile(r"signal, once (.+)")


@dataclass(frozen=True, slots=True)
class Record:
    """One row; `cells` by the name of the column."""

    line: int
    name: str
    cells: dict[str, str]

    def cell(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Table:
    """`what` is service, signal, track or alert; `flag` is a track's."""

    what: str
    line: int
    columns: tuple[str, ...]
    records: tuple[Record, ...]
    flag: str = ""


def table(block: Block, findings: Findings) -> Table | None:
    """The table of a block, or nothing if it is none of ours."""
    head = block.rows[0]
    first = head.cells[0]
    once = _TRACK.fullmatch(first)
    what = "track" if once else first.lower()
    if what not in {"service", "signal", "track", "alert"}:
        near = findings.near(first, ("service", "signal", "alert"))
        message = "begin it with “service”, “signal”, “signal, once **flag**” or “alert”."
        findings.say(head.line, Code.UNREADABLE, f"“{first}” opens no table: {message}{near}")
        return None
    columns = tuple(cell if what in {"signal", "track"} else cell.lower() for cell in head.cells)
    records = tuple(_records(block, columns, findings))
    return Table(what, head.line, columns, records, once[1] if once else "")


def _records(block: Block, columns: Sequence[str], findings: Findings) -> list[Record]:
    records: list[Record] = []
    for row in block.rows[1:]:
        name = row.cells[0]
        if not name:
            message = "This row has no name: write one into its first column."
            findings.say(row.line, Code.UNREADABLE, message)
            continue
        cells = dict(zip(columns, row.cells, strict=False))
        records.append(Record(row.line, name, cells))
    return records
