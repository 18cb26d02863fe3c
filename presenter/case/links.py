"""Where choices lead."""

from collections.abc import Mapping
from dataclasses import replace

from presenter.case.findings import Code, Findings
from presenter.core.case import Choice, Kind, Section

_GOALS = (Kind.SCENE, Kind.LOOK, Kind.ENDING)


def linked(sections: Mapping[str, Section], findings: Findings) -> dict[str, Section]:
    """The sections with those choices only that lead somewhere; the others are reported."""
    goals = [anchor for anchor, section in sections.items() if section.kind in _GOALS]
    return {
        anchor: replace(
            section,
            choices=tuple(
                found
                for choice in section.choices
                if (found := _linked(choice, sections, goals, findings))
            ),
        )
        if section.choices
        else section
        for anchor, section in sections.items()
    }


def _linked(
    choice: Choice, sections: Mapping[str, Section], goals: list[str], findings: Findings
) -> Choice | None:
    goal = sections.get(choice.target)
    if goal is None or goal.kind not in _GOALS:
        what = f"is a {goal.kind}" if goal else "does not exist"
        near = findings.near(choice.target, goals)
        message = f"#{choice.target} {what}: lead to a Scene, a Look or an Ending.{near}"
        findings.say(choice.line, Code.DEAD_LINK, message)
        return None
    is_look = goal.kind is Kind.LOOK
    if is_look != choice.is_look:
        place = "“#### Look”" if is_look else "“#### Decide: …”"
        message = f"“{choice.text}” leads to a {goal.kind}: move it under {place}."
        findings.say(choice.line, Code.UNREADABLE, message)
    return replace(choice, is_look=is_look)
