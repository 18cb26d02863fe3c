import pytest
from hypothesis import given
from hypothesis import strategies as st

from presenter.core.errors import Refused
from presenter.core.keymap import (
    LOCKED,
    MOST,
    NEVER_WITHOUT,
    RESERVED,
    USUAL,
    Keymap,
    name_of,
    restored,
)
from presenter.core.shortcuts import Wish

KEYS = [*sorted({key for wish in Wish for key in wish.keys} | RESERVED.keys()), "F7", "F8", "nil"]


def is_key(key: str) -> bool:
    return key != "nil"


def owners(keymap: Keymap) -> list[str]:
    return [key for keys in keymap.keys.values() for key in keys]


def only(wish: Wish, *keys: str) -> Keymap:
    return Keymap({**USUAL.keys, wish: keys})


def test_a_new_key_stands_beside_the_usual_ones():
    keymap = USUAL.given(Wish.NEXT, "F7")
    assert keymap.owner("F7") is Wish.NEXT
    assert keymap.keys[Wish.NEXT] == (*Wish.NEXT.keys, "F7")
    assert keymap.first(Wish.NEXT) == "PgDown"


def test_a_key_in_place_of_another_takes_its_place():
    keymap = USUAL.given(Wish.NEXT, "F7", "PgDown")
    assert keymap.first(Wish.NEXT) == "F7"
    assert keymap.owner("PgDown") is None


def test_a_key_of_somebody_else_is_taken_away_there():
    keymap = USUAL.given(Wish.NEXT, "F")
    assert keymap.keys[Wish.FREEZE] == ()
    assert keymap.first(Wish.FREEZE) == ""


def test_two_wishes_swap_their_keys():
    keymap = USUAL.given(Wish.FREEZE, "L", "F")
    assert (keymap.keys[Wish.FREEZE], keymap.keys[Wish.SPOTLIGHT]) == (("L",), ("F",))


def test_a_key_that_the_wish_has_already_changes_nothing():
    assert USUAL.given(Wish.BLACK, "Ctrl+B", "B") is USUAL


@pytest.mark.parametrize("key", RESERVED)
def test_keys_that_are_needed_elsewhere_are_refused_in_words(key):
    with pytest.raises(Refused) as refused:
        USUAL.given(Wish.NEXT, key)
    assert str(refused.value) == RESERVED[key]


@pytest.mark.parametrize("key", LOCKED)
def test_what_is_locked_is_never_given_up(key):
    owner = USUAL.owner(key)
    with pytest.raises(Refused):
        USUAL.without(owner, key)
    with pytest.raises(Refused):
        USUAL.given(owner, "F7", key)


def test_next_keeps_its_last_key():
    keymap = only(Wish.NEXT, "F7")
    for change in (
        lambda: keymap.without(Wish.NEXT, "F7"),
        lambda: keymap.given(Wish.BACK, "F7"),
    ):
        with pytest.raises(Refused, match="Next would be left without a key"):
            change()
    assert keymap.given(Wish.NEXT, "F8", "F7").keys[Wish.NEXT] == ("F8",)


def test_a_reset_that_would_take_the_last_key_of_next_is_refused():
    keymap = only(Wish.NEXT, "F").without(Wish.FREEZE, "F")
    with pytest.raises(Refused, match="Next would be left"):
        keymap.reset(Wish.FREEZE)


def test_no_wish_has_keys_without_end():
    keymap = USUAL
    for number in range(MOST - len(Wish.NEXT.keys)):
        keymap = keymap.given(Wish.NEXT, f"F{20 + number}")
    with pytest.raises(Refused, match="Next has 8 keys already"):
        keymap.given(Wish.NEXT, "F7")


def test_reset_brings_the_usual_keys_back_from_whoever_has_them():
    keymap = USUAL.given(Wish.NEXT, "F").given(Wish.FREEZE, "F7").reset(Wish.FREEZE)
    assert keymap.keys[Wish.FREEZE] == ("F",)
    assert keymap.keys[Wish.NEXT] == Wish.NEXT.keys
    assert keymap.chosen() == {}


def test_only_what_was_changed_is_kept():
    keymap = USUAL.without(Wish.BLACK, "B").given(Wish.FREEZE, "B")
    assert keymap.chosen() == {"black": (".", "Ctrl+B"), "freeze": ("F", "B")}
    assert not keymap.is_usual(Wish.BLACK)
    assert keymap.is_usual(Wish.NEXT)


def test_what_is_kept_comes_back_as_it_was():
    keymap = USUAL.given(Wish.NEXT, "F", "PgDown").without(Wish.BLACK, "B").given(Wish.BACK, "F7")
    assert restored(keymap.chosen(), is_key) == keymap
    assert restored({}, is_key) == USUAL


def test_names_and_keys_that_nobody_knows_are_passed_over():
    keymap = restored({"fly": ("F7",), "freeze": ("nil", "F8", "5")}, is_key)
    assert keymap.owner("F7") is None
    assert keymap.keys[Wish.FREEZE] == ("F8",)


def test_a_file_locks_nobody_out():
    keymap = restored({"next": ("nil",), "black": (), "leave": ()}, is_key)
    assert keymap.keys[Wish.NEXT] == Wish.NEXT.keys
    assert keymap.keys[Wish.BLACK] == ("Ctrl+B",)
    assert keymap.keys[Wish.LEAVE] == ("Esc",)


def test_what_somebody_chose_is_theirs_before_what_is_usual():
    keymap = restored({"back": ("F",)}, is_key)
    assert (keymap.owner("F"), keymap.keys[Wish.FREEZE]) == (Wish.BACK, ())


chosen = st.dictionaries(
    st.sampled_from([name_of(wish) for wish in Wish]),
    st.lists(st.sampled_from(KEYS), max_size=12).map(tuple),
)


@given(chosen)
def test_whatever_a_file_says_no_key_is_two_and_the_show_can_go_on(said):
    keymap = restored(said, is_key)
    assert len(owners(keymap)) == len(set(owners(keymap)))
    assert all(keymap.keys[wish] for wish in NEVER_WITHOUT)
    assert all(keymap.owner(key) for key in LOCKED)
    assert "nil" not in owners(keymap)
    assert restored(keymap.chosen(), is_key) == keymap


changes = st.lists(
    st.tuples(
        st.sampled_from(["given", "without", "reset"]),
        st.sampled_from(Wish),
        st.sampled_from(KEYS),
        st.sampled_from(KEYS),
    ),
    max_size=25,
)


@given(changes)
def test_whatever_people_change_no_key_is_two_and_the_show_can_go_on(made):
    keymap = USUAL
    for change, wish, key, instead in made:
        try:
            match change:
                case "given":
                    own = instead if instead in keymap.keys[wish] else ""
                    keymap = keymap.given(wish, key, own)
                case "without":
                    keymap = keymap.without(wish, key)
                case _:
                    keymap = keymap.reset(wish)
        except Refused:
            continue
    assert len(owners(keymap)) == len(set(owners(keymap)))
    assert all(keymap.keys[wish] for wish in NEVER_WITHOUT)
    assert all(keymap.owner(key) for key in LOCKED)
