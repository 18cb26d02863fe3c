"""How the line of tellers stands: when each begins, each one's share, and a kinder order."""

from collections import Counter
from datetime import datetime, timedelta

from presenter.core.deck import Kind
from presenter.core.forecast import Forecast, for_stories, rest
from presenter.core.marks import Opener, Stand, Weight
from presenter.core.room import Room
from presenter.core.speaking import TurnView
from presenter.core.timing import ZERO

Turns = tuple[TurnView, ...]
UNOPENED = "Nobody opens yet: a failure of your own, told first, makes it easier for all others."
HEAVY_FIRST = "A heavy story stands first: let a lighter one come before it."
HEAVY_LAST = "A heavy story stands last: let a lighter one follow it."
NOBODY = "Nobody waits. In reserve: {names}."
TWICE = "{name} stands in line twice."
_OPENERS = (Opener.FACILITATOR, Opener.LEADER)


def starts(room: Room, forecast: Forecast) -> dict[int, datetime]:
    """When each in line is likely to begin, by number.

    The next one begins when called, if the stories have begun and nobody tells.
    """
    call = _next_call(room, forecast)
    at = call or (forecast.now if for_stories(room.agenda) else None)
    found: dict[int, datetime] = {}
    for turn in room.waiting if at else ():
        assert at
        found[turn.id] = at
        at += turn.timer.granted
    return found if call else dict(list(found.items())[1:])


def share(room: Room, forecast: Forecast) -> timedelta | None:
    """What each story in line would have, if all had the same of the time for stories."""
    stories = sum(not turn.is_question for turn in room.waiting)
    places = for_stories(room.agenda)
    if not stories or not places or room.session.ended_at:
        return None
    left = sum((rest(room.agenda[place].timer, forecast.now) for place in places), ZERO)
    told = rest(room.telling.timer, forecast.now) if room.telling else ZERO
    return max(left - told, ZERO) / stories


def suggested(line: Turns) -> Turns:
    """Questions first, then who opens; light stories before others, the heavy in their middle.

    A heavy one is last only if there is nothing else.
    """
    questions = tuple(turn for turn in line if turn.is_question)
    opening = tuple(
        turn for who in _OPENERS for turn in line if _opens(turn) is who and not turn.is_question
    )
    others = tuple(turn for turn in line if not turn.is_question and not _opens(turn))
    heavy = tuple(turn for turn in others if turn.marks.weight is Weight.HEAVY)
    light = tuple(turn for turn in others if turn.marks.weight is Weight.LIGHT)
    between = tuple(turn for turn in others if turn not in heavy + light)
    calm = light + between
    half = len(calm) // 2
    return questions + opening + calm[:half] + heavy + calm[half:]


def advice(room: Room) -> str:
    """One sentence on the order of the line; nothing if there is nothing to say."""
    line = tuple(turn for turn in room.waiting if not turn.is_question)
    reserve = [turn.teller for turn in room.pool if turn.stand is Stand.RESERVE]
    if not line:
        return NOBODY.format(names=", ".join(reserve)) if reserve and not room.telling else ""
    names = Counter(turn.name for turn in line if turn.name)
    twice = next((name for name, count in names.items() if count > 1), "")
    if twice:
        return TWICE.format(name=twice)
    has_begun = room.running is not None and room.running.kind is Kind.STORIES
    return _order_advice(line, is_first=not room.told and not room.telling) if has_begun else ""


def _order_advice(line: Turns, *, is_first: bool) -> str:
    is_heavy = [turn.marks.weight is Weight.HEAVY for turn in line]
    if is_first and not any(_opens(turn) for turn in line):
        return HEAVY_FIRST if is_heavy[0] else UNOPENED
    return HEAVY_LAST if is_heavy[-1] and len(line) > 1 else ""


def _opens(turn: TurnView) -> Opener:
    return turn.marks.opener


def _next_call(room: Room, forecast: Forecast) -> datetime | None:
    """After this story, or when the stories begin; between two stories, whenever it is called."""
    if room.telling:
        return forecast.now + rest(room.telling.timer, forecast.now)
    for place in for_stories(room.agenda):
        if not room.agenda[place].timer.running:
            return forecast.end_of(place - 1)
    return None
