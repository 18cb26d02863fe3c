from dataclasses import replace
from datetime import timedelta

import pytest
from evening_pictures import BEGAN, QUIET, slide, story, timer

from presenter.core.foot import Footer, Mark, State
from presenter.core.picture import BreakPicture, SlidePicture
from presenter.core.timing import Pause, Timer, time_of_day


@pytest.fixture
def reading(scenes, clock):
    """What the first face of a picture reads now."""
    return lambda picture: scenes.scene(picture, 1920).faces[0].reading(clock.now())


def test_the_clock_of_the_phase_changes_once_a_second(reading, clock):
    picture = slide("# T")
    seen = []
    for _ in range(30):
        seen.append(reading(picture))
        clock.tick(milliseconds=100)
    assert seen[0] == "40:00"
    assert sorted(set(seen), reverse=True) == ["40:00", "39:59", "39:58"]


def test_a_paused_clock_says_so(reading, clock):
    paused = replace(timer(40), pauses=(Pause(BEGAN),))
    picture = SlidePicture("# T", Footer((), paused))
    clock.tick(minutes=3)
    assert reading(picture) == "paused  40:00"


def test_a_story_shows_what_is_left_and_of_how_much(reading, clock):
    clock.tick(minutes=2, seconds=42)
    assert reading(story())[:3] == ("5:18", "of 8 minutes", "")


def test_a_story_that_is_over_counts_up(reading, clock):
    clock.tick(minutes=8, seconds=30)
    assert reading(story())[:3] == ("+0:30", "after 8 minutes", "")


def test_a_paused_story_says_so(reading, clock):
    paused = replace(timer(8), pauses=(Pause(BEGAN + timedelta(minutes=2)),))
    clock.tick(minutes=5)
    assert reading(story(clock=paused))[:3] == ("6:00", "paused", "")


@pytest.mark.parametrize(
    ("planned", "caption"), [(1, "of 1 minute"), (7.5, "of 7:30"), (0, ""), (60, "of 60 minutes")]
)
def test_the_time_granted_is_said_in_words(reading, planned, caption):
    assert reading(story(clock=timer(planned)))[1] == caption


def test_a_story_without_a_plan_counts_from_nothing(reading, clock):
    clock.tick(minutes=2)
    assert reading(story(clock=timer(0)))[0] == "2:00"


def test_a_break_says_when_we_go_on(reading, clock):
    clock.tick(minutes=4)
    ends = time_of_day(BEGAN + timedelta(minutes=15))
    picture = BreakPicture("# Coffee", timer(15), QUIET)
    assert reading(picture)[:3] == ("11:00", "of 15 minutes", f"We go on at {ends}")
    clock.tick(minutes=12)
    assert reading(picture)[:3] == ("+1:00", "after 15 minutes", "We go on now")


@pytest.mark.parametrize(
    "resting", [Timer(timedelta(minutes=15)), replace(timer(15), pauses=(Pause(BEGAN),))]
)
def test_a_break_that_does_not_run_promises_nothing(reading, resting):
    assert reading(BreakPicture("# Coffee", resting, QUIET))[2] == ""


def test_the_ring_empties(painted, clock):
    full = painted(story())
    clock.tick(minutes=6)
    late = painted(story())
    left_of_ring = (1300, 396)
    assert full.pixelColor(*left_of_ring) != late.pixelColor(*left_of_ring)


@pytest.mark.parametrize("count", [1, 4, 8, 40, 200])
def test_phases_never_reach_the_clock(painted, words, scenes, count):
    marks = tuple(
        Mark(f"Phase {number} with a long title", State.NOW if number == 0 else State.AHEAD)
        for number in range(count)
    )
    picture = SlidePicture("# T", Footer(marks, timer(40)))
    painted(picture)
    clock_begins = scenes.scene(picture, 1920).faces[0].rect.left()
    phases = [right for text, _, right in words if text.startswith("Phase")]
    assert phases
    assert max(phases) < clock_begins
