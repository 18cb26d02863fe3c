"""Keys by name: as they are kept (`Ctrl+PgDown`), as people say them, as they stand on a cap."""

from collections.abc import Iterable

SPOKEN = {
    "PgDown": "PageDown",
    "PgUp": "PageUp",
    "Return": "Enter",
    "Del": "Delete",
    ".": "Period",
    "+": "Plus",
    "-": "Minus",
}
CAPS = {
    "PgDown": "PgDn",
    "Return": "Enter",
    "Right": "→",
    "Left": "←",
    "Up": "↑",
    "Down": "↓",
    "Shift": "⇧",
}
# What a field has a use for, besides every character that it takes in.
_MOVES = {"Left", "Right", "Up", "Down", "Home", "End", "Backspace", "Del", "Ins"}
_EDITS = {"Return", "Space", "Tab", "Backtab", "Esc"}
_COMMANDS = {"A", "C", "K", "U", "V", "X", "Y", "Z"}  # with Ctrl


def parts(chord: str) -> list[str]:
    """What is pressed together, the key itself last: that of `Ctrl++` is `+`."""
    held, _, key = chord[:-1].rpartition("+")
    return [*(each for each in held.split("+") if each), key + chord[-1:]]


def spoken(chord: str) -> str:
    """`Ctrl+Period`."""
    return "+".join(SPOKEN.get(part, part) for part in parts(chord))


def cap(chord: str) -> str:
    """`⇧ Ctrl Z`; the arrows as arrows."""
    words = [CAPS.get(part, part) for part in parts(chord)]
    return " ".join(sorted(words, key=lambda word: word != CAPS["Shift"]))


def is_edit(chord: str) -> bool:
    """Whether a text field has a use for it: such a key never moves the show."""
    *held, key = parts(chord)
    if "Alt" in held or "Meta" in held:
        return key in _MOVES
    if "Ctrl" in held:
        return key in _MOVES | _EDITS | _COMMANDS
    return len(key) == 1 or key in _MOVES | _EDITS


def is_about(words: str, title: str, says: str, keys: Iterable[str]) -> bool:
    """Whether all that somebody types is found in what a wish is called, does or is pressed by."""
    names = (name for key in keys for name in (key, spoken(key), cap(key)))
    text = " ".join((title, says, *names)).casefold()
    return all(word in text for word in words.casefold().split())
