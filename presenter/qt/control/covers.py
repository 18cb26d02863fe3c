"""What lies over the window for a while: one thing at a time."""

from presenter.qt.control.card.panel import CardPanel
from presenter.qt.control.cues.desk import Cues
from presenter.qt.control.cues.panel import CuePanel
from presenter.qt.control.cues.teller_view import TellerView
from presenter.qt.control.entries.panel import EntryPanel
from presenter.qt.control.overview.panel import Overview
from presenter.qt.control.replan.panel import Replan
from presenter.qt.control.shortcuts.sheet import ShortcutSheet

Cover = Overview | ShortcutSheet | Replan | CuePanel | TellerView | EntryPanel | CardPanel


class Covers:
    def __init__(
        self,
        overview: Overview,
        shortcuts: ShortcutSheet,
        replan: Replan,
        cues: Cues,
        entries: EntryPanel,
        card: CardPanel,
    ) -> None:
        self._overview = overview
        self._shortcuts = shortcuts
        self._replan = replan
        self._cues = cues.panel
        self._teller_view = cues.view
        self._entries = entries
        self._card = card
        self._all: tuple[Cover, ...] = (
            *(cues.view, shortcuts, overview, card),
            *(entries, cues.panel, replan),
        )

    def switch_overview(self) -> None:
        self._switch(self._overview)

    def switch_shortcuts(self) -> None:
        self._switch(self._shortcuts)

    def switch_entries(self) -> None:
        self._switch(self._entries)

    def show_card(self, turn_id: int) -> None:
        self._make_way(self._card)
        self._card.open_for(turn_id)

    def switch_cues(self) -> None:
        self._switch(self._cues)

    def switch_teller_view(self) -> None:
        self._switch(self._teller_view)

    def press_replan(self) -> None:
        """Show how the evening could end in time; once that is shown, ask for it."""
        self._make_way(self._replan)
        self._replan.press()

    def uncover(self) -> bool:
        """Take one step back from what lies there; whether anything does."""
        there = next((cover for cover in self._all if cover.isVisible()), None)
        if isinstance(there, ShortcutSheet | EntryPanel):
            there.step_back()
        elif there:
            there.leave()
        return there is not None

    def _switch(self, wanted: Cover) -> None:
        """Open it, wherever the keys were, or shut it."""
        if wanted.isVisible():
            wanted.leave()
            return
        self._make_way(wanted)
        wanted.open()

    def _make_way(self, wanted: Cover) -> None:
        for other in self._all:
            if other is not wanted:
                other.leave()
        wanted.window().activateWindow()
