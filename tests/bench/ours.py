"""`presenter run DECK` by its own way in, watched: `ours.py ERRAND DECK`."""

import sys
from time import monotonic_ns

from child import say

from presenter import launch
from presenter.__main__ import main

TURNS, ENTRIES = 40, 200
TELLER = ("Maya", "The migration I ran twice", 8, "lessons only")


def watch(environ: dict[str, str]) -> None:
    """Only once Qt may be imported, so that the start is the one a room waits for."""
    make_sure(environ)
    import errands  # noqa: PLC0415 - its import is part of what is measured
    import saves  # noqa: PLC0415 - its import is part of what is measured

    from presenter.qt.audience.window import AudienceWindow  # noqa: PLC0415 - its import is part of what is measured
    from presenter.qt.paint.view import PictureView  # noqa: PLC0415 - its import is part of what is measured

    errand = saves.errand(name, deck, _call_a_teller, _fill_the_evening, both=True)
    make, paint = AudienceWindow.__init__, PictureView.paintEvent

    def made(self, *given) -> None:
        make(self, *given)
        self.first_painted.connect(say_painted)

    def painted(self, event) -> None:
        paint(self, event)
        if isinstance(self.window(), AudienceWindow):
            errand.on_painted()
        else:
            errand.on_preview_painted()

    def say_painted() -> None:
        say(painted=monotonic_ns())
        errands.QTimer.singleShot(0, errand, begin)

    def begin() -> None:
        errand.begin(_window("AudienceWindow"), _window("ControlWindow"))

    AudienceWindow.__init__, PictureView.paintEvent = made, painted


def _call_a_teller() -> None:
    """From here on a phase's clock and a story's are running."""
    control = _window("ControlWindow")
    control.turn_add_asked.emit(*TELLER)
    control.turns.call_asked.emit(1)


def _fill_the_evening() -> None:
    """What a long evening has gathered: a queue, entries of every kind, a phase that runs."""
    control = _window("ControlWindow")
    for number in range(TURNS):
        control.turn_add_asked.emit(f"Teller {number}", *TELLER[1:])
    for number in range(ENTRIES):
        kind = ("learning", "question", "comment", "commitment")[number % 4]
        control.entry_asked.emit(kind, f"What was heard, number {number}: caches lie.")


def _window(kind: str):
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - its import is part of what is measured

    (window,) = (each for each in QApplication.topLevelWidgets() if type(each).__name__ == kind)
    return window


name, deck = sys.argv[1:3]
make_sure, launch._make_sure_of_qt = launch._make_sure_of_qt, watch
sys.argv[1:] = ["run", deck]
main()
