"""Reads a case: Markdown in, one frozen value out. A faulty case is read as far as it goes."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from presenter.case.audience import Words
from presenter.case.blocks import Blocks
from presenter.case.findings import Findings
from presenter.case.front import FrontMatter
from presenter.case.links import linked
from presenter.case.names import checked
from presenter.case.sections import Sections
from presenter.case.settings import extent
from presenter.case.world import World
from presenter.core.case import Case
from presenter.core.problems import Problem
from presenter.source import lines_of, text_of
from presenter.values import dataclass

_SETTING = re.compile(r"(case|clock|scores|drains|no win)\s*:")
_GLANCE = 20
_SECTION = re.compile(r"### (World|Scene|Ending)\b")


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A case and the file it was read from; `places` has the line of each setting."""

    case: Case
    lines: tuple[str, ...]
    body: int
    places: dict[str, int]

    def line_of(self, setting: str) -> int:
        return self.places.get(setting, 1)

    def between(self, line: int) -> Words:
        """The lines from one up to the next part or section."""
        heads = [part.line for part in self.case.parts]
        heads += [section.line for section in self.case.sections.values()]
        end = min((head for head in heads if head > line), default=len(self.lines) + 1)
        return Words("\n".join(self.lines[line - 1 : end - 1]), line)

    def find(self, words: str, line: int) -> int:
        """The first line from one on that holds the beginning of some words."""
        start = words[:_GLANCE]
        numbers = range(line, len(self.lines) + 1)
        return next((each for each in numbers if start in self.lines[each - 1]), line)


def is_case(path: Path) -> bool:
    """Whether a file is a case rather than a deck; raises `Refused` if it cannot be read."""
    lines = lines_of(text_of(path))
    start, end = extent(lines)
    settings = any(_SETTING.match(line) for line in lines[start:end])
    return settings or _has_section(lines[end:])


def _has_section(lines: Sequence[str]) -> bool:
    """One that is meant; in code it is an example."""
    likely = {number for number, line in enumerate(lines, 1) if _SECTION.match(line)}
    return bool(likely) and any(
        block.kind == "heading" and block.line in likely for block in Blocks(lines, 1)
    )


def read_file(path: Path) -> tuple[Case, tuple[Problem, ...]]:
    """The case in a file and what is wrong with its form; raises `Refused` if it is no text."""
    findings = Findings()
    return read(text_of(path), findings).case, findings.by_line()


def read(text: str, findings: Findings) -> Manuscript:
    """The case in a text."""
    lines = lines_of(text.replace("\x00", "\ufffd"))
    front = FrontMatter(lines, findings)
    case = front.case()
    world = World(case.clock, findings)
    body = front.body
    found = Sections(Blocks(lines[body:], body + 1), case.clock, world, findings)
    whole = replace(
        case,
        notes=found.notes,
        parts=found.parts,
        sections=linked(found.sections(), findings),
        services=tuple(world.services.values()),
        signals=tuple(world.signals.values()),
        tracks=tuple(world.tracks.values()),
        alerts=tuple(world.alerts.values()),
        causes=found.causes(),
    )
    places = {key: front.line_of(key) for key in front.fields}
    return Manuscript(checked(whole, findings), tuple(lines), body, places)
