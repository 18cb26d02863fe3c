"""What stands below every picture: where the evening is, and how the room sees its time."""

from presenter.core.agenda import PhaseView
from presenter.core.deck import Face, Kind
from presenter.core.foot import Footer, Mark, State
from presenter.core.room import Room
from presenter.core.timing import Timer, day


def footer(room: Room) -> Footer:
    shown, face = room.shown, face_of(room, Face.DIGITS)
    runs = shown.timer.running and shown.timer.granted
    clock = seen(shown.timer, face) if runs else None
    marks = tuple(
        Mark(phase.title, _state(phase, shown))
        for phase in room.agenda
        if phase.kind is not Kind.BREAK or phase is shown
    )
    where = [room.session.event, day(room.session.opened_at)]
    text = " · ".join(part for part in where if part)
    return Footer(marks if len(room.agenda) > 1 else (), clock, "" if clock else text, face)


def face_of(room: Room, usual: Face) -> Face:
    """How the room sees the clock of the phase that is shown."""
    return room.deck.plans[room.deck.phase_of(room.place.step)].clock or usual


def seen(timer: Timer, face: Face) -> Timer | None:
    """The clock, unless the room is not to see it: then it is not in the picture at all."""
    return None if face is Face.NOTHING else timer


def _state(phase: PhaseView, shown: PhaseView) -> State:
    if phase is shown:
        return State.NOW
    return State.PAST if phase.timer.started_at else State.AHEAD
