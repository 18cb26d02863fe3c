"""An option that nobody wrote: a sentence, its minutes, what it changes, and where it joins."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QSpinBox

from presenter.core.board import Meter
from presenter.core.improvised import Improvised
from presenter.core.incident import CaseView
from presenter.core.outlook import Goal
from presenter.qt.control.button import Button
from presenter.qt.control.case.scrolled import Scrolled
from presenter.qt.control.case.wishes import CaseWishes
from presenter.qt.control.choice import Choice
from presenter.qt.control.label import Label

LONGEST, FULL = 240, 100
GAP = 8


class ImprovisePage(Scrolled):
    """What was typed stays until it is done; Enter in the sentence does it."""

    left = Signal()

    def __init__(self, wishes: CaseWishes) -> None:
        super().__init__(GAP)
        self._wishes = wishes
        self._view: CaseView | None = None
        self._goals: tuple[Goal, ...] = ()
        self._meters: tuple[str, ...] = ()
        self.sentence = QLineEdit()
        self.sentence.setPlaceholderText("What the room does instead, in a sentence")
        self.minutes = _spin(0, LONGEST, " min")
        self.joins = Choice({"": ""}, "", small=True)
        self.changes: dict[str, QSpinBox] = {}
        self.do = Button("Do it", small=True)
        self.back = Button("Leave it", "quiet", small=True)
        self._build()
        self.sentence.returnPressed.connect(self._on_do_asked)
        self.do.clicked.connect(self._on_do_asked)
        self.back.clicked.connect(self.left)

    def _build(self) -> None:
        self._steps = QHBoxLayout()
        self._steps.setSpacing(6)
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(6)
        self._form.addRow(Label("It takes", "small"), self.minutes)
        self._form.addRow(Label("It changes", "small"), self._steps)
        self._form.addRow(Label("It leads to", "small"), self.joins)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.back)
        foot.addWidget(self.do)
        self.column.addWidget(self.sentence)
        self.column.addLayout(self._form)
        self.column.addLayout(foot)
        self.column.addStretch()

    def show_case(self, view: CaseView) -> None:
        self._view = view
        if view.goals != self._goals:
            self._goals = view.goals
            self._show_goals(view)
        meters = view.now.exhibit.head.meters
        if tuple(meter.name for meter in meters) != self._meters:
            self._show_meters(meters)

    def _show_goals(self, view: CaseView) -> None:
        """The scene that the room is in comes first: most detours end where they began."""
        here = view.now.state.section
        ordered = sorted(view.goals, key=lambda goal: goal.anchor != here)
        words = {goal.anchor: _words(goal) for goal in ordered} or {"": "—"}
        joins = Choice(words, next(iter(words)), small=True)
        self._form.replaceWidget(self.joins, joins)
        self.joins.hide()
        self.joins.deleteLater()
        self.joins = joins

    def _show_meters(self, meters: tuple[Meter, ...]) -> None:
        self._meters = tuple(meter.name for meter in meters)
        while item := self._steps.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self.changes = {}
        for name in self._meters:
            self.changes[name] = spin = _spin(-FULL, FULL, "")
            spin.setAccessibleName(name)
            self._steps.addWidget(Label(name, "small"))
            self._steps.addWidget(spin)
        self._steps.addStretch()

    def _on_do_asked(self) -> None:
        if not self._view:
            return
        changes = tuple((name, spin.value()) for name, spin in self.changes.items() if spin.value())
        option = Improvised(
            self.sentence.text().strip(), self.joins.chosen, self.minutes.value(), changes
        )
        self._wishes.improvise_asked.emit(self._view.id, self._view.tip, option)

    def clear(self) -> None:
        """It was done: be ready for another one."""
        self.sentence.clear()
        for spin in (self.minutes, *self.changes.values()):
            spin.setValue(0)
        self.left.emit()


def _spin(low: int, high: int, unit: str) -> QSpinBox:
    spin = QSpinBox()
    spin.setProperty("small", "true")
    spin.setRange(low, high)
    spin.setSuffix(unit)
    spin.setFixedWidth(76)
    return spin


def _words(goal: Goal) -> str:
    return f"{goal.title} (an ending)" if goal.is_ending else goal.title
