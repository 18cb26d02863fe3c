"""Words that must not be read, not yet, or by nobody."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from presenter.case.audience import Words, afterwards, in_play, of_section, phrase
from presenter.case.findings import Code, Findings
from presenter.case.reading import Manuscript
from presenter.core.case import Kind

_FACILITATOR = re.compile(r"\bdo\s+not\s+show\b|\banswer:|\bthe\s+cause\s+is\b", re.IGNORECASE)
_BLAME = re.compile(
    r"\bwho\s+broke\b|\bwhy\s+did\s+you\b|\bshould\s+have\b|\bcareless(ly|ness)?\b", re.IGNORECASE
)
_FIRST = re.compile(r"(why|who)\b", re.IGNORECASE)


def check(manuscript: Manuscript, findings: Findings) -> None:
    case = manuscript.case
    told = [*in_play(case), Words(case.title, manuscript.line_of("title"))]
    for words, line in _all(told, _FACILITATOR):
        message = f"“{words}” is for the facilitator: move it into “> **Facilitator** …”."
        findings.say(line, Code.FACILITATOR_LEAK, message)
    for words, line in _all(chain(told, afterwards(case)), _BLAME):
        message = f"“{words}” blames: say what was known, and what made it sensible then."
        findings.say(line, Code.BLAME, message)
    for cause in case.causes:
        for words, line in _all(_early(manuscript), phrase(cause)):
            message = f"“{words}” gives the cause away: the room has to find it. Say it otherwise."
            findings.say(line, Code.CAUSE_LEAK, message)
    _check_debrief(manuscript, findings)


def _all(words: Iterable[Words], pattern: "re.Pattern[str]") -> Iterator[tuple[str, int]]:
    return chain.from_iterable(each.found(pattern) for each in words)


def _early(manuscript: Manuscript) -> Iterator[Words]:
    """Title, World and first Scene."""
    case = manuscript.case
    yield Words(case.title, manuscript.line_of("title"))
    yield manuscript.between(manuscript.body + 1)
    for section in case.of(Kind.WORLD):
        yield manuscript.between(section.line)
    if case.first_scene:
        yield from of_section(case.first_scene)


def _check_debrief(manuscript: Manuscript, findings: Findings) -> None:
    sections = manuscript.case.of(Kind.DEBRIEF)
    if not any(section.items for section in sections):
        message = "There is no Debrief: end with “### Debrief” and a list of questions."
        line = max([1, *(part.line for part in manuscript.case.parts)])
        findings.say(sections[0].line if sections else line, Code.DEBRIEF, message)
    for section in sections:
        for item in section.items:
            if _FIRST.match(item):
                message = f"“{item}” asks for a culprit: begin with What or How."
                findings.say(manuscript.find(item, section.line), Code.DEBRIEF, message)
