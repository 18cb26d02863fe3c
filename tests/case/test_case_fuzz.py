"""The reader, the checker and a play against a sample that chance has been at."""

import re

import pytest
from cases import SAMPLE, findings
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from presenter.case.exploring import chart, explore
from presenter.case.findings import Code, Findings
from presenter.case.reading import read
from presenter.case.rules import available, start, take
from presenter.case.telling import happened, scene
from presenter.clock import Clock

STATES = 2_000
HUSHED = SAMPLE.replace("Let the room guess", "HUSH")
WORDS = sorted(set(re.findall(r"\S+", SAMPLE)))
ODDITIES = (
    *("", " ", "\t", "\x00", "\ufeff", "\u202e", "é", "---", "```", "~~~", "<!--", "-->", "<b>"),
    *("> **Facilitator** x", "> > x", "- [x](#x)", "[x]: #scene-the-page", "![x](y)", "|", "|||"),
    *("&amp;", "\\", "*", "**", "`", "0 min", "-1", "+0", "99999999999", "25:00", "00:00", "∞"),
    *("{", "[", "&a [*a]", "? x", "!!python/object:x", "%", "takes: 0 min", "sets: a, a, ,", "#"),
    *("## Part", "### Scene", "### Ending: Out of time", "#### Look", "#### Decide", "\r", "\r\n"),
)
MANY = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)


word = st.one_of(st.sampled_from(WORDS), st.sampled_from(ODDITIES), st.text(max_size=8))
place = st.integers(0, 10_000)


def with_another_word(line: str, at: int, new: str) -> str:
    parts = re.findall(r"\s+|\S+", line) or [""]
    parts[at % len(parts)] = new
    return "".join(parts)


def with_another_letter(line: str, at: int, new: str) -> str:
    at %= len(line) + 1
    return line[:at] + new + line[at + 1 :]


SPOIL = (
    lambda lines, line, at, new: lines,
    lambda lines, line, at, new: [line, *lines],
    lambda lines, line, at, new: [*lines[: at % 99], line, *lines[at % 99 :]],
    lambda lines, line, at, new: [with_another_word(line, at, new), *lines],
    lambda lines, line, at, new: [with_another_letter(line, at, new), *lines],
    lambda lines, line, at, new: [new, line, *lines],
    lambda lines, line, at, new: [line + "".join(lines[:1]), *lines[1:]],
)
blows = st.lists(st.tuples(st.sampled_from(SPOIL), place, place, word), min_size=1, max_size=8)


@st.composite
def spoiled(draw, text: str = SAMPLE) -> str:
    """The sample with some lines lost, doubled, moved, changed, put in or joined."""
    lines = text.split("\n")
    for blow, number, at, new in draw(blows):
        line = number % max(1, len(lines))
        head, rest = lines[:line], lines[line + 1 :]
        lines = head + blow(rest, "".join(lines[line : line + 1]), at, new)
    return "\n".join(lines)


def look_at(text: str) -> None:
    """Check, play and explore a text; every problem has a line of it, and no end of sentence."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for problem in findings(text, STATES):
        assert problem.code in list(Code)
        assert 1 <= problem.line <= lines
        assert "\n" not in problem.message
        assert problem.message[-1] in ".?"
    case = read(text, Findings()).case
    explore(chart(case, Clock(), states=STATES))
    if not case.first_scene:
        return
    state = start(case)
    for _ in range(20):
        assert list(scene(case, state))
        choices = available(case, state)
        if not choices:
            break
        turn = take(case, state, choices[0])
        assert all(line.isprintable() for line in happened(case, turn.events))
        assert all(0 <= score <= 100 for score in turn.state.scores)
        state = turn.state


@MANY
@given(spoiled())
def test_a_spoiled_case_is_read_checked_played_and_explored(text):
    look_at(text)


@MANY
@given(st.text(alphabet=st.characters(blacklist_categories=("Cs",))))
def test_any_text_at_all_is_read(text):
    look_at(text)
    look_at(f"---\n{text}\n---\n### Scene: {text}\n")


@pytest.mark.slow
@settings(MANY, max_examples=20_000)
@given(spoiled())
def test_a_case_spoiled_in_very_many_ways_is_read(text):
    look_at(text)


@MANY
@given(spoiled(HUSHED))
def test_words_for_the_facilitator_never_reach_the_room(text):
    assume(text.count("HUSH") == text.count("> **Facilitator** HUSH"))
    case = read(text, Findings()).case
    for section in case.sections.values():
        assert "HUSH" not in f"{section.title} {section.body} {section.question} {section.choices}"


NESTS = (
    "- > **Facilitator** HUSH",
    "> > **Facilitator** HUSH",
    "> **Chat 16:50** hello\n> **Facilitator** HUSH",
    "> **Chat 16:50** hello\n>\n> **Facilitator** HUSH",
    "> **Chat 16:50** hello\n**Facilitator** HUSH",
    "> hello\n> __facilitator__ HUSH",
    "> **Chat 16:50** hello> **Facilitator** HUSH",
    "> **Facilitater** HUSH",
    "> Facilitator: HUSH",
    "**Facilitator** HUSH",
    "1. one\n\n   > **Facilitator** HUSH",
    "#### Facilitator\n\nHUSH",
    "#### Facilitator notes\n\n- HUSH\n\n```\nHUSH\n```",
    "| a |\n|---|\n| **Facilitator** HUSH |",
    "words <!-- HUSH --> words",
    "<!-- HUSH -->",
    "> words <!-- HUSH\n> HUSH -->",
    "<div>\nHUSH\n</div>",
)


@pytest.mark.parametrize("note", NESTS)
def test_a_note_for_the_facilitator_is_kept_from_the_room_wherever_it_stands(note):
    text = SAMPLE.replace("Writes flow.", f"Writes flow.\n\n{note}\n")
    case = read(text, Findings()).case
    assert "HUSH" not in str([section.body for section in case.sections.values()])
