from dataclasses import replace
from datetime import timedelta

import evening
import pytest
import situations

from presenter.core.timing import time_of_day


def test_it_says_whose_evening_it_is(control, clock):
    control.show_room(evening.case_study(clock.now()))
    title = control.header.title.text()
    assert title == "This one time when I blew up production — Acme Platform"
    assert control.header.time.text() == time_of_day(clock.now())


def test_without_an_event_the_title_stands_alone(control, clock):
    room = evening.case_study(clock.now())
    control.show_room(replace(room, session=replace(room.session, event="")))
    assert control.header.title.text() == "This one time when I blew up production"


@pytest.mark.parametrize(
    ("used", "words", "tone"),
    [(39, "on time", "muted"), (44.5, "+4 min", "warn"), (40.9, "on time", "muted")],
)
def test_lateness_is_said_from_one_whole_minute_on(control, clock, used, words, tone):
    begun = clock.now() - evening.minutes(used)
    room = evening.timed(
        evening.empty(clock.now()),
        *evening.run(begun, 10),
        replace(evening.empty(clock.now()).agenda[1].timer, started_at=begun),
    )
    control.show_room(room)
    assert control.header.workshop.pace.text() == words
    assert control.header.workshop.pace.property("tone") == tone


def test_early_is_said_too(control, clock):
    now = clock.now()
    control.show_room(evening.timed(evening.empty(now), *evening.run(now, 7)))
    assert control.header.workshop.pace.text() == "3 min early"
    assert (
        control.header.workshop.ends.text() == f"Ends {time_of_day(now + timedelta(minutes=120))}"
    )


def test_when_all_is_over_the_end_stands_still(control, clock):
    now = clock.now()
    control.show_room(evening.timed(evening.empty(now), *evening.run(now, 10, 40, 12, 50, 20)))
    clock.tick(minutes=30)
    control.show_time()
    assert control.header.workshop.ends.text() == f"Ended {time_of_day(now)}"
    assert control.header.workshop.pace.text() == "+2 min"


def test_states_are_said_in_signs_and_words(control, clock):
    control.show_room(evening.opening(clock.now()))
    assert control.header.saved.label.text() == "Nothing saved yet"
    control.standing.show_situation(situations.ALONE)
    assert control.header.display.sign.text() == "▲"
    control.standing.show_situation(situations.THERE)
    assert control.header.display.sign.text() == "●"
    assert control.header.display.label.text() == "Audience on HDMI-1 · 1920 × 1080"


def test_it_says_to_the_second_when_it_was_saved(control, clock):
    control.show_room(evening.case_study(clock.now()))
    assert control.header.saved.label.text() == f"Saved {clock.now().astimezone():%H:%M:%S}"
    clock.tick(seconds=7)
    control.header.show_saved(clock.now())
    assert control.header.saved.label.text() == f"Saved {clock.now().astimezone():%H:%M:%S}"


def test_the_workshop_has_a_clock_that_says_planned_used_and_end(control, clock):
    control.show_room(evening.case_study(clock.now()))
    workshop = control.header.workshop
    assert (workshop.used.text(), workshop.ends.text()) == ("0:38 of 2:10 h", "Ends 14:35")
    assert workshop.pace.text() == "+4 min"
