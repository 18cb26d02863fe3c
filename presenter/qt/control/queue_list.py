"""Who waits and who has told, in one list that mouse and keys can put in another order."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from presenter.core.speaking import TurnView
from presenter.qt.control.drop_line import DropLine
from presenter.qt.control.label import Label
from presenter.qt.control.turn_row import TurnRow
from presenter.qt.control.wishes import TurnWishes

Turns = tuple[TurnView, ...]
EMPTY = "Nobody waits to tell a story. “+ Add” puts somebody in the queue."
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
LOWEST = 24  # pixels
AUTOSCROLL = 40  # pixels kept in sight around the pointer


class QueueList(QScrollArea):
    """Up and Down select, Alt with them moves; Delete asks to remove, Shift+Delete means it."""

    selected_changed = Signal()
    reword_asked = Signal(int)

    def __init__(self, wishes: TurnWishes, above: QWidget) -> None:
        """`above` scrolls with the rows, so that no window is too low for both."""
        super().__init__()
        self._above = above
        self._wishes = wishes
        self._waiting: Turns = ()
        self._pool: Turns = ()
        self._told: Turns = ()
        self._selected: int | None = None
        self.rows: dict[int, TurnRow] = {}
        self.empty = Label(EMPTY, "faint", wraps=True)
        self.pool_heading = Label("LATER, OR IN RESERVE", "kicker")
        self.told_heading = Label("TOLD", "kicker")
        self._build()

    def _build(self) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(LOWEST)  # whoever tells comes first where room is short
        scrolled = QWidget()
        scrolled.setObjectName("scrolled")
        self._layout = QVBoxLayout(scrolled)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._order: list[QWidget] = [self._above, self.empty, self.pool_heading, self.told_heading]
        for widget in self._order:
            self._layout.addWidget(widget)
        self._layout.addStretch()
        for heading in (self.pool_heading, self.told_heading):
            heading.setContentsMargins(8, 14, 0, 4)
            heading.hide()
        self.line = DropLine(scrolled)
        self.setWidget(scrolled)

    @property
    def selected(self) -> int | None:
        return self._selected

    def show_turns(self, waiting: Turns, pool: Turns, told: Turns) -> None:
        if (waiting, pool, told) == (self._waiting, self._pool, self._told):
            return
        self._waiting, self._pool, self._told = waiting, pool, told
        self._match_rows()
        self._arrange()
        self.empty.setVisible(not waiting)
        self.pool_heading.setVisible(bool(pool))
        self.told_heading.setVisible(bool(told))

    def show_when(self, starts: Mapping[int, datetime]) -> None:
        """When each is likely to be called; nobody knows while all clocks rest."""
        for turn in self._waiting:
            self.rows[turn.id].show_when(starts.get(turn.id))

    def select(self, turn_id: int | None) -> None:
        if turn_id == self._selected:
            return
        before, self._selected = self._selected, turn_id
        self.selected_changed.emit()
        for each in (before, turn_id):
            if row := self.rows.get(each or 0):
                row.select(selected=each == turn_id)
        QTimer.singleShot(0, self._on_laid_out)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._ask_to_move(STEPS[key])
        elif key in STEPS:
            self._select_neighbour(STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self._ask_to_remove(at_once=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            event.ignore()

    def _match_rows(self) -> None:
        first = self._waiting[0].id if self._waiting else None
        turns = self._waiting + self._pool + self._told
        for gone in self.rows.keys() - {turn.id for turn in turns}:
            self._drop(self.rows.pop(gone))
        for turn in turns:
            if turn.id not in self.rows:
                self.rows[turn.id] = self._row(turn)
            self.rows[turn.id].show_line(self._waiting)
            self.rows[turn.id].show_turn(turn, is_next=turn.id == first)
        if self._selected is not None and self._selected not in self.rows:
            self._selected = None
            self.selected_changed.emit()

    def _row(self, turn: TurnView) -> TurnRow:
        row = TurnRow(turn, self._wishes)
        row.clicked.connect(self._on_row_clicked)
        row.reword_asked.connect(self.reword_asked)
        row.dragged.connect(self._on_row_dragged)
        row.dropped.connect(self._on_row_dropped)
        return row

    def _arrange(self) -> None:
        """The order is remembered: an item asked of the layout may outlive it (PySide6 6.11)."""
        order: list[QWidget] = [self._above, self.empty, *self._rows(self._waiting)]
        order += [self.pool_heading, *self._rows(self._pool)]
        order += [self.told_heading, *self._rows(self._told)]
        for place, widget in enumerate(order):
            if self._order[place : place + 1] != [widget]:
                if widget in self._order:
                    self._order.remove(widget)
                self._order.insert(place, widget)
                self._layout.insertWidget(place, widget)

    def _drop(self, row: TurnRow) -> None:
        if row in self._order:
            self._order.remove(row)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _rows(self, turns: Turns) -> list[TurnRow]:
        return [self.rows[turn.id] for turn in turns]

    def _place(self, turn_id: int | None) -> int | None:
        """Where a turn stands among those who wait."""
        ids = [turn.id for turn in self._waiting]
        return ids.index(turn_id) if turn_id in ids else None

    def _select_neighbour(self, step: int) -> None:
        ids = [turn.id for turn in self._waiting + self._pool + self._told]
        if not ids:
            return
        here = ids.index(self._selected) if self._selected in ids else -1
        there = max(0, min(here + step, len(ids) - 1))
        self.select(ids[there])

    def _ask_to_move(self, step: int) -> None:
        place = self._place(self._selected)
        if place is not None and 0 <= place + step < len(self._waiting):
            self._wishes.move_asked.emit(self._selected, place + step)

    def _ask_to_remove(self, *, at_once: bool) -> None:
        if self._selected not in {turn.id for turn in self._waiting + self._pool}:
            return
        assert self._selected is not None
        if at_once:
            self._wishes.remove_asked.emit(self._selected)
        else:
            self.rows[self._selected].deeds.remove.ask()

    def _on_row_clicked(self, turn_id: int) -> None:
        self.setFocus()
        self.select(turn_id)

    def _on_row_dragged(self, _turn_id: int, y: int) -> None:
        self.line.show_between(self._rows(self._waiting), y)
        self.ensureVisible(0, y, 0, AUTOSCROLL)

    def _on_row_dropped(self, turn_id: int) -> None:
        self.line.hide()
        place = self._place(turn_id)
        if place is None:
            return
        there = self.line.place_for(place)
        if there != place:
            self._wishes.move_asked.emit(turn_id, there)

    def _on_laid_out(self) -> None:
        """Keep the selected row in sight, once it has its new height."""
        if row := self.rows.get(self._selected or 0):
            self.ensureWidgetVisible(row, 0, 0)
