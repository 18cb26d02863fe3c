"""Ways through a case that lead nowhere, and things in it that no play meets.

What some play shows is said in any case; what no play shows, only once all of them are known.
"""

from presenter.case import paths
from presenter.case.exploring import Chart
from presenter.case.findings import Code, Findings
from presenter.case.rules import start, value
from presenter.core.case import Case, Kind, Section
from presenter.core.playing import State

_SHOWN = 6
_REACHED = (Kind.SCENE, Kind.LOOK, Kind.ENDING)


def check(case: Case, chart: Chart, findings: Findings) -> None:
    _check_walls(chart, findings)
    for number in sorted(paths.rounds(chart)):
        choice = chart.engine.choices[number]
        message = f"“{choice.text}” comes back to the same state in 0 minutes: let it take time."
        findings.say(choice.line, Code.ROUND, message)
    for inject in case.of(Kind.INJECT):
        _check_time(case, inject, findings)
    if chart.graph.states:
        _check_start(case, findings)
    if chart.graph.states and chart.is_whole:
        _check_reached(case, chart, findings)
        _check_offered(case, chart, findings)
        _check_fired(case, chart, findings)
        _check_looks(case, chart, findings)


def way(chart: Chart, state: int) -> str:
    """The last choices of the first way to a state."""
    texts = [chart.engine.choices[number].text for number in chart.graph.way_to(state)]
    shown = " / ".join(texts[-_SHOWN:])
    return f"… / {shown}" if len(texts) > _SHOWN else shown or "the start"


def _check_walls(chart: Chart, findings: Findings) -> None:
    told = set()
    for state in paths.walls(chart):
        section, minute, *_ = chart.graph.states[state]
        anchor = chart.engine.anchors[section]
        if anchor not in told:
            told.add(anchor)
            at = chart.engine.case.clock.at(minute)
            message = f"A wall: at {at} nothing here leads to an ending, after {way(chart, state)}."
            line = chart.engine.case.sections[anchor].line
            findings.say(line, Code.WALL, f"{message} Offer one without “needs”.")


def _check_time(case: Case, inject: Section, findings: Findings) -> None:
    if inject.minute is not None and not 1 <= inject.minute <= case.clock.length:
        first, last = case.clock.at(0), case.clock.at(case.clock.length)
        message = f"This inject never fires: give it a time after {first}, up to {last}."
        findings.say(inject.line, Code.NEVER, message)


def _check_start(case: Case, findings: Findings) -> None:
    state = State("", scores=start(case).scores)
    for alert in case.alerts:
        if alert.when.holds(value(case, state, alert.when.signal)):
            message = f"“{alert.name}” is true at {case.clock.at(0)}, so it cannot fire: raise it."
            findings.say(alert.line, Code.ALERT, message)


def _check_reached(case: Case, chart: Chart, findings: Findings) -> None:
    reached = paths.played(chart)
    for anchor, section in case.sections.items():
        if section.kind in _REACHED and anchor not in reached:
            message = "No play reaches this section: let a choice lead here that can be taken."
            findings.say(section.line, Code.UNREACHED, message)


def _check_offered(case: Case, chart: Chart, findings: Findings) -> None:
    met = paths.met(chart)
    number = 0
    for section in case.sections.values():
        for choice in section.choices:
            if section.anchor in met and number not in chart.engine.offered:
                message = f"“{choice.text}” is never available: mend its “needs” or “unless”."
                findings.say(choice.line, Code.NEVER, message)
            number += 1


def _check_fired(case: Case, chart: Chart, findings: Findings) -> None:
    fired = paths.fired(chart)
    first = State("", scores=start(case).scores)
    for inject in case.of(Kind.INJECT):
        due = inject.minute is not None and 1 <= inject.minute <= case.clock.length
        if due and inject.anchor not in fired:
            message = "This inject fires in no play: mend its “needs”, its “unless” or its time."
            findings.say(inject.line, Code.NEVER, message)
    for alert in case.alerts:
        rings = alert.when.holds(value(case, first, alert.when.signal))
        if not rings and not chart.engine.has_fired(alert):
            message = f"“{alert.name}” fires in no play: mend its condition."
            findings.say(alert.line, Code.ALERT, message)


def _check_looks(case: Case, chart: Chart, findings: Findings) -> None:
    for anchor in sorted(paths.stale_looks(chart)):
        message = "All that this Look sets and shows is so already whenever it is taken: drop it."
        findings.say(case.sections[anchor].line, Code.EMPTY_LOOK, message)
    for anchor in sorted(paths.needless_looks(chart)):
        message = "Every play takes this Look, so it is no choice: tell it in a Scene."
        findings.say(case.sections[anchor].line, Code.EMPTY_LOOK, message)
