"""An evening on an odd screen: `sitting_at_scale.py FOLDER [resized]`; Qt's variable has the scale.

It runs in a process of its own, for the scale is fixed once Qt has begun. It tells what came of
it as JSON. Resized, the windows take all sizes between its keys.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QWidget

from presenter.app.program import Program
from presenter.clock import StoppedClock
from presenter.core.speaking import Asking
from presenter.qt import hands
from presenter.qt.application import application
from presenter.resources import bundled_deck
from presenter.store.verbs import phases, speakers

# in pixels of the screen
SIZES = ((640, 480), (7680, 4320), (1280, 720), (480, 1920), (1920, 1080))
CONTROL = (1280, 720)


class Sitting:
    """Whoever sits before it; the clock stands still."""

    def __init__(self, folder: Path, *, resized: bool) -> None:
        self._sizes = SIZES if resized else ()
        self._clock = StoppedClock(datetime(2026, 11, 24, 13, 0, tzinfo=UTC))
        studio = hands.Studio(application(["presenter"]))
        self._program = Program(folder / "evening.sqlite3", self._clock, studio, sys.exit)
        self._program.begin(bundled_deck(), "Acme Platform")
        hands.settle()
        assert self._program.show
        assert self._program.desk
        self.show, self.desk = self._program.show, self._program.desk
        self.show.audience.set_fade(0)

    def evening(self) -> str:
        """Slides, a story, black and back; all that is known of the room at its end."""
        for key in ("PageDown", "PageDown", "N", "N", "PageUp", "B", "F", "B"):
            self._press(key)
            self._resize()
        stories = next(each for each in self.show.room.agenda if each.kind == "stories")
        self.desk.do(phases.start, stories.id, stories.first)
        self.desk.do(speakers.add, self.show.room.session.id, Asking("Ada", "The first bug", 8))
        self.desk.do(speakers.call, self.show.room.waiting[0].id)
        self._resize()
        self._clock.tick(seconds=4)
        self.show.news.ticked.emit()
        hands.settle()
        self.desk.control.resize(*CONTROL)
        self._resize()
        room = self.show.room
        return repr((room.place, room.agenda, room.turns, room.entries))

    def seen(self) -> dict[str, object]:
        """Whether the wall shows something, and control its clocks, in full."""
        control = self.desk.control
        wall = self.show.audience.grab().toImage()
        clocks = (control.phase_clock.left, control.queue.teller.left, control.header.time)
        return {
            "picture": len({wall.pixel(x, wall.height() // 3) for x in range(wall.width())}) > 2,
            "clocks": all(_is_wholly_seen(control, each) for each in clocks),
            "scale": control.devicePixelRatioF(),
        }

    def leave(self) -> None:
        self._program.close()

    def _press(self, key: str) -> None:
        self._clock.rest(milliseconds=200)
        hands.press(self.desk.control, key)

    def _resize(self) -> None:
        for size in self._sizes:
            for window in (self.show.audience, self.desk.control):
                window.resize(QSize(*size) / window.devicePixelRatioF())
            hands.settle()
        self.desk.control.resize(*CONTROL)
        hands.settle()


def _is_wholly_seen(window: QWidget, widget: QWidget) -> bool:
    place = widget.rect().translated(widget.mapTo(window, QPoint()))
    return window.rect().contains(place) and widget.visibleRegion().boundingRect() == widget.rect()


def main() -> None:
    sitting = Sitting(Path(sys.argv[1]), resized="resized" in sys.argv)
    told = {"room": sitting.evening()} | sitting.seen()
    sitting.leave()
    print(json.dumps(told))  # noqa: T201 - this is how it answers


main()
