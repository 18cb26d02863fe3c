"""Turns the Room into the Picture: the one place that decides what the audience may see."""

from dataclasses import replace
from typing import TYPE_CHECKING

from presenter.core.agenda import PhaseView
from presenter.core.consent import keeps_entries
from presenter.core.cues import To, newest
from presenter.core.deck import Face, Kind, Shows, Slide
from presenter.core.errors import Refused
from presenter.core.footing import face_of, footer, seen
from presenter.core.freezing import as_held
from presenter.core.listening import listening, plan
from presenter.core.picture import (
    BlackPicture,
    BreakPicture,
    NeutralPicture,
    OpenerPicture,
    Picture,
    QueuePicture,
    SlidePicture,
    StoryPicture,
    Teller,
    WallPicture,
)
from presenter.core.room import Place, Room
from presenter.core.speaking import TurnView
from presenter.core.timing import minutes

if TYPE_CHECKING:
    from presenter.core.incident import CaseView

FOLLOWING = 4


def picture(room: Room) -> Picture:
    """What the room sees: black before all else, then a card over it, then what is frozen."""
    if room.place.black:
        return BlackPicture()
    if room.place.neutral:
        return NeutralPicture(room.session.title, room.session.event)
    if cue := newest(room.cues, To.ROOM):
        return NeutralPicture(cue.words, "")
    return live_picture(as_held(room))


def live_picture(room: Room) -> Picture:
    """What the room would see if nothing covered the wall and it were not frozen."""
    if telling := room.telling:
        return _story(room, telling)
    if room.place.aside and (lying := _aside(room)):
        return lying
    return _step(room)


def next_picture(room: Room) -> Picture | None:
    """What Next would bring up; nothing after the last step."""
    if view := room.turning:
        return _next_in_case(room, view)
    return _next_step(room)


def step_picture(room: Room, step: int) -> Picture:
    """What a step would bring up by itself."""
    return _step(replace(room, place=Place(step, spots=room.place.spots)))


def phase_entered(room: Room, step: int) -> PhaseView | None:
    """The phase whose clock starts when Next moves to this step, if it has not started yet.

    Once the session has ended, none does.
    """
    phase = room.agenda[room.deck.phase_of(step)]
    return None if phase.timer.started_at or room.session.ended_at else phase


def _step(room: Room) -> Picture:
    slide, phase = room.slide, room.shown
    match slide.shows:
        case Shows.CASE:
            return _case(room)
        case Shows.QUEUE:
            return _queue(room, slide)
        case Shows.WALL:
            return _wall(room, slide)
        case Shows.OPENER if phase.kind is not Kind.BREAK:
            return OpenerPicture(_kicker(room), slide.markdown, footer(room), slide.dress)
    if phase.kind is Kind.BREAK:
        below, face = replace(footer(room), clock=None), face_of(room, Face.RING)
        return BreakPicture(slide.markdown, seen(phase.timer, face), below, slide.dress, face)
    return SlidePicture(slide.markdown, footer(room), slide.dress, room.step.part)


def _next_step(room: Room) -> Picture | None:
    step = room.place.step + 1
    return None if step > room.deck.last_step else step_picture(room, step)


def _case(room: Room) -> Picture:
    """Imported when there is a case to play: the first slide need not wait for it."""
    if not (view := room.playing):
        return _without_case(room, room.slide)
    from presenter.core.case_director import case_picture  # noqa: PLC0415 - see above
    from presenter.core.stages import spot  # noqa: PLC0415 - see above

    return case_picture(view, spot(room.place.spots, view), footer(room))


def _without_case(room: Room, slide: Slide) -> Picture:
    if slide.markdown:
        return SlidePicture(slide.markdown, footer(room), slide.dress)
    return OpenerPicture(_kicker(room), f"# {slide.title}", footer(room), slide.dress)


def _next_in_case(room: Room, view: "CaseView") -> Picture | None:
    """What Next leads to there; None where it is refused."""
    from presenter.core.case_director import case_picture  # noqa: PLC0415 - see above
    from presenter.core.stages import after, spot  # noqa: PLC0415 - see above

    try:
        there = after(view, spot(room.place.spots, view))
    except Refused:
        return None
    return case_picture(view, there, footer(room)) if there else _next_step(room)


def _story(room: Room, turn: TurnView) -> StoryPicture:
    waiting, face = room.waiting, face_of(room, Face.RING)
    more = sum(not each.is_question for each in waiting)
    number = 0 if turn.is_question else len(room.told) + 1
    return StoryPicture(
        number=number,
        count=len(room.told) + 1 + more,
        teller=_teller(turn),
        timer=seen(turn.timer, face),
        listen="" if turn.is_question else listening(room),
        next=_teller(waiting[0]) if waiting else None,
        footer=replace(footer(room), clock=None, text=_in_the_queue(more)),
        face=face,
        recorded=keeps_entries(turn.consent),
    )


def _queue(room: Room, slide: Slide) -> QueuePicture:
    waiting = [_teller(turn) for turn in room.waiting]
    return QueuePicture(
        heading=slide.title,
        next=waiting[0] if waiting else None,
        following=tuple(waiting[1 : 1 + FOLLOWING]),
        listen=listening(room),
        footer=footer(room),
    )


def _wall(room: Room, slide: Slide) -> WallPicture:
    from presenter.core.wall import columns  # noqa: PLC0415 - the first slide waits for no wall

    return WallPicture(slide.title, columns(room), footer(room))


def _aside(room: Room) -> Picture | None:
    from presenter.core.asides import aside_picture  # noqa: PLC0415 - as above

    assert room.place.aside
    return aside_picture(room, room.place.aside)


def _teller(turn: TurnView) -> Teller:
    return Teller(turn.teller, turn.title)


def _kicker(room: Room) -> str:
    here = plan(room)
    if here.kicker:
        return here.kicker
    number = room.deck.plans.index(here) + 1
    part = f"Part {number} of {len(room.deck.plans)}"
    return f"{part} · {minutes(here.planned)} minutes" if here.planned else part


def _in_the_queue(more: int) -> str:
    return f"{more} more in the queue" if more else ""
