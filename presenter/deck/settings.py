"""Settings in YAML, from the front matter or a comment, each with its line."""

import re

from presenter.deck.loose import quoted, with_colours
from presenter.deck.setting import Broken, Setting

_SIZE_LIMIT = 20_000
_PLAIN = re.compile(r"([A-Za-z_$]\w*): +(\w[^:#]*)")


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

    text = with_colours(text)
    try:
        return composed(text, line)
    except Broken:
        loose = quoted(text)
        if loose == text:
            raise
    return composed(loose, line)


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
