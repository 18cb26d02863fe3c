"""Whatever was done, taking everything back leaves the tables as they were."""

from contextlib import suppress

import pytest
from chance import Chance
from look import ask, tables

from presenter.core.errors import Refused


@pytest.mark.parametrize("seed", range(30))
def test_taking_everything_back(logbook, path, clock, seed):
    chance = Chance(seed, logbook, clock)
    before = tables(path)
    for _throw in range(50):
        with suppress(Refused):
            chance.act()
        if not logbook.room().last:  # it was forgotten for good: from here on, then
            before = tables(path)
    changed = tables(path)
    while last := logbook.room().last:
        logbook.undo("Maya", last.id)
    assert tables(path) == before
    assert changed != before or not ask(path, "SELECT 1 FROM inverse WHERE act_id > 1")


@pytest.mark.parametrize("seed", range(5))
def test_a_refused_act_changes_nothing(logbook, path, clock, seed):
    chance = Chance(seed, logbook, clock)
    refused = 0
    for _throw in range(60):
        before, acts = tables(path), ask(path, "SELECT count(*) FROM act")
        try:
            chance.act()
        except Refused:
            refused += 1
            assert tables(path) == before
            assert ask(path, "SELECT count(*) FROM act") == acts
    assert refused > 5


def test_every_verb_comes_up(logbook, path, clock):
    chance = Chance(1, logbook, clock)
    for _throw in range(600):
        with suppress(Refused):
            chance.act()
    labels = {label.translate(str.maketrans("", "", "+-0123456789")).strip()
              for (label,) in ask(path, "SELECT label FROM act")}
    print(sorted(labels))
