from dataclasses import replace
from datetime import timedelta

import pytest
from evening_text import WELCOME
from look import ask, tables

from presenter.clock import StoppedClock
from presenter.core.errors import Refused
from presenter.core.room import Held, Place
from presenter.core.speaking import Asking
from presenter.store import file
from presenter.store.logbook import Logbook
from presenter.store.reader import room_of
from presenter.store.verbs import phases, speakers

ADA = Asking("Ada", "The cache", 5)


def silent(_room) -> None:
    """Nobody listens."""


def test_one_act_is_announced_once_with_the_room_as_it_is(logbook, heard):
    logbook.do("Maya", speakers.add, 1, ADA)
    logbook.do("Maya", speakers.call, 1)
    logbook.show(Place(2))
    assert len(heard) == 4
    assert heard[-2].telling.name == "Ada"
    assert heard[-1] == logbook.room()


def test_nothing_is_announced_before_it_is_on_the_disk(path, clock, opening):
    seen = []
    logbook = Logbook(path, clock, lambda room: seen.append((len(room.turns), turns(path))))
    logbook.begin("Maya", opening)
    logbook.do("Maya", speakers.add, 1, ADA)
    logbook.close()
    assert seen == [(0, 0), (1, 1)]


def turns(path) -> int:
    return len(tables(path)["turn"])


def test_a_refused_act_leaves_no_trace_and_is_not_announced(logbook, heard, path):
    logbook.do("Maya", speakers.add, 1, ADA)
    logbook.do("Maya", speakers.call, 1)
    before, acts = logbook.room(), ask(path, "SELECT * FROM act")
    with pytest.raises(Refused):
        logbook.do("Noor", speakers.call, 1)
    assert logbook.room() == before
    assert ask(path, "SELECT * FROM act") == acts
    assert len(heard) == 3


def test_an_act_says_who_did_it_when_and_in_which_session(logbook, clock, path):
    clock.tick(minutes=3)
    logbook.do("Noor", speakers.add, 1, ADA)
    assert logbook.room().saved_at == clock.now()
    assert ask(path, "SELECT session_id, by, label FROM act") == [
        (1, "Maya", "Began session 1"),
        (1, "Noor", "Added turn 1"),
    ]


def test_without_a_session_nothing_can_be_done(path, clock):
    logbook = Logbook(path, clock, silent)
    for deed in (
        logbook.room,
        lambda: logbook.show(Place(1)),
        lambda: logbook.do("Maya", phases.start, WELCOME, 0),
        lambda: logbook.undo("Maya", 1),
    ):
        with pytest.raises(Refused, match=r"^No session is open\.$"):
            deed()
    logbook.close()
    assert ask(path, "SELECT * FROM act") == []


def test_a_session_goes_on_exactly_where_it_stood(logbook, path, clock, heard):
    logbook.do("Maya", speakers.add, 1, ADA)
    logbook.do("Maya", phases.start, WELCOME, 0)
    logbook.do("Maya", phases.pause, WELCOME)
    logbook.do("Maya", speakers.call, 1)
    logbook.do("Maya", speakers.extend, 1, 120)
    logbook.show(Place(3, black=True))
    before = logbook.room()
    logbook.close()
    again = Logbook(path, clock, heard.append)
    again.go_on(1)
    assert again.room() == heard[-1] == before
    again.undo("Maya", again.room().last.id)
    assert again.room().telling.timer.extended.total_seconds() == 0
    again.close()


def test_one_cannot_go_on_with_a_session_that_is_not_there(logbook):
    with pytest.raises(Refused, match=r"^There is no session 7 in this file\.$"):
        logbook.go_on(7)
    assert logbook.room().session.id == 1


def test_a_second_session_stands_beside_the_first(logbook, opening):
    logbook.do("Maya", speakers.add, 1, ADA)
    logbook.begin("Maya", replace(opening, event="Elsewhere"))
    assert (logbook.room().session.id, logbook.room().turns) == (2, ())
    logbook.go_on(1)
    assert logbook.room().turns[0].name == "Ada"


def test_a_session_that_could_not_begin_leaves_the_one_before_as_it_is(logbook, opening):
    other = replace(opening.deck, title="Another evening", slides=opening.deck.slides[:1])
    with pytest.raises(Refused):
        logbook.begin("Maya", replace(opening, deck=other, event="x" * 161))
    logbook.do("Maya", speakers.add, 1, ADA)
    assert logbook.room().deck == opening.deck
    assert logbook.room().turns[0].name == "Ada"


def test_pictures_are_copied_into_the_session(logbook, opening):
    assert logbook.picture("map.png") == b"png\0\xff"
    assert logbook.picture("other.png") is None
    logbook.begin("Maya", replace(opening, pictures={}))
    assert logbook.picture("map.png") is None


def test_a_claim_made_before_is_taken_over_and_let_go_at_the_close(path, clock):
    held = file.claim(path)
    logbook = Logbook(path, clock, silent, held)
    with pytest.raises(Refused):
        file.claim(path)
    logbook.close()
    file.claim(path).release()


def test_a_claim_made_before_stays_with_its_maker_if_the_file_cannot_be_opened(path, clock):
    path.write_bytes(b"SQLite format 3\0" + bytes(52) + b"WARS")
    with file.claim(path) as held:
        with pytest.raises(Refused):
            Logbook(path, clock, silent, held)
        with pytest.raises(Refused, match="is open in another window"):
            file.claim(path)


def test_a_closed_file_lies_there_alone(logbook, path):
    logbook.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_the_disk_is_asked_to_be_careful(logbook):
    with logbook._engine.connect() as db:
        answers = {
            pragma: db.exec_driver_sql(f"PRAGMA {pragma}").scalar_one()
            for pragma in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert answers == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


def test_a_session_can_be_read_while_somebody_else_holds_it(logbook, path):
    logbook.do("Maya", speakers.add, 1, ADA)
    assert room_of(path, 1) == logbook.room()
    logbook.do("Maya", speakers.call, 1)


def test_a_session_that_is_not_there_cannot_be_read_and_nothing_is_made(logbook, path, tmp_path):
    with pytest.raises(Refused, match=r"^What this was meant for is no longer there\.$"):
        room_of(path, 7)
    nowhere = tmp_path / "nowhere.sqlite3"
    with pytest.raises(Refused, match=r"^There is no session in .*nowhere\.sqlite3\.$"):
        room_of(nowhere, 1)
    assert not nowhere.exists()


def test_what_the_wall_holds_is_kept_and_let_go(logbook, path, clock):
    held = Held(2, clock.now())
    logbook.show(Place(3, black=True, held=held))
    assert logbook.room().place == Place(3, black=True, held=held)
    logbook.close()
    again = Logbook(path, clock, lambda _room: None)
    again.go_on(1)
    assert again.room().place == Place(3, black=True, held=held)
    again.close()


def test_the_neutral_card_is_kept_and_let_go(logbook, path, clock):
    logbook.show(Place(3, neutral=True))
    logbook.close()
    again = Logbook(path, clock, silent)
    again.go_on(1)
    assert again.room().place == Place(3, neutral=True)
    again.show(Place(3))
    again.go_on(1)
    assert again.room().place == Place(3)
    again.close()
    again.show(Place(4))
    again.close()
    once_more = Logbook(path, clock, lambda _room: None)
    once_more.go_on(1)
    assert once_more.room().place == Place(4)
    once_more.close()


def test_a_session_goes_on_from_its_last_act_though_the_clock_was_set_back(logbook, path, heard):
    logbook.do("Maya", phases.start, WELCOME, 0)
    started = logbook.room().running.timer.started_at
    logbook.close()
    behind = StoppedClock(started - timedelta(hours=1))
    again = Logbook(path, behind, heard.append)
    again.go_on(1)
    behind.tick(minutes=3)
    assert again.room().running.timer.used(behind.now()) == timedelta(minutes=3)
    again.close()
