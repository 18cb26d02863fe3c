"""Finds the comments of a deck. In doubt, it is a comment: better hidden than on the wall."""

import re

from presenter.values import dataclass

OPENS, CLOSES = "<!--", "-->"
_SIGN = re.compile(r"\\[\\`]|`+|<(?:!--|[A-Za-z/?!])")
_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
_LONG = 10_000
_COULD_JOIN = ("<", "!", "-", "`", "~", "\\")


@dataclass(frozen=True, slots=True)
class Comment:
    """What stands between `<!--` and `-->`, and the line of the file where it opens."""

    text: str
    line: int
    closed: bool = True


def comment_at(line: str, above: str | None = "") -> int:
    """Where the first comment opens, -1 if none; `above` are the lines of the same paragraph.

    None stands for more lines than are worth looking at. A comment inside `code` on one line is
    none, unless HTML or a stray tick makes that doubtful.
    """
    if "`" not in line or len(line) > _LONG or above is None or _is_doubtful(above):
        return line.find(OPENS)
    at = 0
    while sign := _SIGN.search(line, at):
        if sign[0].startswith("<"):
            return line.find(OPENS, sign.start())
        at = _after_code(line, sign) if sign[0].startswith("`") else sign.end()
    return -1


def joined(before: str, after: str) -> str:
    """What is left around a comment that was cut out, so that no new sign arises at the seam."""
    if not before.strip():
        return before + after.lstrip()
    if not after.strip():
        return before.rstrip()
    return before + " " * before.endswith(_COULD_JOIN) + after


def _after_code(line: str, ticks: re.Match[str]) -> int:
    """Where inline code ends that opens with these ticks; if none does, the end of the ticks."""
    code = _CODE.match(line, ticks.start())
    if code is None:
        return ticks.end()
    return code.end() if _is_plainly_code(code[0].strip("`")) else ticks.end()


def _is_plainly_code(inside: str) -> bool:
    """False when a note with a tick in it could be mistaken for code."""
    if OPENS not in inside:
        return True
    whole = inside.startswith(OPENS) or inside.rfind(OPENS) < inside.rfind(CLOSES)
    return whole and "|" not in inside


def _is_doubtful(above: str) -> bool:
    left = _CODE.sub("", above)
    return "<" in left or "`" in left
