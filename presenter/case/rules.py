"""What happens when: a state of a case and a choice make the next state."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from presenter.case.curves import Courses, value_at
from presenter.core.case import FULL, OUT_OF_TIME, Case, Change, Choice, Effects, Kind
from presenter.core.errors import Refused
from presenter.core.playing import Event, Health, Move, State, What
from presenter.core.world import Condition, Presence, Service


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a choice led, and what happened on the way."""

    state: State
    events: tuple[Event, ...]


def start(case: Case) -> State:
    """The first moment; raises `Refused` for a case without a Scene."""
    scene = case.first_scene
    if not scene:
        raise Refused("This case has no Scene to begin with: write one, “### Scene: …”.")
    state = State(scene.anchor, scores=tuple(score.start for score in case.scores))
    ringing = (alert.name for alert in case.alerts if _holds(case, state, alert.when, 0))
    return replace(state, alerts=frozenset(ringing))


def is_over(case: Case, state: State) -> bool:
    return case.is_ending(state.section)


def available(case: Case, state: State) -> tuple[Choice, ...]:
    """What the room can do now, in the order of the file; of choices that are alike, the first."""
    if is_over(case, state):
        return ()
    flags = state.names
    choices: dict[object, Choice] = {}
    for choice in case.sections[state.section].choices:
        is_new = not choice.is_look or choice.target not in state.looks
        if is_new and choice.gate.lets_in(flags):
            choices.setdefault(choice.identity, choice)
    return tuple(choices.values())


def take(case: Case, state: State, choice: Choice) -> Turn:
    """Let the minutes of a choice pass, then do what it does."""
    last = state.minute + choice.takes
    stop = case.clock.length
    what = What.LOOK if choice.is_look else What.CHOICE
    events = [Event(state.minute, what, choice.target, choice.text)]
    for minute in range(state.minute + 1, min(last, stop) + 1):
        state, happened = _passed(case, state, minute)
        events += happened
    if last <= stop:
        state = _arrived(case, state, choice)
    if state.minute >= stop and not is_over(case, state):
        state = replace(state, section=OUT_OF_TIME)
    if is_over(case, state):
        events.append(Event(state.minute, What.END, state.section, ending_title(case, state)))
    return Turn(state, tuple(events))


def replay(case: Case, texts: Iterable[str]) -> Iterator[tuple[Move, Turn]]:
    """Play a record; raises `Refused` at a choice that is not there."""
    state = start(case)
    for text in texts:
        move = Move(state.minute, text)
        turn = take(case, state, named(case, state, text))
        state = turn.state
        yield move, turn


def named(case: Case, state: State, text: str) -> Choice:
    """The first available choice with a text; raises `Refused` if there is none."""
    choices = available(case, state)
    found = next((choice for choice in choices if choice.text == text), None)
    if not found:
        offered = " / ".join(choice.text for choice in choices) or "nothing, it is over"
        at = case.clock.at(state.minute)
        raise Refused(f"“{text}” cannot be chosen at {at}: there is {offered}.")
    return found


def value(case: Case, state: State, signal: str, minute: int | None = None) -> Fraction:
    """A signal's value now, or at an earlier minute of this play."""
    points = next((each.points for each in case.signals if each.name == signal), ())
    at = state.minute if minute is None else minute
    return value_at(at, points, _courses(case, state, signal))


def health(case: Case, state: State, service: Service) -> Health:
    if service.presence is Presence.UNMONITORED and service.name not in state.shown:
        return Health.UNKNOWN
    if service.failing and _holds(case, state, service.failing, state.minute):
        return Health.FAILING
    if service.degraded and _holds(case, state, service.degraded, state.minute):
        return Health.DEGRADED
    return Health.OK


def on_the_map(case: Case, state: State) -> tuple[Service, ...]:
    """The services that the room knows of."""
    return tuple(
        service
        for service in case.services
        if service.presence is not Presence.HIDDEN or service.name in state.shown
    )


def ending_title(case: Case, state: State) -> str:
    section = case.sections.get(state.section)
    return section.title if section else "Out of time"


def _courses(case: Case, state: State, signal: str) -> Courses:
    tracks = {track.flag: track.points for track in case.tracks if track.signal == signal}
    return [(minute, tracks[flag]) for flag, minute in state.flags if flag in tracks]


def _holds(case: Case, state: State, condition: Condition, minute: int) -> bool:
    return condition.holds(value(case, state, condition.signal, minute))


def _passed(case: Case, state: State, minute: int) -> tuple[State, list[Event]]:
    """One minute later: injects, alerts, drains."""
    state, events = _with_injects(case, replace(state, minute=minute))
    for alert in case.alerts:
        fires = _holds(case, state, alert.when, minute)
        if fires and not _holds(case, state, alert.when, minute - 1):
            events.append(Event(minute, What.ALERT, alert.name, alert.says))
            state = replace(state, alerts=state.alerts | {alert.name})
    flags = state.names
    steps = [
        (drain.score, drain.step)
        for drain in case.drains
        if (not drain.when or _holds(case, state, drain.when, minute)) and drain.until not in flags
    ]
    return replace(state, scores=_changed(case, state.scores, steps)), events


def _with_injects(case: Case, state: State) -> tuple[State, list[Event]]:
    events = []
    for inject in case.of(Kind.INJECT):
        if inject.minute == state.minute and inject.gate.lets_in(state.names):
            events.append(Event(state.minute, What.INJECT, inject.anchor, inject.title))
            state = _affected(case, state, inject.effects)
            state = replace(state, injects=state.injects | {inject.anchor})
    return state, events


def _arrived(case: Case, state: State, choice: Choice) -> State:
    state = _affected(case, state, choice.effects)
    if not choice.is_look:
        return replace(state, section=choice.target)
    state = _affected(case, state, case.sections[choice.target].effects)
    return replace(state, looks=state.looks | {choice.target})


def _affected(case: Case, state: State, effects: Effects) -> State:
    flags = dict(state.flags)
    for flag in effects.sets:
        flags.setdefault(flag, state.minute)
    return replace(
        state,
        flags=tuple(flags.items()),
        shown=state.shown | set(effects.shows),
        scores=_changed(case, state.scores, effects.changes),
    )


def _changed(case: Case, scores: tuple[int, ...], changes: Iterable[Change]) -> tuple[int, ...]:
    """Each step by itself, kept within the scale; unknown scores have no steps."""
    now = dict(zip((score.name for score in case.scores), scores, strict=True))
    for name, step in changes:
        if name in now:
            now[name] = min(FULL, max(0, now[name] + step))
    return tuple(now.values())
