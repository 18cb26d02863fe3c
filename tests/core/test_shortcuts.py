from collections import Counter

import pytest

from presenter.core.keymap import LOCKED, RESERVED
from presenter.core.keynames import is_edit
from presenter.core.shortcuts import FIXED, Group, Wish


def test_no_key_stands_for_two_wishes():
    counts = Counter(key for wish in Wish for key in wish.keys)
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_wish_has_a_key_and_words_of_its_own():
    assert all(wish.keys and wish.title for wish in Wish)
    assert len({wish.title for wish in Wish}) == len(Wish)


def test_every_heading_has_something_under_it():
    assert {entry.group for entry in (*Wish, *FIXED)} == set(Group)


def test_no_wish_begins_with_a_key_that_somebody_else_needs():
    usual = {key for wish in Wish for key in wish.keys}
    assert usual & RESERVED.keys() == LOCKED.keys()


@pytest.mark.parametrize("wish", [Wish.NEXT, Wish.BACK, Wish.BLACK, Wish.AUDIENCE])
def test_what_a_clicker_sends_has_a_key_that_works_while_somebody_types(wish):
    assert wish.while_typing
    assert not all(is_edit(key) for key in wish.keys)


@pytest.mark.parametrize(
    ("wish", "keys"),
    [
        (Wish.NEXT, {"PgDown", "Right", "Down", "Space", "Return"}),
        (Wish.BACK, {"PgUp", "Left", "Up"}),
        (Wish.BLACK, {"B", ".", "Ctrl+B"}),
        (Wish.AUDIENCE, {"F5", "Shift+F5"}),
        (Wish.LEAVE, {"Esc"}),
        (Wish.SHORTCUTS, {"?", "F1"}),
    ],
)
def test_clickers_and_people_find_the_keys_that_they_know(wish, keys):
    assert set(wish.keys) == keys
