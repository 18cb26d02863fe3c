"""Tells the directives in a slide's comments from the speaker notes."""

import re
from collections.abc import Iterable
from dataclasses import field
from difflib import get_close_matches
from functools import lru_cache
from inspect import cleandoc

from presenter.deck import marp
from presenter.deck.comments import Comment
from presenter.deck.known import KNOWN
from presenter.deck.marks import mark_of
from presenter.deck.problems import MANY, Code, Problem, problem
from presenter.deck.setting import Broken, Setting
from presenter.deck.settings import settings
from presenter.values import dataclass

_FOR_TOOLS = re.compile(r"fit$|prettier-ignore|markdownlint-|lint |textlint-")
_KEY = re.compile(r"(?P<key>[A-Za-z_$][\w-]*):(?:\s|$)")
_GOES_ON = re.compile(r"[ \t]|- |#|$")
_NEARNESS = 0.75


@dataclass(slots=True)
class Said:
    """What the comments of one slide say; `x` and `_x` are two settings where Marp has both."""

    settings: dict[str, Setting] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def said_in(comments: Iterable[Comment], problems: list[Problem]) -> Said:
    """Directives by their names, and all that is none as notes; the last of equals counts."""
    said = Said()
    for comment in comments:
        text = comment.text.strip()
        if text and not mark_of(text) and not _FOR_TOOLS.match(text):
            directives = _directives(comment, text, problems) if comment.closed else None
            if directives is None:
                said.notes.append(cleandoc(comment.text).strip())
            else:
                _keep(directives, said, problems)
    return said


def _directives(comment: Comment, text: str, problems: list[Problem]) -> tuple[Setting, ...] | None:
    """The directives that a comment makes; None if it is a note."""
    first = _KEY.match(text)
    if first is None or not (_is_known(first["key"]) or _has_shape(text)):
        return None
    try:
        found = settings(cleandoc(comment.text), _first_line(comment))
    except Broken as broken:
        if _is_known(first["key"]):
            problems.append(broken.problem)
        return None
    for setting in found:
        _complain(setting, problems)
    known = tuple(setting for setting in found if setting.name in KNOWN)
    return known or None


def _first_line(comment: Comment) -> int:
    before = comment.text[: len(comment.text) - len(comment.text.lstrip())]
    return comment.line + before.count("\n")


def _has_shape(text: str) -> bool:
    """Whether every line is `key: value` or belongs to the line before it."""
    return all(_KEY.match(line) or _GOES_ON.match(line) for line in text.split("\n"))


def _is_known(key: str) -> bool:
    return key.lstrip("_$") in KNOWN


def _complain(setting: Setting, problems: list[Problem]) -> None:
    if setting.name in KNOWN:
        return
    near = _nearest(setting.name.lower()) if len(problems) < MANY else []
    if near or not setting.name[:1].isupper():  # “Remember: breathe” is a note
        mend = f"did you mean “{near[0]}”?" if near else "write prose if it is a note."
        message = f"“{setting.key}” is an unknown directive: {mend}"
        problems.append(problem(setting.line, Code.UNKNOWN_DIRECTIVE, message))


@lru_cache(maxsize=256)
def _nearest(name: str) -> list[str]:
    return get_close_matches(name, KNOWN, 1, _NEARNESS)


def _keep(directives: Iterable[Setting], said: Said, problems: list[Problem]) -> None:
    for setting in directives:
        name = setting.key if setting.name in marp.LOCAL else setting.name
        if name in said.settings:
            message = f"“{name}” is said twice on this slide: keep one, the last counts."
            problems.append(problem(setting.line, Code.SAID_TWICE, message))
        said.settings[name] = setting
