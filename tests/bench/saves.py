"""A deck that is saved again and again, each time after both windows have painted it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter_ns

from child import say
from errands import LONGEST, SETTLE, Errand
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

SAVES, GAP = 40, 250  # ms; GAP is longer than anything that a save may still cause


def errand(
    name: str,
    deck: str,
    start_clocks: Callable[[], None],
    fill: Callable[[], None] = list,
    *,
    both: bool,
) -> Errand:
    """What a measured program is told by name; `both` windows are waited for after a save."""
    return Saves(Path(deck), both=both) if name == "reload" else Errand(name, start_clocks, fill)


class Saves(Errand):
    """Writes another heading into the first slide; `both` waits for control's preview too."""

    def __init__(self, deck: Path, *, both: bool) -> None:
        super().__init__("reload", list)
        self._deck = deck
        self._text = deck.read_text()
        self._both = both
        self._waits_for: set[str] = set()

    def begin(self, audience: QWidget, control: QWidget) -> None:
        QTimer.singleShot(SETTLE, self, self._save)
        QTimer.singleShot(LONGEST, self, partial(QCoreApplication.exit, 1))

    def on_painted(self) -> None:
        self._note("audience")

    def on_preview_painted(self) -> None:
        self._note("control")

    def _save(self) -> None:
        if len(self._spans) == SAVES:
            say(spans=self._spans)
            return
        self._waits_for = {"audience", "control"} if self._both else {"audience"}
        self._pressed_at = perf_counter_ns()
        self._deck.write_text(self._text.replace("# Slide 1", f"# Save {len(self._spans)}", 1))

    def _note(self, window: str) -> None:
        if window in self._waits_for:
            self._waits_for.remove(window)
            if not self._waits_for:
                self._spans.append((perf_counter_ns() - self._pressed_at) / 1e6)
                QTimer.singleShot(GAP, self, self._save)
