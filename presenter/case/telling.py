"""A play in words, for a terminal."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from textwrap import wrap

from presenter.case.rules import available, ending_title, health, is_over, on_the_map, value
from presenter.core.case import Card, Case, Choice, Part, Section, Text
from presenter.core.playing import Event, Health, State, What

WIDTH = 88
_SIGNS = {Health.OK: "+", Health.DEGRADED: "!", Health.FAILING: "x", Health.UNKNOWN: "?"}
_VERBS = {
    What.LOOK: "Looked",
    What.CHOICE: "Chose",
    What.INJECT: "Inject",
    What.ALERT: "Alert",
    What.END: "The end",
}


def scene(case: Case, state: State) -> Iterator[str]:
    """Where the play stands: part, words, map, signals, scores and what can be done."""
    section = case.sections.get(state.section)
    if section:
        yield from _heading(case, state, section)
        yield from body(case, section.body)
    else:
        yield from ("", f"{case.clock.at(state.minute)}  {ending_title(case, state)}", "")
    yield from _map(case, state)
    yield from _signals(case, state)
    yield from _scores(case, state)
    if section and not is_over(case, state):
        yield from _choices(case, state, section)


def happened(case: Case, events: Iterable[Event]) -> Iterator[str]:
    """What minutes and looks brought."""
    for event in events:
        what = f"{_VERBS[event.what]}: {event.text}" if event.text else f"Alert: {event.name}"
        yield printable(f"{case.clock.at(event.minute)}  {what}")
        section = case.sections.get(event.name)
        if section and event.what in {What.LOOK, What.INJECT}:
            yield from body(case, section.body)


def body(case: Case, pieces: Iterable[Text | Card]) -> Iterator[str]:
    """Words and cards for the room."""
    for piece in pieces:
        if isinstance(piece, Text):
            yield from map(printable, piece.markdown.split("\n"))
        else:
            time = case.clock.at(piece.minute) if piece.minute is not None else ""
            head = " ".join(part for part in (piece.kind, time, piece.who) if part)
            text = printable(f"{head}: {' '.join(piece.text.split())}")
            yield from wrap(text, WIDTH, initial_indent="  | ", subsequent_indent="  |   ")
        yield ""


def printable(line: str) -> str:
    """A line without what a terminal would obey."""
    return "".join(each if each.isprintable() else " " for each in line)


def rounded(value: Fraction) -> str:
    """A signal's value as people read it."""
    return f"{float(round(value, 1)):g}"


def end(case: Case, state: State, log: Iterable[Event]) -> dict[str, object]:
    """How a play ended, or where it stands, for programs."""
    names = [score.name for score in case.scores]
    return {
        "section": state.section,
        "clock": case.clock.at(state.minute),
        "flags": list(state.names),
        "scores": dict(zip(names, state.scores, strict=True)),
        "minutes": state.minute,
        "over": is_over(case, state),
        "log": [
            {
                "clock": case.clock.at(event.minute),
                "what": event.what.value,
                "name": event.name,
                "text": event.text,
            }
            for event in log
        ],
    }


def _heading(case: Case, state: State, section: Section) -> Iterator[str]:
    parts = [*case.parts, Part("", 1)]
    part = parts[section.part - 1].title
    yield ""
    yield printable(part)
    yield printable(f"{case.clock.at(state.minute)}  {section.title}")
    yield ""


def _map(case: Case, state: State) -> Iterator[str]:
    services = on_the_map(case, state)
    if not services:
        return
    width = max(len(service.name) for service in services)
    yield "Map"
    for service in services:
        found = health(case, state, service)
        known = {each.name for each in services}
        calls = ", ".join(name for name in service.calls if name in known)
        line = f"  {_SIGNS[found]} {service.name:{width}}  {service.kind:8} {found:8}"
        yield printable(f"{line}  -> {calls}" if calls else line).rstrip()
    yield ""


def _signals(case: Case, state: State) -> Iterator[str]:
    if not case.signals:
        return
    width = max(len(signal.name) for signal in case.signals)
    yield "Signals"
    for signal in case.signals:
        now = rounded(value(case, state, signal.name))
        yield printable(f"  {signal.name:{width}}  {now:>6} {signal.unit}")
    yield ""


def _scores(case: Case, state: State) -> Iterator[str]:
    if not case.scores:
        return
    width = max(len(score.name) for score in case.scores)
    yield "Scores"
    for score, now in zip(case.scores, state.scores, strict=True):
        yield printable(f"  {score.name:{width}}  {now:>3}  {score.means}").rstrip()
    yield ""


def _choices(case: Case, state: State, section: Section) -> Iterator[str]:
    looks_at = decides_at = False
    for number, choice in enumerate(available(case, state), start=1):
        if choice.is_look and not looks_at:
            looks_at = True
            yield "Look"
        if not choice.is_look and not decides_at:
            decides_at = True
            yield printable(f"Decide: {section.question}".removesuffix(": "))
        yield _choice(number, choice)


def _choice(number: int, choice: Choice) -> str:
    takes = f"  ({choice.takes} min)" if choice.takes else ""
    return printable(f"  {number:>2}  {choice.text}{takes}")
