from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from presenter.clock import StoppedClock
from presenter.core.picture import Picture
from presenter.qt.control.window import ControlWindow
from presenter.qt.paint.pointer import Pointer
from presenter.qt.paint.scenes import Scenes
from presenter.qt.theme import NIGHT


class FakeView(QWidget):
    """Remembers what it was shown."""

    pointed = Signal(float, float)

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Picture] = []
        self.ticks = 0
        self.pace = timedelta()
        self.aspect = 0.0
        self.pointer: Pointer | None = None

    def show_picture(self, picture: Picture) -> None:
        self.shown.append(picture)

    def show_pointer(self, pointer: Pointer | None) -> None:
        self.pointer = pointer

    def set_pace(self, span: timedelta) -> None:
        self.pace = span

    def show_time(self) -> None:
        self.ticks += 1

    def set_aspect(self, aspect: float) -> None:
        self.aspect = aspect


class NoPictures:
    def read(self, name: str) -> bytes | None:
        return None


@pytest.fixture
def now_view(qtbot) -> FakeView:
    return FakeView()


@pytest.fixture
def next_view(qtbot) -> FakeView:
    return FakeView()


@pytest.fixture
def control(qtbot, fonts, clock, now_view, next_view) -> ControlWindow:
    window = ControlWindow(clock, now_view, next_view, Scenes(NIGHT, NoPictures()))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture(scope="module")
def lasting(qapp, fonts) -> Iterator[ControlWindow]:
    """A window for tests that only look at it: making one takes longer than they do."""
    clock = StoppedClock(datetime(2026, 11, 22, 13, 0, tzinfo=UTC))
    window = ControlWindow(clock, FakeView(), FakeView(), Scenes(NIGHT, NoPictures()))
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture(scope="session")
def settle(qapp) -> Callable[[], None]:
    """Let every layout have its say, as it has before anybody can look or click."""

    def settled() -> None:
        for _ in range(4):  # a scrolled layout asks the one around it, and that one its own
            qapp.processEvents()

    return settled


@pytest.fixture
def click(qtbot, settle) -> Callable[[QWidget], None]:
    def press(widget: QWidget) -> None:
        settle()
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        settle()

    return press


@pytest.fixture
def heard() -> Callable[..., list[tuple]]:
    """What a signal said from now on, one tuple each time."""

    def listen(signal) -> list[tuple]:
        said: list[tuple] = []
        signal.connect(lambda *what: said.append(what))
        return said

    return listen
