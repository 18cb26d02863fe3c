"""Plays kept beside a case, so that a later edit cannot change where they end unnoticed.

`friday-coupon.plays.yaml` beside `friday-coupon.md` is a list of `play`, `choices`, `ends`
(an anchor) and `scores`.
"""

from collections.abc import Mapping
from pathlib import Path

import yaml

from presenter.case.findings import Code, Findings
from presenter.case.quantities import whole_of
from presenter.case.rules import replay, start
from presenter.core.case import Case
from presenter.core.errors import Refused
from presenter.core.playing import State
from presenter.source import text_of
from presenter.values import dataclass

_LIMIT = 200_000
_FORM = "write a list with “play”, “choices”, “ends” and “scores” in each entry."


@dataclass(frozen=True, slots=True)
class Kept:
    """A play and how it ended when it was kept."""

    name: str
    choices: tuple[str, ...]
    ends: str
    scores: Mapping[str, int]


def beside(case: Path) -> Path:
    return case.with_name(f"{case.stem}.plays.yaml")


def check(path: Path, case: Case, findings: Findings) -> None:
    """Play again what was kept beside a case, if anything was."""
    file = beside(path)
    if not file.exists() or not case.first_scene:
        return
    try:
        plays = read(file)
    except Refused as refused:
        findings.say(1, Code.KEPT_PLAY, str(refused))
        return
    for play in plays:
        if fault := _fault(case, play):
            section = case.sections.get(play.ends)
            message = f"The kept play “{play.name}” {fault} Mend the case, or keep the play anew."
            findings.say(section.line if section else 1, Code.KEPT_PLAY, message)


def read(file: Path) -> tuple[Kept, ...]:
    """The plays in a file; raises `Refused` if they cannot be read."""
    text = text_of(file)
    try:
        found = yaml.load(text, Loader=yaml.BaseLoader) if len(text) <= _LIMIT else None
    except (yaml.YAMLError, RecursionError) as error:
        raise Refused(f"{file.name} is not YAML: {_FORM}") from error
    if not isinstance(found, list):
        raise Refused(f"{file.name} holds no plays: {_FORM}")
    return tuple(_kept(entry, file) for entry in found)


def keep(case: Path, name: str, choices: tuple[str, ...], end: State, scores: list[str]) -> Path:
    """Write a play down beside a case; the file it stands in. Raises `Refused` if it cannot."""
    entry = {
        "play": name,
        "choices": list(choices),
        "ends": end.section,
        "scores": dict(zip(scores, end.scores, strict=True)),
    }
    file = beside(case)
    text = yaml.safe_dump([entry], allow_unicode=True, sort_keys=False)
    try:
        with file.open("a", encoding="utf-8") as opened:
            opened.write(text)
    except OSError as error:
        raise Refused(
            f"{file} cannot be written ({error.strerror}): try another folder."
        ) from error
    return file


def _kept(entry: object, file: Path) -> Kept:
    if not isinstance(entry, dict) or set(entry) != {"play", "choices", "ends", "scores"}:
        raise Refused(f"{file.name} has an entry that is no play: {_FORM}")
    choices, scores = entry["choices"], entry["scores"]
    if not isinstance(choices, list) or not isinstance(scores, dict):
        raise Refused(f"{file.name} has a play without choices or scores: {_FORM}")
    numbers = {str(name): whole_of(str(score)) for name, score in scores.items()}
    known = {name: score for name, score in numbers.items() if score is not None}
    return Kept(str(entry["play"]), tuple(map(str, choices)), str(entry["ends"]), known)


def _fault(case: Case, play: Kept) -> str:
    """How a play ends otherwise than it did; nothing if it does not."""
    state = start(case)
    try:
        for _, turn in replay(case, play.choices):
            state = turn.state
    except Refused as refused:
        return f"cannot be played any more: {refused}"
    if state.section != play.ends:
        return f"ends in #{state.section}, no longer in #{play.ends}."
    scores = dict(zip((score.name for score in case.scores), state.scores, strict=True))
    if scores != play.scores:
        now = ", ".join(f"{name} {score}" for name, score in scores.items())
        return f"ends with other scores: {now}."
    return ""
