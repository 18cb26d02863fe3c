"""Whatever was done with a case, taking everything back leaves the tables as they were."""

import re
from contextlib import suppress
from random import Random

import pytest
from case_chance import CaseChance
from case_text import opening as case_opening
from look import ask, tables
from test_undo_random import throw

from presenter.core.errors import Refused

LABELS = {
    *("Began case", "Made move", "Looked in move", "Improvised move", "Rewound to move"),
    *("Opened vote", "Counted in vote", "Closed vote", "Began talk", "min for talk", "Ended talk"),
    *("Opened the truth of case", "Kept answer", "Changed answer", "Removed answer"),
}


@pytest.fixture
def opening():
    return case_opening()


def play(chance: CaseChance, throws: int) -> None:
    for _throw in range(throws):
        with suppress(Refused):
            chance.act()


@pytest.mark.parametrize("seed", range(4))
def test_taking_everything_back_and_doing_it_again(logbook, path, clock, seed):
    chance, before = CaseChance(seed, logbook, clock), tables(path)
    for _throw in range(60):
        with suppress(Refused):
            chance.act()
        if not logbook.room().last:  # it was forgotten for good: from here on, then
            before = tables(path)
    after, view = tables(path), logbook.room().cases
    while last := logbook.room().last:
        logbook.undo("Maya", last.id)
    assert tables(path) == before
    while undone := logbook.room().undone:
        logbook.redo("Maya", undone.id)
    assert (tables(path), logbook.room().cases) == (after, view)


def test_a_refused_act_changes_nothing(logbook, path, clock):
    chance, refused = CaseChance(3, logbook, clock), 0
    for _throw in range(80):
        before = tables(path), ask(path, "SELECT * FROM act"), ask(path, "SELECT * FROM spot")
        try:
            chance.act()
        except Refused:
            refused += 1
            now = tables(path), ask(path, "SELECT * FROM act"), ask(path, "SELECT * FROM spot")
            assert now == before
    assert refused > 10


@pytest.mark.parametrize(
    ("seed", "throws"), [(11, 180), pytest.param(2, 500, marks=pytest.mark.slow)]
)
def test_every_verb_comes_up_and_no_label_holds_anybodys_words(logbook, path, clock, seed, throws):
    play(CaseChance(seed, logbook, clock), throws)
    labels = [label for (label,) in ask(path, "SELECT label FROM act")]
    known = {" ".join(re.sub(r"[-+]?\d+", "", label).split()) for label in labels}
    assert known >= LABELS
    assert not [label for label in labels if not re.fullmatch(r"[-+\w ]+", label, re.ASCII)]


@pytest.mark.parametrize("seed", range(4))
def test_back_and_forth_at_random(logbook, path, clock, seed):
    """Whichever way led there: the same last act, the same tables."""
    chance, dice = CaseChance(seed, logbook, clock), Random(seed)
    known = {None: tables(path)}
    for _throw in range(60):
        throw(logbook, chance, dice)
        room = logbook.room()
        if not room.last and not room.undone:  # it was forgotten for good
            known.clear()
        now = tables(path)
        assert known.setdefault(room.last, now) == now
