"""What a choice would do, in one line of words for the facilitator."""

from collections.abc import Iterator

from presenter.core.incident import MomentView, MoveKind
from presenter.core.outlook import Coming, Outlook, Shift
from presenter.core.playing import Event, What

BETWEEN = " · "


def effect(outlook: Outlook) -> str:
    """`9 min → 16:57 · customers −10 · leads to “Rolling back” · alert: checkout-5xx`."""
    return BETWEEN.join(_effect(outlook))


def _effect(outlook: Outlook) -> Iterator[str]:
    time = f"{outlook.takes} min → {outlook.clock}" if outlook.takes else "no time"
    yield f"{time}, the clock stops before that" if outlook.is_cut else time
    yield from (shift(each) for each in outlook.scores if each.by)
    if outlook.is_ending:
        yield f"ends in “{outlook.leads}”"
    elif not outlook.is_look:
        yield f"leads to “{outlook.leads}”"
    yield from (_happening(event) for event in outlook.happens)
    yield from (f"shows {name}" for name in outlook.shows)


def shift(each: Shift) -> str:
    """`customers −10`, with a true minus."""
    return f"{each.name} {each.by:+}".replace("-", "−")


def coming(inject: Coming) -> str:
    """When it is due, what it is, and what it waits for."""
    conditions = [
        *(f"only if {name}" for name in inject.needs),
        *(f"unless {name}" for name in inject.unless),
    ]
    state = "comes" if inject.holds else "would not come now"
    return BETWEEN.join((f"{inject.clock}  {inject.title}", *conditions, state))


def moment(view: MomentView) -> str:
    """What was done and where it led: `16:57  Fail over → New primary`."""
    if view.kind is None:
        return f"{view.clock}  {view.title}"
    verb = {MoveKind.LOOK: "Looked: ", MoveKind.IMPROVISED: "Improvised: "}.get(view.kind, "")
    led = "" if view.kind is MoveKind.LOOK else f" → {view.title}"
    return f"{view.clock}  {verb}{view.text}{led}"


def _happening(event: Event) -> str:
    kind = {What.ALERT: "alert", What.INJECT: "inject"}[event.what]
    return f"{kind}: {event.name if event.what is What.ALERT else event.text}"
