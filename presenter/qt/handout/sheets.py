"""Which slides and notes stand on which sheet, and where."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field

from PySide6.QtCore import QRectF

from presenter.core.leaves import Leaf
from presenter.qt.handout.notes import Notes
from presenter.qt.handout.paper import APART, BOTTOM, TOP, Arrangement
from presenter.values import dataclass

Setter = Callable[[Leaf], Notes | None]


@dataclass(frozen=True, slots=True)
class Shown:
    """A slide in its place."""

    leaf: Leaf
    box: QRectF


@dataclass(frozen=True, slots=True)
class Strip:
    """As much of a slide's notes as stands in one place."""

    notes: Notes
    top: float
    bottom: float
    x: float
    y: float


@dataclass(slots=True)
class Sheet:
    """One side of paper; `y` is where the next slide may begin."""

    shown: list[Shown] = field(default_factory=list)
    strips: list[Strip] = field(default_factory=list)
    y: float = TOP

    @property
    def is_new(self) -> bool:
        return not self.shown and not self.strips

    def write(self, notes: Notes, top: float, x: float, y: float) -> float:
        """Write what there is room for from `top` on; where it ended."""
        top = notes.resumed(top)
        end = notes.cut(top, BOTTOM - y)
        if end == top and y == TOP:
            end = top + BOTTOM - TOP  # one line is higher than the paper
        if end > top:
            self.strips.append(Strip(notes, top, end, x, y))
            self.y = max(self.y, y + end - top + APART)
        return end


def grid(leaves: Iterable[Leaf], plan: Arrangement) -> Iterator[Sheet]:
    """So many slides a sheet, row by row."""
    sheet = Sheet()
    for leaf in leaves:
        row, column = divmod(len(sheet.shown), plan.columns)
        if row == plan.rows:
            yield sheet
            sheet, row = Sheet(), 0
        sheet.shown.append(Shown(leaf, plan.at(column, TOP + row * plan.pitch)))
    yield sheet


def with_notes(leaves: Iterable[Leaf], plan: Arrangement, setter: Setter) -> Iterator[Sheet]:
    """As many slides a sheet as their notes let; long notes go on where the next sheet begins."""
    sheet = Sheet()
    for leaf in leaves:
        notes = setter(leaf)
        if not sheet.is_new and sheet.y + _needed(plan, notes) > BOTTOM:
            yield sheet
            sheet = Sheet()
        box = plan.at(0, sheet.y)
        sheet.shown.append(Shown(leaf, box))
        sheet.y += plan.pitch
        if notes is None:
            continue
        x, y, end = box.x() + plan.notes.x(), box.y() + plan.notes.y(), 0.0
        while (end := sheet.write(notes, end, x, y)) < notes.height:
            yield sheet
            sheet, y = Sheet(), TOP
    yield sheet


def _needed(plan: Arrangement, notes: Notes | None) -> float:
    """What a slide takes; notes that are longer than a sheet are divided anyhow."""
    wanted = plan.notes.y() + notes.height if notes else 0.0
    return min(max(plan.pitch - APART, wanted), BOTTOM - TOP)
