"""Which display is whose: what was chosen holds, and what was never chosen is left alone."""

from collections.abc import Sequence

from presenter.core.desktop import NOTHING_YET, Desktop, Standing
from presenter.core.displays import Display, likeness
from presenter.values import dataclass

MOST = 12  # rooms to remember


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where the windows were; `chosen` by a person, else a guess that nobody objected to."""

    audience: Display
    control: Display
    chosen: bool = False


Known = tuple[Arrangement, ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """The number of each window's display; None where there is none that it may have."""

    control: int | None
    audience: int | None = None


def choose(
    displays: Sequence[Display], primary: int, known: Known = (), standing: Standing = NOTHING_YET
) -> Placement:
    """As it is known, else the audience on the largest display that shows nothing of control.

    A display that stood free is not taken when the audience's own goes. Control stays where it is;
    in the beginning it has the laptop's own display, for some systems make a projector primary.
    """
    desktop = Desktop(displays, primary, standing)
    for each in known:
        if placement := _as_known(each, desktop):
            return placement
    return Placement(desktop.own, desktop.largest(desktop.open & desktop.beside(desktop.own)))


def swapped(displays: Sequence[Display], placement: Placement) -> Placement | None:
    """Each window on the other's display; without one of its own the audience gets another."""
    control, audience = placement.control, placement.audience
    if control is None:
        return None
    if audience is not None:
        return Placement(audience, control)
    other = _beside(displays, control)
    return None if other is None else Placement(control, other)


def given(displays: Sequence[Display], placement: Placement, number: int) -> Placement | None:
    """The audience on this display, and control out of its way; None if it has nowhere to go."""
    control = placement.control
    if control == number:
        has_one = placement.audience is not None
        control = placement.audience if has_one else _beside(displays, number)
    if control is None or displays[control].overlaps(displays[number]):
        return None
    return Placement(control, number)


def settled(
    standing: Standing, displays: Sequence[Display], placement: Placement, known: Known
) -> Standing:
    """What has been seen once the windows stand so: a stand-in for what is gone is no new home."""
    desktop = Desktop(displays, standing=standing)
    control, audience, free = standing.control, standing.audience, standing.free
    if placement.control is not None and not _is_gone(control, desktop):
        control = displays[placement.control]
    if placement.audience is not None:
        here = displays[placement.audience]
        homes = [audience or here, *(each.audience for each in known)]
        if any(likeness(home, here) for home in homes):
            audience = here
            free = tuple(each for each in displays if each not in {here, control})
    return Standing(control, audience, free)


def missed(standing: Standing, displays: Sequence[Display], placement: Placement) -> Display | None:
    """The unplugged display that keeps the audience from where it belongs."""
    desktop = Desktop(displays, standing=standing)
    if _is_gone(standing.audience, desktop):
        return standing.audience
    is_away = standing.audience is not None and placement.audience is None
    return standing.control if is_away and _is_gone(standing.control, desktop) else None


def remembered(known: Known, new: Arrangement) -> Known:
    """Choices first, then guesses, each the newest first; two displays have one arrangement."""
    same = [each for each in known if _is_of_the_same_two(each, new)]
    if not new.chosen and any(each.chosen for each in same):
        return known
    others = [each for each in known if each not in same]
    choices = [each for each in others if each.chosen]
    guesses = [each for each in others if not each.chosen]
    row = [new, *choices, *guesses] if new.chosen else [*choices, new, *guesses]
    return tuple(row[:MOST])


def _as_known(known: Arrangement, desktop: Desktop) -> Placement | None:
    audience = desktop.like(known.audience, desktop.open)
    if audience is None:
        return None
    beside = desktop.beside(audience)
    homes = (desktop.home(desktop.standing.control), desktop.like(known.control, beside))
    for control in (*homes, desktop.own):
        if control in beside:
            return Placement(control, audience)
    return Placement(desktop.largest(beside), audience) if _stays(audience, desktop) else None


def _stays(audience: int, desktop: Desktop) -> bool:
    """Whether the audience keeps its display though control has lost its own.

    Nobody projects with a laptop's own one: that is control's.
    """
    is_theirs = desktop.home(desktop.standing.audience) == audience
    is_lost = _is_gone(desktop.standing.control, desktop)
    return is_theirs and is_lost and not desktop.displays[audience].is_built_in


def _is_gone(seen: Display | None, desktop: Desktop) -> bool:
    """Whether there was such a display and it is there no more."""
    return seen is not None and desktop.home(seen) is None


def _beside(displays: Sequence[Display], number: int) -> int | None:
    """The largest display that shows nothing of this one."""
    desktop = Desktop(displays)
    return desktop.largest(desktop.beside(number))


def _is_of_the_same_two(one: Arrangement, other: Arrangement) -> bool:
    def are(audience: Display, control: Display) -> bool:
        return bool(likeness(one.audience, audience) and likeness(one.control, control))

    return are(other.audience, other.control) or are(other.control, other.audience)
