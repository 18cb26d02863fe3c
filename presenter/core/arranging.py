"""Which display is whose: what was chosen holds, and what was never chosen is left alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from presenter.core.displays import Display, find, is_gone, likeness

MOST = 12  # rooms to remember


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where the windows were; `chosen` by a person, else a guess that nobody objected to."""

    audience: Display
    control: Display
    chosen: bool = False


Known = tuple[Arrangement, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What this session has seen: where each window belongs, and which displays stood free.

    A window belongs where it was put, also while that display is unplugged.
    """

    control: Display | None = None
    audience: Display | None = None
    free: tuple[Display, ...] = ()


NOTHING_YET = Standing()


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
    desktop = _Desktop(displays, primary, standing)
    for each in known:
        if placement := desktop.as_known(each):
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
    control, audience, free = standing.control, standing.audience, standing.free
    if placement.control is not None and not is_gone(control, displays):
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
    if is_gone(standing.audience, displays):
        return standing.audience
    is_away = standing.audience is not None and placement.audience is None
    return standing.control if is_away and is_gone(standing.control, displays) else None


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


@dataclass(frozen=True, slots=True)
class _Desktop:
    """The displays by their numbers, the system's primary one, and what was seen before."""

    displays: Sequence[Display]
    primary: int
    standing: Standing

    @property
    def own(self) -> int:
        """Where control is, or would be if nothing else mattered."""
        stays = find(self.standing.control, self.displays)
        if stays is not None:
            return stays
        built_in = (n for n, each in enumerate(self.displays) if each.is_built_in)
        return next(built_in, self.primary)

    @property
    def open(self) -> set[int]:
        """All but those that stood free while the audience had its own."""
        before = self.standing.audience
        seen = (*((before,) if before else ()), *self.standing.free)
        found = {n: find(each, seen) for n, each in enumerate(self.displays)}
        return {n for n, at in found.items() if at is None or seen[at] is before}

    def beside(self, number: int) -> set[int]:
        """The displays that show nothing of this one."""
        this = self.displays[number]
        return {n for n, each in enumerate(self.displays) if not each.overlaps(this)}

    def largest(self, among: set[int]) -> int | None:
        def area(number: int) -> int:
            return self.displays[number].width * self.displays[number].height

        return max(sorted(among), key=area, default=None)

    def like(self, wanted: Display | None, among: set[int]) -> int | None:
        """The one of these that is most like a display."""
        numbers = sorted(among)
        found = find(wanted, [self.displays[n] for n in numbers])
        return None if found is None else numbers[found]

    def as_known(self, known: Arrangement) -> Placement | None:
        audience = self.like(known.audience, self.open)
        if audience is None:
            return None
        beside = self.beside(audience)
        for home in (self.standing.control, known.control):
            control = self.like(home, beside)
            if control is not None:
                return Placement(control, audience)
        if self.own in beside:
            return Placement(self.own, audience)
        return Placement(self.largest(beside), audience) if self._stays(audience) else None

    def _stays(self, audience: int) -> bool:
        """Whether the audience keeps its display though control has lost its own.

        Nobody projects with a laptop's own one: that is control's.
        """
        is_theirs = self.like(self.standing.audience, {audience}) is not None
        is_lost = is_gone(self.standing.control, self.displays)
        return is_theirs and is_lost and not self.displays[audience].is_built_in


def _beside(displays: Sequence[Display], number: int) -> int | None:
    """The largest display that shows nothing of this one."""
    desktop = _Desktop(displays, number, NOTHING_YET)
    return desktop.largest(desktop.beside(number))


def _is_of_the_same_two(one: Arrangement, other: Arrangement) -> bool:
    def are(audience: Display, control: Display) -> bool:
        return bool(likeness(one.audience, audience) and likeness(one.control, control))

    return are(other.audience, other.control) or are(other.control, other.audience)
