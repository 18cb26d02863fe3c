"""The report as Markdown, for a wiki: people's words are plain text in it."""

import re
from collections.abc import Iterator

from presenter.report.content import Content
from presenter.report.reality import Stretch
from presenter.report.sections import Section
from presenter.report.stories import Story

_MARKS = re.compile(r"[\\`*_{}\[\]<>|~$^&@]|:(?=//|\w+:)|([=+])(?=\1)")
_AT_THE_HEAD = re.compile(r"^([#+=-]|\d+(?=[.)]))")
KEEPING = (
    "Each storyteller chose what may leave the room. To take a story back, tell the facilitator: "
    "you need not say why. A corrected edition then replaces this one."
)


def markdown(report: Content) -> str:
    return "\n".join(_lines(report)) + "\n"


def plain(words: str) -> str:
    """So that nothing in it is markup, and it stays on one line."""
    line = _MARKS.sub(r"\\\g<0>", " ".join(words.split()))
    return _AT_THE_HEAD.sub(_escaped, line)


def _escaped(found: re.Match[str]) -> str:
    """A number becomes a list's by the sign after it."""
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _lines(report: Content) -> Iterator[str]:
    yield f"# {plain(report.title)}"
    yield ""
    yield plain(" · ".join(part for part in (report.event, report.date) if part))
    yield ""
    yield f"{report.handling} {plain(report.consent)}"
    yield from ("", "## Plan and reality", "")
    yield "| Phase | Planned | Taken | Against plan |"
    yield "|---|--:|--:|---|"
    for stretch in (*report.reality.stretches, report.reality.total):
        yield _row(stretch)
    for case in report.cases:
        yield from ("", f"## The case: {plain(case.title)}", "")
        for step in case.steps:
            yield f"- {plain(step.clock)} {plain(step.words)}"
    yield from ("", "## War stories", "")
    for story in report.stories:
        yield from _story(story)
    for section in report.sections:
        yield from _section(section)
    yield from ("", "## What was kept", "", KEEPING)


def _row(stretch: Stretch) -> str:
    times = (f"{stretch.planned} min", f"{stretch.taken} min")
    return f"| {plain(stretch.title)} | {' | '.join(times)} | {plain(stretch.verdict)} |"


def _story(story: Story) -> Iterator[str]:
    yield f"### {plain(story.title)}"
    yield ""
    yield plain(f"{story.teller} · {story.time}")
    for group in story.groups:
        yield from ("", f"**{plain(group.heading)}**", "")
        yield from (f"- {plain(text)}" for text in group.texts)
    yield ""


def _section(section: Section) -> Iterator[str]:
    yield from ("", f"## {plain(section.heading)}", "")
    if not section.lines:
        yield section.empty
    for line in section.lines:
        source = f" ({plain(line.source)})" if line.source else ""
        yield f"- {plain(line.text)}{source}"
