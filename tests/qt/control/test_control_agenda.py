from dataclasses import replace

import evening
from PySide6.QtCore import Qt

from presenter.core.deck import Slide
from presenter.core.room import Place


def words(row):
    return row.title.text(), row.minutes.text(), row.holds.text()


def test_each_phase_says_what_it_took_and_what_it_holds(control, clock):
    control.show_room(evening.case_study(clock.now()))
    assert [words(row) for row in control.agenda.phases.rows] == [
        ("✓ Welcome", "11 / 10 min", ""),
        ("Case study", "27 / 40 min", ""),
        ("Break", "10 min", ""),
        ("War stories", "50 min", "7 tellers · 53 min asked"),
        ("Wrap-up", "20 min", "14 learnings · 6 questions"),
    ]


def test_the_running_phase_lists_its_slides_and_marks_the_one_that_is_up(control, clock):
    control.show_room(evening.case_study(clock.now()))
    running = control.agenda.phases.rows[1]
    assert [label.text() for label in running.slides.labels] == [
        "The system",
        "02:58 First page",
        "▶ 03:12 The replica",
        "What really happened",
        "Debrief",
    ]
    assert running.slides.here.property("tone") == "ember"
    assert running.property("card") == "ember"
    assert not control.agenda.phases.rows[0].slides.isVisible()


def test_the_mark_goes_with_the_step(control, clock):
    room = evening.case_study(clock.now())
    control.show_room(room)
    control.show_room(replace(room, place=Place(6)))
    slides = control.agenda.phases.rows[1].slides
    assert slides.here.text() == "▶ What really happened"
    assert slides.labels[2].text() == "03:12 The replica"
    assert slides.labels[2].property("tone") == ""


def test_a_phase_that_is_shown_again_keeps_the_mark_to_itself(control, clock, qtbot):
    control.show_room(replace(evening.case_study(clock.now()), place=Place(1)))
    welcome, case = control.agenda.phases.rows[:2]
    assert welcome.slides.here.text() == "▶ Why we are here"
    qtbot.waitUntil(case.slides.isVisible)
    assert case.slides.here is None


def test_a_click_asks_for_the_phase(control, clock, click, heard):
    asked = heard(control.phase_asked)
    control.show_room(evening.case_study(clock.now()))
    click(control.agenda.phases.rows[3])
    click(control.agenda.phases.rows[0])
    assert control.agenda.phases.rows[3].toolTip() == "Start this phase"
    assert control.agenda.phases.rows[0].toolTip() == "Show this phase again"
    assert asked == [(4,), (1,)]


def test_enter_asks_for_the_phase_with_the_focus(control, clock, heard, qtbot):
    asked = heard(control.phase_asked)
    control.show_room(evening.case_study(clock.now()))
    qtbot.keyClick(control.agenda.phases.rows[2], Qt.Key.Key_Return)
    assert asked == [(3,)]


def test_a_click_on_the_phase_that_is_up_asks_nothing(control, clock, click, heard):
    asked = heard(control.phase_asked)
    control.show_room(evening.case_study(clock.now()))
    click(control.agenda.phases.rows[1])
    assert asked == []


def test_before_a_file_holds_the_session_no_phase_can_be_asked_for(control, clock, click, heard):
    asked = heard(control.phase_asked)
    control.show_room(evening.opening(clock.now()))
    for row in control.agenda.phases.rows:
        click(row)
    assert asked == []


def test_it_warns_calmly_and_only_when_late(control, clock):
    control.show_room(evening.empty(clock.now()))
    assert not control.agenda.pace.isVisible()
    control.show_room(evening.story(clock.now()))
    assert control.agenda.pace.isVisible()
    assert control.agenda.pace.words.text() == (
        "24 min over at this pace. Trim each story to 3½ min to end on time."
    )
    assert control.agenda.pace.words.property("tone") == "warn"


def test_it_says_when_wrap_up_is_in_danger(control, clock):
    room = evening.story(clock.now())
    control.show_room(replace(room, turns=room.turns[:2] + evening.crowd(14)[2:]))
    assert control.agenda.pace.words.text() == (
        "75 min over at this pace. Wrap-up is in danger: it would lose 10 of its 20 min."
    )
    assert control.agenda.pace.words.property("tone") == "bad"


def test_what_it_says_goes_on_with_time(control, clock):
    control.show_room(evening.case_study(clock.now()))
    assert "Trim the break to 6 min" in control.agenda.pace.words.text()
    clock.tick(minutes=13, seconds=40)
    control.show_time()
    assert control.agenda.pace.words.text() == (
        "5 min over at this pace. Trim the break to 5 min to end on time."
    )


def test_where_nothing_can_be_trimmed_it_offers_no_plan(control, clock):
    room = evening.wrap_up(clock.now())
    control.show_room(room)
    clock.tick(minutes=9)
    control.show_time()
    assert control.agenda.pace.words.text() == "3 min over at this pace."
    assert not control.agenda.pace.replan.isVisible()


def test_in_a_long_deck_the_slide_that_is_up_is_in_sight(control, clock, qtbot):
    room = evening.case_study(clock.now())
    many = tuple(Slide(f"Slide {number}", "# One") for number in range(200))
    plans = (replace(room.deck.plans[0], last=199),)
    phase = replace(room.agenda[0], last=199)
    deck = replace(room.deck, slides=many, plans=plans)
    control.show_room(replace(room, deck=deck, agenda=(phase,), place=Place(180)))
    slides = control.agenda.phases.rows[0].slides
    here = slides.here
    assert here.text() == "▶ Slide 180"
    qtbot.waitUntil(lambda: here.visibleRegion().boundingRect() == here.rect())
    assert (slides.before.text(), slides.after.isVisible()) == ("… 160 before", False)


def test_of_very_many_slides_those_nearby_are_listed(control, clock):
    room = evening.case_study(clock.now())
    many = tuple(Slide(f"Slide {number}", "# One") for number in range(1, 3001))
    deck = replace(room.deck, slides=many, plans=(replace(room.deck.plans[0], last=2999),))
    room = replace(room, deck=deck, agenda=(replace(room.agenda[0], last=2999),))
    for place, before, after in [(1500, "… 1490 before", "… 1470 more"), (3, "", "… 2960 more")]:
        control.show_room(replace(room, place=Place(place)))
        slides = control.agenda.phases.rows[0].slides
        assert (slides.before.text(), slides.after.text()) == (before, after)
        assert len(slides.labels) == 40
        assert [label.text() for label in slides.labels if label.text().startswith("▶")] == [
            f"▶ Slide {place + 1}"
        ]


def test_export_is_always_there(control, clock, click, heard):
    asked = heard(control.export_asked)
    control.show_room(evening.empty(clock.now()))
    click(control.agenda.export)
    assert asked == [()]


def test_the_session_is_ended_in_two_steps_once_the_last_phase_began(control, clock, click, heard):
    asked = heard(control.finish_asked)
    control.show_room(evening.case_study(clock.now()))
    assert not control.agenda.finish.isVisible()
    control.show_room(evening.wrap_up(clock.now()))
    click(control.agenda.finish.button)
    assert asked == []
    click(control.agenda.finish.no)
    click(control.agenda.finish.button)
    click(control.agenda.finish.yes)
    assert asked == [()]


def test_an_ended_session_cannot_be_ended_again(control, clock):
    room = evening.wrap_up(clock.now())
    control.show_room(replace(room, session=replace(room.session, ended_at=clock.now())))
    assert not control.agenda.finish.isVisible()
