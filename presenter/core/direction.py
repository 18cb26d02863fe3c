"""Which way a text is written."""

import unicodedata

_LEFTWARDS = {"R", "AL"}
_ISOLATES, _END = {"LRI", "RLI", "FSI"}, "PDI"


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that says so is one of Arabic, Hebrew and the like.

    That is Unicode's rule P2, which passes over what is isolated.
    """
    isolated = 0
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in _ISOLATES:
            isolated += 1
        elif kind == _END:
            isolated = max(isolated - 1, 0)
        elif not isolated and (kind == "L" or kind in _LEFTWARDS):
            return kind != "L"
    return False
