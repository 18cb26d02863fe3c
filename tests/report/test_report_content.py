import json
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from presenter.core.consent import Consent
from presenter.core.entries import EntryKind, EntryView
from presenter.core.speaking import TurnView
from presenter.core.timing import Timer
from presenter.report.content import content

LEARNING, QUESTION = EntryKind.LEARNING, EntryKind.QUESTION


def entry(number, text, *, kind=LEARNING, phase="Stories", turn=None, story=""):
    return EntryView(number, kind, text, phase, turn, story)


def lines(made, heading):
    section = next(section for section in made["sections"] if section["heading"] == heading)
    return [(line["text"], line["source"]) for line in section["lines"]]


def test_a_named_story_has_its_title_and_its_teller(room, told, now):
    made = content(room((told(1, "Priya", "The cache", Consent.NAMED),)), now)
    assert [(story["title"], story["teller"]) for story in made["stories"]] == [
        ("The cache", "Priya")
    ]


def test_an_unnamed_summary_keeps_the_title_and_hides_the_teller(room, told, now):
    made = content(room((told(1, "Priya", "The cache", Consent.UNNAMED_SUMMARY),)), now)
    assert [(story["title"], story["teller"]) for story in made["stories"]] == [
        ("The cache", "A colleague")
    ]
    assert "Priya" not in json.dumps(made)


@pytest.mark.parametrize("consent", [Consent.NAMED, Consent.UNNAMED_SUMMARY])
def test_what_its_teller_was_not_asked_about_again_is_only_counted(room, told, now, consent):
    unasked = replace(told(1, "Priya", "The cache", consent), confirmed=False)
    made = content(room((unasked,), (entry(1, "Test restores", turn=1, story="The cache"),)), now)
    assert (made["told"], made["stories"]) == (1, ())
    assert lines(made, "Learnings") == [("Test restores", "a war story")]
    assert made["consent"] == "1 told · 1 as lessons only"
    assert not {"Priya", "The cache"} & set(re.findall(r"[\w ]+", json.dumps(made)))


@pytest.mark.parametrize("consent", [Consent.LESSONS_ONLY, Consent.ROOM_ONLY])
def test_a_story_that_stays_in_the_room_is_only_counted(room, told, now, consent):
    kept = entry(1, "Test restores", turn=1, story="The cache")
    made = content(room((told(1, "Priya", "The cache", consent),), (kept,)), now)
    assert made["told"] == 1
    assert made["stories"] == ()
    assert "Priya" not in json.dumps(made)
    assert "The cache" not in json.dumps(made)


def test_lessons_stand_among_the_learnings_without_their_story(room, told, now):
    turn = told(1, "Priya", "The cache", Consent.LESSONS_ONLY)
    made = content(room((turn,), (entry(1, "Test restores", turn=1, story="The cache"),)), now)
    assert lines(made, "Learnings") == [("Test restores", "a war story")]


def test_nothing_of_a_room_only_story_is_reported(room, told, now):
    turn = told(1, "Priya", "The cache", Consent.ROOM_ONLY)
    made = content(room((turn,), (entry(1, "Test restores", turn=1),)), now)
    assert lines(made, "Learnings") == []
    assert made["consent"] == "1 told · 1 in the room only, nothing kept"


def test_an_entry_of_a_teller_who_is_gone_is_left_out(room, now):
    made = content(room(entries=(entry(1, "Test restores", turn=4, story="The cache"),)), now)
    assert "Test restores" not in json.dumps(made)


def test_a_story_that_is_still_being_told_lends_no_title(room, told, now):
    turn = told(1, "Priya", "The cache", Consent.NAMED)
    telling = replace(turn, timer=replace(turn.timer, ended_at=None))
    made = content(room((telling,), (entry(1, "Test restores", turn=1),)), now)
    assert lines(made, "Learnings") == [("Test restores", "a war story")]
    assert "The cache" not in json.dumps(made)


def test_who_waits_is_not_in_the_report(room, now):
    waiting = TurnView(1, "Priya", "The cache", Timer(timedelta(minutes=8)), Consent.NAMED)
    made = json.dumps(content(room((waiting,)), now))
    assert "Priya" not in made
    assert "The cache" not in made


def test_the_order_of_telling_cannot_be_read_from_the_report(room, told, now):
    def evening(first, second, third):
        turns = (
            told(1, "Aiko", "Beta", Consent.NAMED, after=first),
            told(2, "Tomasz", "", Consent.UNNAMED_SUMMARY, after=second),
            told(3, "Priya", "alpha", Consent.LESSONS_ONLY, after=third),
        )
        entries = [entry(n, text, turn=n) for n, text in ((1, "x"), (2, "y"), (3, "w"))]
        order = sorted(turns, key=lambda turn: turn.timer.started_at)
        by_turn = sorted(entries, key=lambda line: turns[line.turn_id - 1].timer.started_at)
        return content(room(tuple(order), tuple(by_turn)), now)

    assert evening(20, 30, 40) == evening(40, 30, 20) == evening(30, 40, 20)


def test_stories_stand_by_title_whatever_their_case(room, told, now):
    titles = ["beta", "Alpha", "Gamma"]
    turns = tuple(told(n, "", title, Consent.NAMED) for n, title in enumerate(titles))
    made = content(room(turns), now)
    assert [story["title"] for story in made["stories"]] == ["Alpha", "beta", "Gamma"]


def test_stories_stand_by_the_theme_that_most_was_said_under(room, told, now):
    turns = tuple(told(number, "", title, Consent.NAMED) for number, title in enumerate("CAB", 1))
    said = (
        replace(entry(1, "One", turn=1), theme="Storage"),
        replace(entry(2, "Two", turn=1), theme="Storage"),
        replace(entry(3, "Three", turn=1), theme="Alerts"),
        replace(entry(4, "Four", turn=3), theme="Alerts"),
    )
    made = content(room(turns, said), now)
    assert [(story["theme"], story["title"]) for story in made["stories"]] == [
        ("Alerts", "B"),
        ("Storage", "C"),
        ("", "A"),
    ]


def test_a_story_shows_what_was_written_down_while_it_was_told(room, told, now):
    turns = (told(1, "", "The cache", Consent.NAMED), told(2, "", "The cron", Consent.NAMED))
    entries = (
        entry(1, "Who knew?", kind=QUESTION, turn=1),
        entry(2, "Test restores", turn=1),
        entry(3, "Ours", turn=2),
    )
    cache, cron = content(room(turns, entries), now)["stories"]
    assert [(group["heading"], group["texts"]) for group in cache["groups"]] == [
        ("What the room took from it", ("Test restores",)),
        ("What the room asked", ("Who knew?",)),
    ]
    assert [group["texts"] for group in cron["groups"]] == [("Ours",)]


def test_entries_say_which_phase_or_story_they_came_from(room, told, now):
    turn = told(1, "", "The cache", Consent.UNNAMED_SUMMARY)
    entries = (entry(1, "b", turn=1), entry(2, "a", phase="Welcome"), entry(3, "c", phase=""))
    assert lines(content(room((turn,), entries), now), "Learnings") == [
        ("a", "Welcome"),
        ("b", "“The cache”"),
        ("c", ""),
    ]


def test_an_empty_kind_says_so_and_empty_comments_are_left_out(room, now):
    made = content(room(), now)
    assert [section["heading"] for section in made["sections"]] == [
        "Learnings",
        "Questions",
        "We will do",
    ]
    assert all(section["empty"] for section in made["sections"])
    assert made["consent"] == "No story was told."


def test_consent_is_counted_in_words(room, told, now):
    levels = [*Consent, Consent.NAMED]
    turns = tuple(told(n, "", "", consent) for n, consent in enumerate(levels))
    assert content(room(turns), now)["consent"] == (
        "5 told · 2 by name · 1 without a name · 1 as lessons only"
        " · 1 in the room only, nothing kept"
    )


def test_each_phase_says_how_it_kept_to_the_plan(room, now):
    made = content(room(), now)["reality"]
    assert [(line["planned"], line["taken"], line["verdict"]) for line in made["stretches"]] == [
        (10, 11, "1 min over"),
        (50, 50, "as planned"),
        (20, 0, "did not happen"),
    ]
    assert (made["total"]["taken"], made["total"]["verdict"]) == (61, "19 min under")


def test_a_phase_without_a_plan_has_no_limit(room, now):
    evening = room()
    first = evening.agenda[0]
    first = replace(first, timer=replace(first.timer, planned=timedelta()))
    made = content(replace(evening, agenda=(first,)), now)["reality"]
    assert made["stretches"][0]["verdict"] == "no limit"


def test_a_phase_that_runs_is_measured_until_now(room, now):
    evening = room()
    first = evening.agenda[0]
    running = replace(first, timer=replace(first.timer, ended_at=None))
    session = replace(evening.session, ended_at=None)
    made = content(replace(evening, agenda=(running,), session=session), now)["reality"]
    assert (made["stretches"][0]["taken"], made["stretches"][0]["verdict"]) == (
        151,
        "still running",
    )


def test_a_session_that_never_began_has_no_hours(room, now):
    evening = room()
    idle = replace(evening, agenda=evening.agenda[2:])
    made = content(idle, now)
    assert made["reality"]["hours"] == ""
    assert made["reality"]["total"]["verdict"] == ""
    assert made["date"] == "22 November 2026"


def test_no_time_is_finer_than_a_minute(room, told, now):
    turns = (told(1, "Aiko", "Alpha", Consent.NAMED),)
    made = content(room(turns), now)
    assert made["stories"][0]["time"] == "8 min planned · 9 min told"
    assert not re.search(r"\d:\d\d:\d\d|\d s\b|12", json.dumps(made["stories"]))


def test_a_story_of_seconds_and_without_a_plan_still_reads_well(room, told, now):
    turn = told(1, "Aiko", "Alpha", Consent.NAMED)
    start = turn.timer.started_at
    short = replace(turn, timer=Timer(timedelta(), start, start + timedelta(seconds=9)))
    assert content(room((short,)), now)["stories"][0]["time"] == "told in less than a minute"


def test_the_report_holds_no_notes_acts_or_ids(room, told, now):
    made = content(room((told(1, "Aiko", "Alpha", Consent.NAMED),)), now)
    words = json.dumps(made)
    assert "Private" not in words
    assert "Called turn" not in words
    assert '"id"' not in words
