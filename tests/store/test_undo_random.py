"""Whatever was done, taking everything back leaves the tables as they were."""

import re
from contextlib import suppress
from random import Random

import pytest
from chance import Chance
from look import ask, tables

from presenter.core.errors import Refused

LABELS = {
    *("Began session", "Started phase", "Paused phase", "Resumed phase", "min for phase"),
    *("Added turn", "Moved turn", "Called turn", "Paused turn", "Resumed turn", "min for turn"),
    *("Ended turn", "Skipped turn", "Put turn back", "Removed turn"),
    *("Changed what is kept of turn", "Kept learning", "Removed question"),
    *("Sent cue to the teller", "Sent cue to the facilitator", "Sent cue to the room"),
    *("Took cue off", "Confirmed what is kept of turn"),
}


@pytest.mark.parametrize("seed", range(4))
def test_taking_everything_back(logbook, path, clock, seed):
    chance = Chance(seed, logbook, clock)
    before = tables(path)
    for _throw in range(50):
        with suppress(Refused):
            chance.act()
        if not logbook.room().last:  # it was forgotten for good: from here on, then
            before = tables(path)
    while last := logbook.room().last:
        logbook.undo("Maya", last.id)
    assert tables(path) == before


def test_a_refused_act_changes_nothing(logbook, path, clock):
    chance = Chance(7, logbook, clock)
    refused = 0
    for _throw in range(80):
        before = tables(path), ask(path, "SELECT * FROM act")
        try:
            chance.act()
        except Refused:
            refused += 1
            assert (tables(path), ask(path, "SELECT * FROM act")) == before
    assert refused > 10


def test_every_verb_comes_up_and_no_label_holds_anybodys_words(logbook, path, clock):
    chance = Chance(2, logbook, clock)
    for _throw in range(500):
        with suppress(Refused):
            chance.act()
    labels = [label for (label,) in ask(path, "SELECT label FROM act")]
    assert {re.sub(r" ?[-+]?\d+", "", label).strip() for label in labels} >= LABELS
    assert [label for label in labels if label.startswith("Re-planned")]
    assert not [label for label in labels if not re.fullmatch(r"[-+\w ]+", label, re.ASCII)]


@pytest.mark.parametrize("seed", range(4))
def test_taking_everything_back_and_doing_it_again(logbook, path, clock, seed):
    chance = Chance(seed, logbook, clock)
    for _throw in range(40):
        with suppress(Refused):
            chance.act()
    after, taken_back = tables(path), 0
    while last := logbook.room().last:
        logbook.undo("Maya", last.id)
        taken_back += 1
    while undone := logbook.room().undone:
        logbook.redo("Maya", undone.id)
        taken_back -= 1
    assert taken_back == 0
    assert tables(path) == after


def throw(logbook, chance: Chance, dice: Random) -> None:
    """Undo, redo, or something new, whatever the dice says and the evening allows."""
    room = logbook.room()
    match dice.randrange(4):
        case 0 if room.last:
            logbook.undo("Maya", room.last.id)
        case 1 if room.undone:
            logbook.redo("Maya", room.undone.id)
        case 2 | 3:
            with suppress(Refused):
                chance.act()


@pytest.mark.parametrize("seed", range(4))
def test_back_and_forth_at_random(logbook, path, clock, seed):
    """Whichever way led there: the same last act, the same tables."""
    chance, dice = Chance(seed, logbook, clock), Random(seed)
    known = {None: tables(path)}
    for _throw in range(80):
        throw(logbook, chance, dice)
        room = logbook.room()
        if not room.last and not room.undone:  # it was forgotten for good
            known.clear()
        now = tables(path)
        assert known.setdefault(room.last, now) == now
