"""The window on the laptop: shows the room, and asks for changes to it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from presenter.clock import Clock
from presenter.core.forecast import Forecast, forecast
from presenter.core.keymap import Keymap
from presenter.core.picture import TrialPicture
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.qt.control.agenda import AgendaPanel
from presenter.qt.control.alarms import Alarms
from presenter.qt.control.button import KeyButton
from presenter.qt.control.capture import Capture
from presenter.qt.control.card.panel import CardPanel
from presenter.qt.control.case.panel import CasePanel
from presenter.qt.control.covers import Covers
from presenter.qt.control.cues.desk import Cues
from presenter.qt.control.entries.panel import EntryPanel
from presenter.qt.control.header import Header
from presenter.qt.control.jump_hint import JumpHint
from presenter.qt.control.kept_line import KeptLine
from presenter.qt.control.notes import Notes
from presenter.qt.control.overview.panel import Overview
from presenter.qt.control.phase_clock import PhaseClock
from presenter.qt.control.queue import QueuePanel
from presenter.qt.control.replan.panel import Replan
from presenter.qt.control.screens import Screens
from presenter.qt.control.shortcuts.sheet import ShortcutSheet
from presenter.qt.control.side import Side
from presenter.qt.control.sleep_line import SleepLine
from presenter.qt.control.stage import Stage
from presenter.qt.control.standing import Standing
from presenter.qt.control.steering import Steering
from presenter.qt.control.strip import Strip
from presenter.qt.paint.pointer import Pointer
from presenter.qt.paint.scenes import Scenes
from presenter.qt.paint.view import PictureView
from presenter.qt.style import sheet
from presenter.qt.theme import NIGHT

SMALLEST, USUAL = (1100, 640), (1600, 1000)
COMPACT_BELOW = 800  # pixels of height


class ControlWindow(QWidget):
    """Every wish names its target: a step, a slide, or the number of a phase, a turn or an act.

    `turns` has the wishes that are about one turn, `phase_clock` those about a phase's time,
    `shortcuts` those about keys; `covers` puts things over its middle and away; `standing` says
    what threatens the evening.
    """

    step_asked = Signal(int)
    slide_asked = Signal(int)
    black_asked = Signal(bool)
    neutral_asked = Signal(bool)
    freeze_asked = Signal(bool)
    tool_asked = Signal(str)
    pointed = Signal(float, float)
    phase_asked = Signal(int)
    turn_add_asked = Signal(str, str, int, str)
    entry_asked = Signal(str, str)
    undo_asked = Signal(int)
    redo_asked = Signal(int)
    export_asked = Signal()
    finish_asked = Signal()
    notes_size_changed = Signal(int)
    closed = Signal()

    def __init__(
        self,
        clock: Clock,
        now_view: PictureView,
        next_view: PictureView,
        scenes: Scenes,
    ) -> None:
        super().__init__()
        self._clock = clock
        self._room: Room | None = None
        self.header = Header()
        self.alarms = Alarms()
        self.agenda = AgendaPanel()
        self.screens = Screens(now_view, next_view)
        self.standing = Standing(self.header, self.alarms, self.screens)
        self.case = CasePanel()
        self.notes = Notes()
        self.steering = Steering()
        self.overview = Overview(clock, scenes)
        self.shortcuts = ShortcutSheet()
        self.replan = Replan()
        self.cues = Cues(self)
        self.entries = EntryPanel()
        self.card = CardPanel()
        self.covers = Covers(
            self.overview,
            self.shortcuts,
            self.replan,
            self.cues,
            self.entries,
            self.card,
        )
        self.jump_hint = JumpHint()
        self.phase_clock = PhaseClock()
        self.queue = QueuePanel()
        self.turns = self.queue.wishes
        self.sleep_line = SleepLine()
        self.kept_line = KeptLine()
        self.strip = Strip()
        self.entries_button = KeyButton("Entries", Wish.ENTRIES, small=True)
        self.capture = Capture((self.entries_button, self.cues.cue_button, self.cues.view_button))
        self._doors = self._list_doors()
        self._clocks = self._list_clocks()
        self._build()
        self._pass_on_wishes()

    def _build(self) -> None:
        self.setObjectName("window")
        self.setWindowTitle("War Stories — Control")
        self.setStyleSheet(sheet(NIGHT))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocus()  # and not the first button, which would take Space from the show
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self._stage = Stage(self.screens, self.case, self.notes, self.steering)
        covers = (self.overview, self.shortcuts, self.entries, self.card)
        self._stage.lay_over(covers, (self.replan, self.cues.panel), self.jump_hint)
        self._side = Side(self.phase_clock, self.queue)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self.agenda)
        columns.addWidget(self._stage, 1)
        columns.addWidget(self._side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for above in (self.header, self.alarms, self.cues.strip):
            layout.addWidget(above)
        layout.addLayout(columns, 1)
        for below in (self.sleep_line, self.kept_line, self.strip, self.capture):
            layout.addWidget(below)

    def _pass_on_wishes(self) -> None:
        self.steering.step_asked.connect(self.step_asked)
        self.steering.undo_asked.connect(self.undo_asked)
        self.steering.redo_asked.connect(self.redo_asked)
        self.screens.keys.black_asked.connect(self.black_asked)
        self.screens.keys.neutral_asked.connect(self.neutral_asked)
        self.screens.keys.freeze_asked.connect(self.freeze_asked)
        self.screens.keys.tool_asked.connect(self.tool_asked)
        self.screens.pointed.connect(self.pointed)
        self.overview.slide_asked.connect(self.slide_asked)
        self.agenda.overview_asked.connect(self.covers.switch_overview)
        self.header.shortcuts_asked.connect(self.covers.switch_shortcuts)
        self.agenda.replan_asked.connect(self.covers.press_replan)
        self.entries_button.clicked.connect(self.covers.switch_entries)
        self.cues.cue_button.clicked.connect(self.covers.switch_cues)
        self.cues.view_button.clicked.connect(self.covers.switch_teller_view)
        self.agenda.enter_asked.connect(self.phase_asked)
        self.agenda.export_asked.connect(self.export_asked)
        self.agenda.finish_asked.connect(self.finish_asked)
        self.capture.entry_asked.connect(self.entry_asked)
        self.notes.size_changed.connect(self.notes_size_changed)
        self.queue.add_asked.connect(self.turn_add_asked)

    def _list_doors(self) -> tuple[Callable[[Room], None], ...]:
        panels = (
            *(self.header, self.agenda, self.screens, self.case, self.notes, self.steering),
            *(self.phase_clock, self.queue, self.capture, self.overview, self.entries),
            *(self.card, self.replan, self.cues, self.kept_line),
        )
        return tuple(panel.show_room for panel in panels)

    def _list_clocks(self) -> tuple[Callable[[Forecast], None], ...]:
        panels = (
            *(self.header, self.agenda, self.case, self.phase_clock),
            *(self.queue, self.replan, self.cues),
        )
        return tuple(panel.show_time for panel in panels)

    def show_room(self, room: Room) -> None:
        """Show this moment; whatever was refused before has been got over."""
        self.strip.hide()
        if room == self._room:
            return
        self._room = room
        for show in self._doors:
            show(room)
        self.show_time()

    def show_time(self) -> None:
        self.screens.show_time()
        if self._room:
            ahead = forecast(self._room, self._clock.now())
            for show_time in self._clocks:
                show_time(ahead)

    def show_pointer(self, pointer: Pointer | None) -> None:
        self.screens.show_pointer(pointer)

    def show_trial(self, trial: TrialPicture | None) -> None:
        """The test card on the wall, or no more."""
        self.screens.show_trial(trial)
        self.steering.show_trial(is_up=trial is not None)

    def show_number(self, digits: str) -> None:
        """The number that is being typed, and where it would lead."""
        if self._room:
            self.jump_hint.show_digits(digits, self._room.deck)

    def show_keymap(self, keymap: Keymap) -> None:
        """Name the keys as they are now wherever one is named."""
        for button in self.findChildren(KeyButton):
            button.show_keymap(keymap)
        for panel in (self.header.display, self.notes, self.overview, self.shortcuts):
            panel.show_keymap(keymap)

    def show_refusal(self, why: str) -> None:
        self.strip.say(why, refused=True)

    def show_word(self, words: str) -> None:
        """Say that something was done which nothing else here shows."""
        self.strip.say(words, refused=False)

    def set_aspect(self, aspect: float) -> None:
        """The shape of the projector, width by height."""
        self.screens.set_aspect(aspect)
        self.overview.set_aspect(aspect)
        self._stage.fit()

    @property
    def notes_size(self) -> int:
        """The height of the notes' letters in pixels."""
        return self.notes.size_in_pixels

    def set_notes_size(self, pixels: int) -> None:
        self.notes.set_size(pixels)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the field one types in, so that the keys steer the show again."""
        field = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape and field:
            field.clearFocus()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """So does a click beside everything."""
        self.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.agenda.setFixedWidth(max(236, min(int(self.width() * 0.18), 330)))
        self.cues.view.setGeometry(self.rect())
        self._side.setFixedWidth(max(316, min(int(self.width() * 0.23), 440)))
        self.phase_clock.set_compact(compact=self.height() < COMPACT_BELOW)
