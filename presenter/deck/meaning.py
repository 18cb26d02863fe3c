"""What a slide's directives mean: the phase that it opens, the board that it shows."""

from collections.abc import Mapping
from datetime import timedelta

from presenter.core.deck import Face, Kind, Shows
from presenter.core.timing import ZERO
from presenter.deck.known import PHASE
from presenter.deck.problems import Code, Problem, problem
from presenter.deck.setting import Setting
from presenter.values import dataclass

LONGEST = 600
_BOARDS = {"queue": Shows.QUEUE, "wall": Shows.WALL, "case": Shows.CASE}


@dataclass(frozen=True, slots=True)
class Opening:
    """The phase that begins with a slide; without a title it takes the slide's.

    `case` is the file that is played in it, if any.
    """

    title: str
    kind: Kind = Kind.SLIDES
    planned: timedelta = ZERO
    kicker: str = ""
    listen: str = ""
    clock: Face | None = None
    case: str = ""


def opening(said: Mapping[str, Setting], problems: list[Problem]) -> Opening | None:
    phase = said.get("phase")
    if phase is None:
        problems.extend(_stray(said[name]) for name in sorted(PHASE & said.keys()))
        return None
    if not phase.text:
        problems.append(_bad(phase, "a phase needs a title", "phase: Welcome"))
    if "minutes" not in said:
        message = f"The phase “{phase.text}” has no minutes: write “minutes: 20” below its title."
        problems.append(problem(phase.line, Code.NO_MINUTES, message))
    kind = _kind(said.get("kind"), problems)
    return Opening(
        phase.text,
        kind,
        _minutes(said.get("minutes"), problems),
        _text(said.get("kicker")),
        _text(said.get("listen")),
        _clock(said.get("clock"), problems),
        _case(said.get("case"), kind, problems),
    )


def board(setting: Setting | None, problems: list[Problem]) -> Shows:
    if setting is None:
        return Shows.SLIDE
    if setting.text not in _BOARDS:
        problems.append(_bad(setting, "a slide can show “queue”, “wall” or “case”", "show: queue"))
    return _BOARDS.get(setting.text, Shows.SLIDE)


def _kind(setting: Setting | None, problems: list[Problem]) -> Kind:
    if setting is None:
        return Kind.SLIDES
    if setting.text in tuple(Kind):
        return Kind(setting.text)
    kinds = ", ".join(Kind)
    problems.append(_bad(setting, f"the kinds of a phase are {kinds}", "kind: slides"))
    return Kind.SLIDES


def _clock(setting: Setting | None, problems: list[Problem]) -> Face | None:
    if setting is None:
        return None
    if setting.text in tuple(Face):
        return Face(setting.text)
    faces = ", ".join(Face)
    problems.append(_bad(setting, f"the room sees a clock as {faces}", "clock: digits"))
    return None


def _minutes(setting: Setting | None, problems: list[Problem]) -> timedelta:
    if setting is None:
        return ZERO
    try:
        minutes = float(setting.text)
    except ValueError:
        minutes = -1
    if 0 <= minutes <= LONGEST:
        return timedelta(minutes=minutes)
    problems.append(_bad(setting, f"minutes are a number from 0 to {LONGEST}", "minutes: 20"))
    return ZERO


def _case(setting: Setting | None, kind: Kind, problems: list[Problem]) -> str:
    if setting and kind is not Kind.CASE:
        message = f"A phase of the kind “{kind}” plays no case: write “kind: case”, or take it out."
        problems.append(problem(setting.line, Code.STRAY_CASE, message))
        return ""
    return _text(setting)


def _text(setting: Setting | None) -> str:
    return setting.text if setting else ""


def _stray(setting: Setting) -> Problem:
    message = (
        f"“{setting.name}” counts only on a slide that opens a phase: "
        "write “phase: …” above it, or take it out."
    )
    return problem(setting.line, Code.STRAY_SETTING, message)


def _bad(setting: Setting, rule: str, example: str) -> Problem:
    message = f"“{setting.key}: {setting.text}” cannot be, for {rule}: write “{example}”."
    return problem(setting.line, Code.BAD_VALUE, message)
