from dataclasses import replace
from datetime import timedelta

import pytest
from acting import MINUTE, asked, called
from evening_text import NAME, TEXT, WAR_STORIES, WELCOME, WRAP_UP
from look import ask, tables

from presenter.core.errors import Refused
from presenter.core.room import Held, Place
from presenter.deck.reading import read
from presenter.store.logbook import Logbook
from presenter.store.rows import Phase
from presenter.store.undo import CHANGED_SINCE
from presenter.store.verbs import entries, phases, sessions
from presenter.store.verbs.sessions import Opening

INTRO = "# Before we begin\n\n<!--\nphase: Intro\nminutes: 3\n-->\n\n---\n\n"
RULES = "# Rules\n\n---\n\n"


def opening(text: str, **pictures: bytes) -> Opening:
    deck, _problems = read(text, NAME)
    return Opening(deck, NAME, text, "Acme Platform", dict(pictures))


def change(logbook, *edits: tuple[str, str], **pictures: bytes) -> None:
    """Save the deck with some of its words replaced."""
    text = TEXT
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    logbook.change_deck("Maya", opening(text, **pictures))


def refused_change(logbook, *edits: tuple[str, str]) -> str:
    with pytest.raises(Refused) as refused:
        change(logbook, *edits)
    return str(refused.value)


def begin_with(logbook, phase_id: int, step: int) -> None:
    logbook.do("Maya", phases.start, phase_id, step)


def plan_twelve_minutes(db, now, phase_id) -> str:
    db.get_one(Phase, phase_id).planned = 720
    return f"Planned phase {phase_id} anew"


def start_and_stop(db, now, phase_id) -> str:
    """As if somebody had taken a start back by hand."""
    phase = db.get_one(Phase, phase_id)
    phase.started_at = now
    db.flush()
    phase.started_at = None
    return f"Looked into phase {phase_id}"


def test_the_session_has_the_deck_as_it_is_now(logbook, heard):
    change(logbook, ("title: A small evening", "title: A long evening"), ("# Rules", "# Our rules"))
    room = logbook.room()
    assert heard[-1] is room
    assert (room.session.title, room.deck.title) == ("A long evening", "A long evening")
    assert room.deck.slides[1].title == "Our rules"
    assert "# Our rules" in logbook.deck_source()[1]


def test_who_goes_on_later_has_the_changed_deck_too(logbook, path, clock):
    change(logbook, ("# Rules", "# Our rules"))
    before = logbook.room()
    logbook.close()
    again = Logbook(path, clock, lambda room: None)
    again.go_on(1)
    assert again.room() == before
    again.close()


def test_the_place_follows_its_slide(logbook):
    logbook.show(Place(3, black=True))
    change(logbook, ("# Welcome\n", INTRO + "# Welcome\n"))
    assert logbook.room().place == Place(4, black=True)
    assert logbook.room().slide.title == "The floor is yours"


def test_a_frozen_wall_holds_the_same_slide(logbook, clock):
    held = Held(2, clock.now())
    logbook.show(Place(3, held=held))
    change(logbook, ("# Welcome\n", INTRO + "# Welcome\n"))
    assert logbook.room().place == Place(4, held=replace(held, step=3))


def test_a_clock_stays_with_its_phase_whatever_comes_before_it(logbook, clock):
    begin_with(logbook, WELCOME, 0)
    logbook.do("Maya", phases.extend, WELCOME, 5 * MINUTE)
    clock.tick(minutes=4)
    logbook.do("Maya", phases.pause, WELCOME)
    change(logbook, ("# Welcome\n", INTRO + "# Welcome\n"))
    intro, welcome, *_others = logbook.room().agenda
    assert (intro.title, intro.first, intro.last, intro.timer.started_at) == ("Intro", 0, 0, None)
    assert (welcome.id, welcome.title, welcome.first, welcome.last) == (WELCOME, "Welcome", 1, 2)
    assert welcome.timer.paused
    assert welcome.timer.left(clock.now()) == timedelta(minutes=11)


def test_a_phase_that_was_renamed_or_moved_keeps_its_clock(logbook, clock):
    begin_with(logbook, WAR_STORIES, 2)
    change(logbook, ("phase: War stories", "phase: Stories of the house"))
    assert logbook.room().running.title == "Stories of the house"
    assert logbook.room().running.timer.started_at == clock.now()


def test_a_phase_in_which_nothing_was_done_goes(logbook, path):
    logbook.do("Maya", phases.extend, WRAP_UP, 5 * MINUTE)
    text = TEXT[: TEXT.index("---\n\n# Wrap-up")]
    logbook.change_deck("Maya", opening(text))
    assert [phase.title for phase in logbook.room().agenda] == ["Welcome", "War stories"]
    assert ask(path, "SELECT count(*) FROM extension") == [(0,)]


def test_a_phase_that_has_begun_is_never_dropped(logbook, path):
    begin_with(logbook, WRAP_UP, 4)
    logbook.show(Place(5))
    before, kept, room = tables(path), ask(path, "SELECT * FROM session"), logbook.room()
    text = TEXT[: TEXT.index("---\n\n# Wrap-up")]
    with pytest.raises(Refused) as refused:
        logbook.change_deck("Maya", opening(text, plan=b"png"))
    assert str(refused.value) == (
        "The phase “Wrap-up” has begun and is no longer in evening.md: "
        "write “phase: Wrap-up” on a slide again."
    )
    assert (tables(path), ask(path, "SELECT * FROM session")) == (before, kept)
    assert logbook.picture("map.png")
    assert logbook.room() is room


def test_a_phase_whose_start_was_taken_back_stays_while_an_entry_says_it_was_there(logbook):
    begin_with(logbook, WELCOME, 0)
    logbook.do_for_guest("Ada", entries.add, 1, "question", "Is there a break?")
    logbook.undo("Maya", logbook.room().last.id)
    gone = TEXT.replace("phase: Welcome\nminutes: 10", "").replace("# Welcome", "")
    with pytest.raises(Refused, match="The phase “Welcome” has begun"):
        logbook.change_deck("Maya", opening(gone[gone.index("# Stories") :]))


def test_planned_minutes_change_only_with_the_file(logbook):
    begin_with(logbook, WELCOME, 0)
    logbook.do("Maya", plan_twelve_minutes, WELCOME)
    change(logbook, ("# Rules", "# Our rules"))
    assert logbook.room().agenda[0].timer.planned == timedelta(minutes=12)
    change(logbook, ("minutes: 10", "minutes: 8"))
    assert logbook.room().agenda[0].timer.planned == timedelta(minutes=8)


def test_kinds_and_spans_follow_the_file(logbook):
    change(logbook, ("kind: wrap-up", "kind: slides"), (RULES, RULES + RULES))
    agenda = logbook.room().agenda
    assert [(phase.first, phase.last) for phase in agenda] == [(0, 2), (3, 4), (5, 6)]
    assert agenda[2].kind == "slides"


def test_pictures_are_replaced_added_and_taken_out(logbook, path):
    logbook.change_deck("Maya", opening(TEXT, **{"map.png": b"new", "plan.png": b"plan"}))
    assert (logbook.picture("map.png"), logbook.picture("plan.png")) == (b"new", b"plan")
    logbook.change_deck("Maya", opening(TEXT, **{"plan.png": b"plan"}))
    assert logbook.picture("map.png") is None
    assert ask(path, "SELECT count(*) FROM asset") == [(1,)]


def test_who_tells_and_what_was_kept_stay(logbook):
    begin_with(logbook, WAR_STORIES, 3)
    called(logbook, asked(logbook, "Ada"))
    logbook.do("Maya", entries.add, 1, "learning", "Caches lie")
    before = logbook.room()
    change(logbook, ("# Welcome\n", INTRO + "# Welcome\n"))
    room = logbook.room()
    assert (room.turns, room.entries) == (before.turns, before.entries)
    assert room.running.title == "War stories"


def test_no_undo_takes_a_changed_deck_back(logbook):
    change(logbook, ("# Rules", "# Our rules"))
    assert logbook.room().last is None


def test_undo_still_takes_back_what_the_deck_did_not_touch(logbook):
    begin_with(logbook, WELCOME, 0)
    change(logbook, ("# Rules", "# Our rules"))
    logbook.undo("Maya", logbook.room().last.id)
    assert logbook.room().running is None


def test_undo_takes_back_a_start_and_leaves_the_phase_where_the_deck_put_it(logbook):
    begin_with(logbook, WELCOME, 0)
    begin_with(logbook, WAR_STORIES, 2)
    change(logbook, ("# Welcome\n", INTRO + "# Welcome\n"), ("kind: wrap-up", "kind: slides"))
    planned = [(phase.title, phase.kind, phase.first) for phase in logbook.room().agenda]
    logbook.undo("Maya", logbook.room().last.id)
    room = logbook.room()
    assert room.running.title == "Welcome"
    assert [(phase.title, phase.kind, phase.first) for phase in room.agenda] == planned
    logbook.redo("Maya", room.undone.id)
    room = logbook.room()
    assert room.running.title == "War stories"
    assert [(phase.title, phase.kind, phase.first) for phase in room.agenda] == planned


def test_undo_does_not_trample_minutes_that_the_deck_changed(logbook):
    logbook.do("Maya", plan_twelve_minutes, WELCOME)
    change(logbook, ("minutes: 10", "minutes: 8"))
    with pytest.raises(Refused) as refused:
        logbook.undo("Maya", logbook.room().last.id)
    assert str(refused.value) == CHANGED_SINCE
    assert logbook.room().agenda[0].timer.planned == timedelta(minutes=8)


@pytest.mark.parametrize("verb", [plan_twelve_minutes, start_and_stop])
def test_undo_does_not_bring_back_a_phase_that_the_deck_took_out(logbook, path, verb):
    logbook.do("Maya", verb, WRAP_UP)
    logbook.change_deck("Maya", opening(TEXT[: TEXT.index("---\n\n# Wrap-up")]))
    before = tables(path)
    with pytest.raises(Refused) as refused:
        logbook.undo("Maya", logbook.room().last.id)
    assert str(refused.value) == CHANGED_SINCE
    assert tables(path) == before


def test_the_deck_of_a_session_that_has_ended_stays(logbook):
    logbook.do("Maya", sessions.end, 1)
    assert refused_change(logbook, ("# Rules", "# Our rules")) == (
        "This session has ended, so its deck stays as it was."
    )
