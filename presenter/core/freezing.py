"""The room as it was when its picture was frozen."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from presenter.core.agenda import PhaseView
from presenter.core.aside import Aside
from presenter.core.room import Place, Room
from presenter.core.speaking import TurnView
from presenter.core.timing import Timer

if TYPE_CHECKING:
    from presenter.core.incident import CaseView


def as_held(room: Room) -> Room:
    """Nothing that came since then; what was taken away since is gone, and clocks go on."""
    held = room.place.held
    if held is None:
        return room
    spots = (held.spot,) if held.spot else ()
    return replace(
        room,
        place=Place(min(held.step, room.deck.last_step), spots=spots, aside=_aside(room, held.at)),
        cases=_cases(room, held.at),
        agenda=tuple(_phase(phase, held.at) for phase in room.agenda),
        turns=tuple(
            _turn(turn, held.at) for turn in room.turns if not _since(turn.asked_at, held.at)
        ),
        entries=tuple(each for each in room.entries if not _since(each.written_at, held.at)),
    )


def _aside(room: Room, at: datetime) -> Aside | None:
    aside = room.place.aside
    return None if aside is None or aside.at > at else aside


def _cases(room: Room, at: datetime) -> "tuple[CaseView, ...]":
    if not room.cases:
        return ()
    from presenter.core.as_of import as_of  # noqa: PLC0415 - the first slide waits for no case

    return tuple(as_of(view, at) for view in room.cases)


def _since(instant: datetime | None, at: datetime) -> bool:
    return instant is not None and instant > at


def _phase(phase: PhaseView, at: datetime) -> PhaseView:
    return replace(phase, timer=_timer(phase.timer, at))


def _turn(turn: TurnView, at: datetime) -> TurnView:
    return replace(turn, timer=_timer(turn.timer, at))


def _timer(timer: Timer, at: datetime) -> Timer:
    """What was started since is still ahead, and what ended since still runs."""
    if _since(timer.started_at, at):
        return replace(timer, started_at=None, ended_at=None, pauses=())
    return replace(timer, ended_at=None) if _since(timer.ended_at, at) else timer
