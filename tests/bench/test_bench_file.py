import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTimer

from presenter.app.opening import opening
from presenter.clock import Clock
from presenter.core.consent import Consent
from presenter.core.speaking import Asking
from presenter.qt.beside import Beside
from presenter.qt.start.window import StartWindow
from presenter.store import backups, shelf
from presenter.store.logbook import Logbook
from presenter.store.transplant import transplant
from presenter.store.verbs import entries, speakers

pytestmark = pytest.mark.bench

HERE = "facilitator"
SESSIONS, TURNS, ENTRIES, LISTINGS = 200, 12, 40, 10
MEGABYTE = 1024 * 1024
PICTURES, ROUNDS = 50, 10
FRAME = 16  # milliseconds


@pytest.fixture
def evening(tmp_path, deck) -> Path:
    """A file with one session of a usual size."""
    path = tmp_path / "evening.sqlite3"
    with closing(Logbook(path, Clock(), lambda room: None)) as logbook:
        logbook.begin(HERE, opening(deck, "Acme Platform"))
        for number in range(TURNS):
            asking = Asking(f"Teller {number}", f"Story {number}", 8, Consent.NAMED)
            logbook.do(HERE, speakers.add, 1, asking)
        for number in range(ENTRIES):
            logbook.do(HERE, entries.add, 1, "learning", f"A rumour, number {number}.")
    return path


@pytest.fixture
def library(evening) -> Path:
    """The same session two hundred times."""
    connect = partial(sqlite3.connect, isolation_level=None)
    with closing(connect(evening)) as target, closing(connect(":memory:")) as source:
        target.backup(source)
        target.execute("PRAGMA synchronous=OFF")
        for _session in range(SESSIONS - 1):
            transplant(source, target, 1)
    return evening


def milliseconds(errand: Callable[[], object]) -> float:
    began = perf_counter()
    errand()
    return (perf_counter() - began) * 1000


def titles(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        assert len(db.execute("SELECT title FROM session").fetchall()) == SESSIONS


def test_a_list_of_200_sessions(benchmark, figures, library, qtbot):
    """From the file to a start window that shows it."""
    window = StartWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    bare = [milliseconds(partial(titles, library)) for _ in range(LISTINGS)]
    ours: list[float] = []

    def listing() -> None:
        window.show_sessions(shelf.sessions(library), Clock().now())
        window.repaint()

    benchmark.pedantic(lambda: ours.append(milliseconds(listing)), rounds=LISTINGS)
    assert window.past.widget()
    ratio = figures.note_spans("list of 200 sessions", ours, bare, 50, 95)
    benchmark.extra_info["ratio"] = ratio


@pytest.fixture
def heavy(evening) -> Path:
    """Fifty megabytes of pictures."""
    with closing(sqlite3.connect(evening)) as db:
        for number in range(PICTURES):
            row = (f"{number}.png", bytes([number + 1]) * MEGABYTE)
            db.execute("INSERT INTO asset (session_id, name, data) VALUES (1, ?, ?)", row)
        db.commit()
    return evening


def test_frames_during_a_backup_of_50_mb(benchmark, figures, heavy, qtbot):
    """How late Qt's thread is for each frame, with a backup beside it and without."""
    ours: list[float] = []
    spans: list[float] = []

    def back_up() -> None:
        work = partial(backups.back_up, heavy, backups.beside(heavy), Clock().now())
        began = perf_counter()
        beside = Beside(work)
        beside.start()
        ours.extend(frames(qtbot, beside.isFinished))
        beside.wait()
        spans.append(perf_counter() - began)

    benchmark.pedantic(back_up, rounds=ROUNDS)
    until = perf_counter() + sum(spans)
    bare = frames(qtbot, lambda: perf_counter() > until)
    ratio = figures.note_spans("frame during a backup of 50 MB", ours, bare, 50, 99)
    figures.note("frame during a backup of 50 MB, longest", "ms", max(ours), max(bare))
    benchmark.extra_info["ratio"] = ratio


def frames(qtbot, has_ended: Callable[[], bool]) -> list[float]:
    """The milliseconds from each frame to the next, until it has ended."""
    at = [perf_counter()]
    timer = QTimer(interval=FRAME)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: at.append(perf_counter()))
    timer.start()
    qtbot.waitUntil(has_ended, timeout=60_000)
    timer.stop()
    return [(later - sooner) * 1000 for sooner, later in pairwise(at)]
