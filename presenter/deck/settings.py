"""Settings in YAML, from the front matter or a comment, each with its line."""

import re
from dataclasses import dataclass

from presenter.deck.problems import Code, Problem, problem

_SIZE_LIMIT = 20_000
_PLAIN = re.compile(r"([A-Za-z_$]\w*): +(\w[^:#]*)")

Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """`key: value` at a line of the file."""

    key: str
    value: Value
    line: int

    @property
    def name(self) -> str:
        """The key without Marp's marks for “this slide only” and “global”."""
        return self.key.lstrip("_$")

    @property
    def text(self) -> str:
        """The value in one string; the words of a list are joined by spaces."""
        return self.value if isinstance(self.value, str) else " ".join(self.value)


class Broken(Exception):
    """The text is no mapping that YAML understands; carries the problem to report."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.problem: Problem = problem(
            line,
            Code.BROKEN_YAML,
            f"These settings cannot be read ({why}): "
            "write one “key: value” a line, and quotes around a value that holds a colon.",
        )


def settings(text: str, line: int) -> tuple[Setting, ...]:
    """The settings in a text that begins at a line of the file; raises `Broken`.

    Most decks need no more of YAML than plain words, and then do not wait for its import (35 ms).
    """
    if len(text) > _SIZE_LIMIT:
        raise Broken(line, "they are too long")
    plain = _plain(text, line)
    if plain is not None:
        return plain
    from presenter.deck.nodes import composed  # noqa: PLC0415 - see above

    return composed(text, line)


def _plain(text: str, line: int) -> tuple[Setting, ...] | None:
    """The settings if each line is `key: words`, in which YAML sees nothing special."""
    found = []
    for number, each in enumerate(text.split("\n"), start=line):
        if not each.strip(" "):
            continue
        match = _PLAIN.fullmatch(each.rstrip(" "))
        if not match or not each.isprintable():
            return None
        found.append(Setting(match[1], match[2], number))
    return tuple(found)
