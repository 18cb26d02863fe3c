"""The displays there are at the moment, looked at with what was seen of them before."""

from collections.abc import Sequence

from presenter.core.displays import Display, find
from presenter.values import dataclass


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
class Desktop:
    """The displays by their numbers; `primary` is the one that the system calls so."""

    displays: Sequence[Display]
    primary: int = 0
    standing: Standing = NOTHING_YET

    @property
    def own(self) -> int:
        """Where control is, or would be if nothing else mattered."""
        stays = self.home(self.standing.control)
        if stays is not None:
            return stays
        built_in = (n for n, each in enumerate(self.displays) if each.is_built_in)
        return next(built_in, self.primary)

    @property
    def open(self) -> set[int]:
        """All but those that stood free while the audience had its own."""
        return {n for n in self._every if self._seen_as(n) not in self.standing.free}

    def home(self, seen: Display | None) -> int | None:
        """Where a display is now that was seen before; another of its kind is not it."""
        return self.like(seen, {n for n in self._every if seen and self._seen_as(n) == seen})

    def beside(self, number: int) -> set[int]:
        """The displays that show nothing of this one."""
        this = self.displays[number]
        return {n for n in self._every if not self.displays[n].overlaps(this)}

    def like(self, wanted: Display | None, among: set[int]) -> int | None:
        """The one of these that is most like a display."""
        numbers = sorted(among)
        found = find(wanted, [self.displays[n] for n in numbers])
        return None if found is None else numbers[found]

    def largest(self, among: set[int]) -> int | None:
        def area(number: int) -> int:
            return self.displays[number].width * self.displays[number].height

        return max(sorted(among), key=area, default=None)

    @property
    def _every(self) -> range:
        return range(len(self.displays))

    def _seen_as(self, number: int) -> Display | None:
        """Which of the displays that were seen this one is."""
        standing = self.standing
        before = [each for each in (standing.control, standing.audience, *standing.free) if each]
        found = find(self.displays[number], before)
        return None if found is None else before[found]
