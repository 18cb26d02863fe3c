from dataclasses import replace

import pytest
from rooms import (
    COFFEE,
    FLOOR,
    NOON,
    RULES,
    STORIES,
    WALL,
    WELCOME,
    begun,
    entry,
    minutes,
    room,
    telling,
    told,
    turn,
)

from presenter.core.consent import UNNAMED
from presenter.core.deck import Shows
from presenter.core.director import FOLLOWING, next_picture, phase_entered, picture
from presenter.core.entries import EntryKind
from presenter.core.listening import LISTEN
from presenter.core.picture import (
    BlackPicture,
    BreakPicture,
    Card,
    NeutralPicture,
    OpenerPicture,
    QueuePicture,
    SlidePicture,
    StoryPicture,
    Teller,
    WallPicture,
)
from presenter.core.room import Place


@pytest.mark.parametrize(
    ("step", "kind"),
    [
        (WELCOME, OpenerPicture),
        (RULES, SlidePicture),
        (COFFEE, BreakPicture),
        (STORIES, OpenerPicture),
        (FLOOR, QueuePicture),
        (WALL, WallPicture),
    ],
)
def test_each_step_has_its_picture(step, kind):
    assert type(picture(room(step))) is kind


def test_black_is_black_at_every_step_and_during_a_story():
    for step in range(6):
        dark = replace(room(), place=Place(step, black=True))
        assert picture(dark) == BlackPicture()
        assert picture(replace(dark, turns=(telling(turn(1)),))) == BlackPicture()


def test_a_slide_shows_its_markdown_in_its_layout():
    shown = picture(room(RULES))
    assert (shown.markdown, shown.dress.layout) == ("# Rules", "lead")


def test_an_opener_says_what_the_plan_says_above_the_heading():
    assert picture(room(WELCOME)).kicker == "A workshop"


def test_without_such_words_it_says_which_part_it_is():
    assert picture(room(STORIES)).kicker == "Part 3 of 4 · 30 minutes"


def test_a_part_without_minutes_says_none():
    opener = replace(room().deck.slides[WALL], shows=Shows.OPENER)
    slides = (*room().deck.slides[:WALL], opener)
    shown = picture(replace(room(WALL), deck=replace(room().deck, slides=slides)))
    assert shown.kicker == "Part 4 of 4"


def test_a_break_shows_its_own_clock_large_and_not_in_the_footer():
    shown = picture(begun(room(COFFEE), 2))
    assert shown.markdown == "# Coffee"
    assert shown.timer.left(NOON + minutes(2)) == minutes(3)
    assert shown.footer.clock is None


def test_the_queue_says_who_is_next_and_who_follows():
    names = ["Ada", "Bo", "", "Di", "Ed", "Flo", "Gus"]
    waiting = tuple(turn(number, name, f"{name}'s") for number, name in enumerate(names))
    shown = picture(replace(room(FLOOR), turns=waiting))
    assert shown.heading == "The floor is yours"
    assert shown.next == Teller("Ada", "Ada's")
    assert [teller.name for teller in shown.following] == ["Bo", UNNAMED, "Di", "Ed"]
    assert len(shown.following) == FOLLOWING
    assert shown.listen == LISTEN


def test_an_empty_queue_is_a_picture_too():
    shown = picture(room(FLOOR))
    assert shown.next is None
    assert shown.following == ()


def test_how_we_listen_comes_from_the_plan_if_it_says_so():
    live = replace(room(WALL), turns=(telling(turn(1)),))
    assert picture(live).listen == "Say what you take home."


@pytest.mark.parametrize("step", range(6))
def test_a_story_takes_the_wall_wherever_the_show_stands(step):
    turns = (
        told(turn(1, "Ada")),
        told(turn(2, "Bo")),
        telling(turn(3, "Cy", "The cache")),
        turn(4, "Di"),
        turn(5),
    )
    shown = picture(replace(room(step), turns=turns))
    assert isinstance(shown, StoryPicture)
    assert (shown.number, shown.count) == (3, 5)
    assert shown.teller == Teller("Cy", "The cache")
    assert shown.timer.left(NOON + minutes(1)) == minutes(4)
    assert shown.next == Teller("Di", "")


def test_during_a_story_the_footer_says_how_many_still_wait():
    live = begun(replace(room(FLOOR), turns=(telling(turn(1)), turn(2), turn(3))), 3)
    assert picture(live).footer.text == "2 more in the queue"
    assert picture(live).footer.clock is None


def test_the_last_story_has_nobody_after_it():
    shown = picture(replace(room(FLOOR), turns=(telling(turn(1)),)))
    assert shown.next is None
    assert shown.footer.text == ""
    assert (shown.number, shown.count) == (1, 1)


def test_the_wall_has_a_column_for_what_we_ask_for_even_while_it_is_empty():
    columns = picture(room(WALL)).columns
    assert [column.kind for column in columns] == ["learning", "question", "commitment"]
    assert all(column.cards == () for column in columns)


def test_comments_come_to_the_wall_only_when_there_are_some():
    live = replace(room(WALL), entries=(entry(1, EntryKind.COMMENT, "It was cold"),))
    assert [column.kind for column in picture(live).columns] == list(EntryKind)


def test_the_newest_card_is_the_first_and_says_where_it_comes_from():
    entries = (
        entry(1, EntryKind.LEARNING, "Caches lie", "War stories", "The cache"),
        entry(2, EntryKind.QUESTION, "Why two?", "Wrap-up"),
        entry(3, EntryKind.LEARNING, "Ask early", "Welcome"),
        entry(4, EntryKind.LEARNING, "Write it down"),
    )
    shown = picture(replace(room(WALL), entries=entries))
    assert shown.title == "What we take with us"
    learnings, questions, _commitments = shown.columns
    assert learnings.cards == (
        Card("Write it down", ""),
        Card("Ask early", "from Welcome"),
        Card("Caches lie", "from “The cache”"),
    )
    assert questions.cards == (Card("Why two?", "from Wrap-up"),)


def test_next_shows_what_next_would_bring_up():
    for step in range(WALL):
        assert next_picture(room(step)) == picture(room(step + 1))
    assert next_picture(room(WALL)) is None


def test_next_looks_past_black_and_past_the_story():
    live = replace(room(), place=Place(RULES, black=True), turns=(telling(turn(1)),))
    assert isinstance(next_picture(live), BreakPicture)


def test_a_phase_is_entered_once():
    assert phase_entered(room(), STORIES).title == "War stories"
    assert phase_entered(begun(room(), 3), STORIES) is None
    assert phase_entered(begun(room(), 3, ended=30), FLOOR) is None


def test_the_neutral_card_holds_the_title_and_the_event_whatever_goes_on():
    for step in range(6):
        card = replace(room(step), place=Place(step, neutral=True))
        for live in (card, replace(card, turns=(telling(turn(1)),))):
            assert picture(live) == NeutralPicture(live.session.title, live.session.event)


def test_black_goes_before_the_neutral_card():
    both = replace(room(RULES), place=Place(RULES, black=True, neutral=True))
    assert picture(both) == BlackPicture()


def test_the_next_picture_is_not_covered():
    card = replace(room(RULES), place=Place(RULES, neutral=True))
    assert next_picture(card) == next_picture(room(RULES))
