"""How long a very large room waits: two hundred in the queue, two thousand lines written down."""

import gc
from collections.abc import Callable
from functools import partial
from time import perf_counter

import pytest
from PySide6.QtTest import QTest
from small_evening import FRONT, STORIES, WRAP_UP
from test_bench_store import bare, insert  # noqa: F401 - a fixture

from presenter.app.program import Program
from presenter.clock import Clock
from presenter.core.speaking import Asking
from presenter.folders import VARIABLE
from presenter.qt import hands
from presenter.qt.theme import load_fonts
from presenter.store.verbs import entries, queueing, speakers

pytestmark = pytest.mark.bench

WAITING, WRITTEN, ROUNDS = 200, 2000, 60
QUEUE, WALL = 1, 3


@pytest.fixture
def crowd(qapp, tmp_path, monkeypatch):
    """The program with its windows, on a real clock, in the middle of such an evening."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    load_fonts()
    deck = tmp_path / "crowd.md"
    deck.write_text(FRONT + STORIES + WRAP_UP, encoding="utf-8")
    program = Program(tmp_path / "crowd.sqlite3", Clock(), hands.Studio(qapp), lambda code: None)
    program.backs_up = False
    program.begin(deck, "Acme Platform")
    hands.settle()
    assert program.desk
    program.desk.do(_fill, 1)
    program.show.audience.set_fade(0)
    hands.settle()
    yield program
    program.close()
    gc.unfreeze()


def _fill(db, now, session_id: int) -> str:
    for number in range(WAITING):
        speakers.add(db, now, session_id, Asking(f"Teller {number}", f"Story {number}", 8))
    for number in range(WRITTEN):
        kind = "question" if number % 3 else "learning"
        entries.add(db, now, session_id, kind, f"Line {number}: a rumour is no backup.")
    return "Filled"


def painted(act: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds from the act to the wall's paint, which waits for nothing, and to control's."""
    began = perf_counter()
    act()
    on_the_wall = perf_counter() - began
    hands.settle()
    return on_the_wall * 1000, (perf_counter() - began) * 1000


def add(program: Program, number: int) -> None:
    program.desk.do(speakers.add, 1, Asking(f"New {number}", "", 5))


def move(program: Program, number: int) -> None:
    program.desk.do(queueing.move, WAITING - number, 0)


def call_or_end(program: Program, _number: int) -> None:
    room = program.show.room
    if room.telling:
        program.desk.do(speakers.end, room.telling.id)
    else:
        program.desk.do(speakers.call, room.waiting[0].id)


def write(program: Program, number: int) -> None:
    program.desk.do(entries.add, 1, "learning", f"Fresh {number}")


def count(program: Program, number: int) -> None:
    program.desk.do(entries.vote, number + 1, number + 1)


def letter(program: Program, _number: int) -> None:
    QTest.keyClick(program.desk.control.capture.field, "a")


ACTS = {
    "added to the queue": add,
    "moved to the front": move,
    "called, or ended": call_or_end,
    "written down": write,
    "hands counted": count,
    "a letter typed": letter,
}


@pytest.mark.parametrize("step", [QUEUE, WALL], ids=["queue", "wall"])
@pytest.mark.parametrize("name", ACTS)
def test_an_act_of_a_crowd(benchmark, figures, crowd, bare, name, step):  # noqa: F811 - the fixture
    crowd.desk.control.slide_asked.emit(step)
    hands.settle()
    ours, theirs = [], []
    numbers = iter(range(ROUNDS))

    def take_turns() -> None:
        theirs.append(painted(partial(insert, bare)))

    def act() -> None:
        ours.append(painted(partial(ACTS[name], crowd, next(numbers))))

    benchmark.pedantic(act, setup=take_turns, rounds=ROUNDS)
    where = "queue" if step == QUEUE else "wall"
    for place, window in enumerate(("wall", "both windows")):
        mine, bare_ones = ([each[place] for each in spans] for spans in (ours, theirs))
        name_of_it = f"{name}, {where} shown, to {window}"
        ratio = figures.note_spans(name_of_it, mine, bare_ones, 50, 95)
        benchmark.extra_info[f"ratio to {window}"] = ratio
