"""Where Next, Back and the jumps lead: rules over the Room, so that no stray key does harm."""

from bisect import bisect_left
from dataclasses import replace
from datetime import datetime

from presenter.core import stages
from presenter.core.agenda import PhaseView
from presenter.core.aside import Aside
from presenter.core.director import phase_entered
from presenter.core.errors import Refused
from presenter.core.room import Held, Place, Room
from presenter.core.spot import Stage
from presenter.values import dataclass

STILL_TELLING = "A story is being told, so the wall stays with it. End the turn to go on."


@dataclass(frozen=True, slots=True)
class Move:
    """Where the show goes, the phase whose clock this starts, and the case that it begins."""

    place: Place
    starts: PhaseView | None = None
    begins: int | None = None


def onward(room: Room) -> Move:
    """What comes next in a case, else the next step; after the session's end, only that.

    On a covered wall it only brings back what was there.
    """
    if room.place.covered:
        return _uncovered(room)
    _no_story(room)
    if room.place.aside:
        return lay(room, None)
    view = room.turning
    there = stages.after(view, stages.spot(room.place.spots, view)) if view else None
    if not view or not there:
        return step_on(room)
    return Move(room.place.at_spot(there), begins=None if view.began_at else view.id)


def backward(room: Room) -> Move:
    """What came before in a case, else the step before; phases are not touched."""
    view = room.turning
    if room.place.aside and not room.place.covered and not room.telling:
        return lay(room, None)
    if not view or room.place.covered or room.telling:
        return jump(room, room.place.step - 1)
    there = stages.before(view, stages.spot(room.place.spots, view))
    return Move(room.place.at_spot(there)) if there else jump(room, room.place.step - 1)


def step_on(room: Room) -> Move:
    """The next step, even out of a case; entering a phase that has not begun starts its clock."""
    if room.place.covered:
        return _uncovered(room)
    _no_story(room)
    step = min(room.place.step + 1, room.deck.last_step)
    return Move(replace(room.place, step=step, aside=None), phase_entered(room, step))


def stand(room: Room, stage: Stage, page: int) -> Move:
    """Let the wall show a page, from 0, of a stage of the case that stands on it."""
    _no_story(room)
    if not room.playing:
        raise Refused("The wall shows no case now.")
    return Move(room.place.at_spot(stages.at(room.playing, stage, page)))


def jump(room: Room, step: int) -> Move:
    """Show any step without starting or ending a phase."""
    if room.place.covered:
        return _uncovered(room)
    _no_story(room)
    return Move(replace(room.place, step=max(0, min(step, room.deck.last_step)), aside=None))


def to_slide(room: Room, number: int) -> Move:
    """Jump to a slide by its number from 1, and there to its first part."""
    slides = len(room.deck.slides)
    if not 1 <= number <= slides:
        raise Refused(f"There is no slide {number}: the last one is {slides}.")
    return jump(room, bisect_left(room.deck.steps, number, key=lambda step: step.number))


def enter(room: Room, phase_id: int) -> Move:
    """Go to a phase: started if it has not begun yet, else only shown."""
    phase = next((each for each in room.agenda if each.id == phase_id), None)
    if not phase:
        raise Refused("That phase is not on the agenda.")
    _no_story(room)
    place = replace(room.place, step=phase.first, aside=None)
    return Move(place, phase_entered(room, phase.first))


def lay(room: Room, aside: Aside | None) -> Move:
    """Let something lie on the wall for a while, in place of what lay there; or nothing."""
    if aside:
        _no_story(room)
    return Move(replace(room.place, aside=aside))


def switch(room: Room, aside: Aside) -> Move:
    """The same, but if just that lies there, it is taken off."""
    there = room.place.aside
    is_up = there is not None and (there.what, there.entry) == (aside.what, aside.entry)
    return lay(room, None if is_up else aside)


def blacken(room: Room, black: bool) -> Move:
    """Black at once, or back exactly to where we were."""
    return Move(replace(room.place, black=black))


def neutralise(room: Room, neutral: bool) -> Move:
    """The neutral card, or back exactly to where we were; a black wall stays black."""
    return Move(replace(room.place, neutral=neutral))


def freeze(room: Room, now: datetime | None) -> Move:
    """Let the room keep what it sees from now on; without an instant, show where we are."""
    view = room.playing
    spot = stages.spot(room.place.spots, view) if view else None
    held = Held(room.place.step, now, spot) if now else None
    return Move(replace(room.place, held=held))


def _uncovered(room: Room) -> Move:
    """Away with what the room sees instead of the evening: black first, as it lies on top."""
    return blacken(room, black=False) if room.place.black else neutralise(room, neutral=False)


def _no_story(room: Room) -> None:
    if room.telling:
        raise Refused(STILL_TELLING)
