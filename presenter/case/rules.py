"""What happens when: a state of a case and a choice make the next state."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from presenter.case.curves import value_at
from presenter.case.stretch import Stretch, courses_of
from presenter.core.case import OUT_OF_TIME, Case, Choice
from presenter.core.errors import Refused
from presenter.core.playing import Event, Health, Move, State, What
from presenter.core.world import Condition, Presence, Service
from presenter.values import dataclass


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
    last, stop = state.minute + choice.takes, case.clock.length
    stretch = Stretch(case, state, min(last, stop))
    what = What.LOOK if choice.is_look else What.CHOICE
    stretch.events.append(Event(state.minute, what, choice.target, choice.text))
    for _minute in range(state.minute, min(last, stop)):
        stretch.pass_minute()
    state = _arrived(case, stretch, choice) if last <= stop else stretch.state
    if state.minute >= stop and not is_over(case, state):
        state = replace(state, section=OUT_OF_TIME)
    if is_over(case, state):
        end = Event(state.minute, What.END, state.section, ending_title(case, state))
        stretch.events.append(end)
    return Turn(state, tuple(stretch.events))


def replay(case: Case, steps: Iterable[str | Choice]) -> Iterator[tuple[Move, Turn]]:
    """Play a record, with what nobody wrote; raises `Refused` at a choice that is not there."""
    state = start(case)
    for step in steps:
        choice = named(case, state, step) if isinstance(step, str) else step
        move = Move(state.minute, choice.text)
        turn = take(case, state, choice)
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
    return value_at(at, points, courses_of(case, state.flags, signal))


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


def _arrived(case: Case, stretch: Stretch, choice: Choice) -> State:
    """The choice's own effects, then those of the look, which comes back to its scene."""
    stretch.apply(choice.effects)
    if not choice.is_look:
        return replace(stretch.state, section=choice.target)
    stretch.apply(case.sections[choice.target].effects)
    state = stretch.state
    return replace(state, looks=state.looks | {choice.target})


def _holds(case: Case, state: State, condition: Condition, minute: int) -> bool:
    return condition.holds(value(case, state, condition.signal, minute))
