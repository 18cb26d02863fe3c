import pytest

from presenter.core.keynames import cap, is_about, is_edit, parts, spoken
from presenter.core.shortcuts import Wish


@pytest.mark.parametrize(
    ("chord", "pieces"),
    [
        ("B", ["B"]),
        ("PgDown", ["PgDown"]),
        ("Ctrl+B", ["Ctrl", "B"]),
        ("Ctrl+Shift+Z", ["Ctrl", "Shift", "Z"]),
        ("+", ["+"]),
        ("Ctrl++", ["Ctrl", "+"]),
        ("Media Next", ["Media Next"]),
        ("", [""]),
    ],
)
def test_a_chord_falls_into_what_is_pressed_together(chord, pieces):
    assert parts(chord) == pieces


def test_keys_have_names_for_people_and_for_caps():
    assert [spoken(key) for key in (".", "PgDown", "Ctrl++", "Return", "É")] == [
        "Period",
        "PageDown",
        "Ctrl+Plus",
        "Enter",
        "É",
    ]
    assert [cap(key) for key in ("PgDown", "Right", "Ctrl+Z", "Ctrl+Shift+Z", ".")] == [
        "PgDn",
        "→",
        "Ctrl Z",
        "⇧ Ctrl Z",
        ".",
    ]


@pytest.mark.parametrize(
    "key",
    ["B", ".", "é", "Space", "Return", "Home", "Shift+Left", "Esc", "Ctrl+Z", "Ctrl+V", "Alt+Left"],
)
def test_what_types_or_edits_is_left_to_a_field(key):
    assert is_edit(key)


@pytest.mark.parametrize(
    "key", ["PgDown", "PgUp", "F5", "Shift+F5", "Ctrl+B", "Volume Up", "Mouse Back", "Alt+X"]
)
def test_what_no_field_needs_is_free(key):
    assert not is_edit(key)


def test_a_search_finds_words_in_any_order_and_keys_by_any_of_their_names():
    def finds(words: str) -> bool:
        return is_about(words, Wish.NEXT.title, Wish.NEXT.says, Wish.NEXT.keys)

    assert finds("")
    assert finds("clock next")
    assert finds("pgdn")
    assert finds("pagedown")
    assert finds("→")
    assert not finds("next spotlight")
