"""The settings at the top of a deck."""

import re
from collections.abc import Sequence
from difflib import get_close_matches

from presenter.deck import marp
from presenter.deck.problems import Code, Problem, problem
from presenter.deck.setting import Broken, Setting
from presenter.deck.settings import settings
from presenter.values import dataclass

_EDGE = re.compile(r"-{3,}\s*$")
_KEY = re.compile(r"[\w$-]+\s*:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What is said before the first slide; the slides begin with line number `body`, from 0."""

    body: int = 0
    settings: tuple[Setting, ...] = ()


def front_matter(lines: Sequence[str], problems: list[Problem]) -> FrontMatter:
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines) or not _EDGE.match(lines[start]):
        return FrontMatter()
    end, body = _extent(lines, start + 1)
    inside = lines[start + 1 : end]
    if not any(_KEY.match(line) for line in inside) and any(line.strip() for line in inside):
        return FrontMatter()
    if end == body and inside:
        message = "The front matter is not closed: end it with a line “---”."
        problems.append(problem(start + 1, Code.FRONT_MATTER_OPEN, message))
    return _read(inside, start + 2, body, problems)


def _extent(lines: Sequence[str], start: int) -> tuple[int, int]:
    """Where the settings end and where the slides begin: the same line if nothing parts them."""
    numbers = range(start, len(lines))
    blank = next((number for number in numbers if not lines[number].strip()), len(lines))
    edge = next((number for number in numbers if _EDGE.match(lines[number])), None)
    if edge is None or _is_slide(lines[blank:edge]):
        return blank, blank
    return edge, edge + 1


def _is_slide(lines: Sequence[str]) -> bool:
    """Whether these cannot be settings: then the break after them is the end of a slide."""
    outer = [line for line in lines if line.strip() and not line[0].isspace()]
    return bool(outer) and not any(_KEY.match(line) for line in outer)


def _read(inside: Sequence[str], line: int, body: int, problems: list[Problem]) -> FrontMatter:
    try:
        found = settings("\n".join(inside), line)
    except Broken as broken:
        problems.append(broken.problem)
        return FrontMatter(body)
    keys: set[str] = set()
    for setting in found:
        if setting.name not in marp.KNOWN:
            problems.append(_unknown(setting))
        elif setting.key in keys:
            message = f"“{setting.key}” is said twice in the front matter: keep one."
            problems.append(problem(setting.line, Code.SAID_TWICE, message))
        keys.add(setting.key)
    return FrontMatter(body, tuple(setting for setting in found if setting.name in marp.KNOWN))


def _unknown(setting: Setting) -> Problem:
    near = get_close_matches(setting.name, marp.KNOWN, 1)
    mend = f"did you mean “{near[0]}”?" if near else "take it out."
    message = f"“{setting.key}” means nothing in the front matter: {mend}"
    return problem(setting.line, Code.UNKNOWN_KEY, message)
