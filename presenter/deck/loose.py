"""Settings as Marp lets them be written: a value in one line needs no quotes."""

import re

from presenter.deck.known import KNOWN

_LINE = re.compile(
    rf"^(?P<key>[_$]?(?:{'|'.join(sorted(KNOWN))})[ \t]*:)[ \t]+(?P<value>(?!- )[^\s\"'\[{{|>].*)$",
    re.MULTILINE,
)
_COLOUR = re.compile(
    r"^([_$]?(?:color|backgroundColor)[ \t]*:)[ \t]+(#[0-9A-Fa-f]{3,8})[ \t]*$", re.MULTILINE
)


def with_colours(text: str) -> str:
    """The same settings, with quotes around colours, which YAML takes for comments."""
    return _COLOUR.sub(r"\1 '\2'", text)


def quoted(text: str) -> str:
    """The same settings, with quotes around each value that has none."""
    return _LINE.sub(_quoted, text)


def _quoted(line: re.Match[str]) -> str:
    """A backslash may have been written so that YAML takes the next sign for words."""
    value = line["value"].strip().removeprefix("\\ ").replace("'", "''")
    return f"{line['key']} '{value}'"
