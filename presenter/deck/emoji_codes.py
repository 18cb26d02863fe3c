"""Short codes of emoji, such as `:tada:`."""

import re
from collections.abc import Iterator

_CODE = re.compile(r"(?<![\w:]):(?:[a-z0-9][a-z0-9_+-]{0,60}|[+-]1):(?![\w:])")


def with_emoji(text: str) -> str:
    """A text with its codes as pictures; codes that nobody knows stay as they are."""
    return _CODE.sub(lambda code: _emoji(code[0]), text) if ":" in text else text


def unknown(text: str) -> Iterator[str]:
    """The codes of a text that nobody knows; `:30:` is none."""
    for code in _CODE.findall(text):
        if re.search("[a-z]", code) and _emoji(code) == code:
            yield code


def _emoji(code: str) -> str:
    from emoji import emojize  # noqa: PLC0415 - 30 ms that most decks need not wait for

    return emojize(code, language="alias")
