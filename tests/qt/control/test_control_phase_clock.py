from dataclasses import replace

import evening
import pytest


@pytest.fixture
def panel(control):
    return control.phase_clock


def test_it_counts_what_is_left_of_the_phase(control, clock, panel):
    control.show_room(evening.case_study(clock.now()))
    assert panel.title.text() == "CASE STUDY"
    assert panel.left.text() == "12:40"
    assert panel.bar.value() == int(panel.bar.maximum() * 0.6834)
    clock.tick(seconds=1)
    control.show_time()
    assert panel.left.text() == "12:39"


def test_overtime_is_red_for_the_facilitator_and_has_a_sign(control, clock, panel):
    control.show_room(evening.case_study(clock.now()))
    clock.tick(minutes=14, seconds=50)
    control.show_time()
    assert panel.left.text() == "+2:10"
    assert panel.left.property("tone") == "bad"
    assert (panel.state.text(), panel.foot.ends.text()) == ("PHASE OVER TIME", "over since 13:12")
    assert panel.bar.value() == panel.bar.maximum()


def test_before_the_start_it_shows_the_plan(control, clock, panel):
    control.show_room(evening.empty(clock.now()))
    assert (panel.title.text(), panel.state.text()) == ("WELCOME", "NOT STARTED")
    assert panel.left.text() == "10:00"
    assert panel.foot.used.text() == "10 min planned"
    assert not panel.pause.isEnabled()


def test_a_phase_without_a_plan_counts_up(control, clock, panel):
    room = evening.case_study(clock.now())
    unplanned = replace(room.agenda[1].timer, planned=evening.minutes(0))
    control.show_room(evening.timed(room, room.agenda[0].timer, unplanned))
    assert panel.left.text() == "27:20"
    assert not panel.left.property("tone")


def test_each_step_asks_for_this_phase_in_seconds(control, clock, click, heard, panel):
    asked = heard(control.phase_clock.extend_asked)
    control.show_room(evening.case_study(clock.now()))
    words = {step.text(): step for step in panel.foot.steps.buttons.values()}
    for word in ("−5", "−1", "−30s", "+30s", "+1", "+5"):
        click(words[word])
    assert asked == [(2, -300), (2, -60), (2, -30), (2, 30), (2, 60), (2, 300)]


def test_it_says_what_was_planned_and_used_and_when_it_ends(control, clock, panel):
    control.show_room(evening.case_study(clock.now()))
    assert (panel.foot.used.text(), panel.foot.ends.text()) == ("27 of 40 min", "ends 13:12")


def test_the_last_minute_is_amber_and_said(control, clock, panel):
    control.show_room(evening.case_study(clock.now()))
    clock.tick(minutes=11, seconds=40)
    control.show_time()
    assert (panel.state.text(), panel.left.property("tone")) == ("LAST MINUTE", "warn")


def test_stories_that_need_more_than_is_left_say_so(control, clock, panel):
    control.show_room(evening.story(clock.now()))
    assert (panel.left.text(), panel.foot.ends.text()) == ("30:00", "ends 13:50")
    assert panel.foot.ends.property("tone") == "warn"


def test_pause_and_resume_name_the_phase(control, clock, click, heard, panel):
    paused, resumed = (
        heard(control.phase_clock.pause_asked),
        heard(control.phase_clock.resume_asked),
    )
    room = evening.case_study(clock.now())
    control.show_room(room)
    click(panel.pause)
    welcome, case = room.agenda[:2]
    pausing = evening.paused(case.timer, clock.now())
    control.show_room(evening.timed(room, welcome.timer, pausing))
    assert panel.pause.words == "Resume"
    assert (panel.title.text(), panel.state.text()) == ("CASE STUDY", "PAUSED")
    click(panel.pause)
    assert (paused, resumed) == ([(2,)], [(2,)])


def test_a_phase_that_is_over_says_so(control, clock, panel):
    room = evening.empty(clock.now())
    over = evening.run(clock.now(), 10, 40, 10, 50, 20)
    control.show_room(replace(evening.timed(room, *over), place=evening.Place(12)))
    assert (panel.title.text(), panel.state.text()) == ("WRAP-UP", "OVER")
    assert not panel.foot.steps.isEnabled()


def test_before_a_file_holds_the_session_no_time_can_be_given(control, clock, panel):
    control.show_room(evening.opening(clock.now()))
    assert not panel.foot.steps.isEnabled()
    control.show_room(evening.empty(clock.now()))
    assert panel.foot.steps.isEnabled()


def test_the_figures_are_of_equal_width(control):
    metrics = control.phase_clock.left.fontMetrics()
    assert metrics.horizontalAdvance("11:11") == metrics.horizontalAdvance("00:00")
