"""The report as Markdown, for a wiki: people's words are plain text in it."""

import re
from collections.abc import Iterator

from presenter.report.content import Content
from presenter.report.reality import Reality, Stretch
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
    yield from _times(report.reality)
    for case in report.cases:
        yield from ("", f"## The case: {plain(case.title)}", "")
        yield from (f"- {plain(step.clock)} {plain(step.words)}" for step in case.steps)
    yield from ("", "## War stories", "")
    for story in report.stories:
        yield from _story(story)
    for section in report.sections:
        yield from _section(section)
    for asked in report.asked:
        yield from ("", f"## {plain(asked.question)}", "")
        yield from (f"- {plain(each.answer)}: {each.count}" for each in asked.answers)
    yield from ("", "## What was kept", "", KEEPING)


def _times(reality: Reality) -> Iterator[str]:
    yield from ("", "## Plan and reality", "")
    yield "| Phase | Planned | Taken | Against plan |"
    yield "|---|--:|--:|---|"
    yield from map(_row, (*reality.stretches, reality.total))


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
        about = (
            line.theme,
            f"{line.votes} hands" if line.votes else "",
            "answered" if line.answered else "",
            f"owner: {line.owner}" if line.owner else "",
            f"look again on {line.check_back}" if line.check_back else "",
            line.source,
        )
        listed = ", ".join(plain(part) for part in about if part)
        yield f"- {plain(line.text)} ({listed})" if listed else f"- {plain(line.text)}"
