"""Where the audience's picture is, in words: short ones for the header, and what to do about it."""

from presenter.core.arranging import Placement
from presenter.core.displays import Display
from presenter.core.finding import Finding, Light
from presenter.values import dataclass

NOWHERE = Placement(None)
WHAT = "Display"


@dataclass(frozen=True, slots=True)
class Situation:
    """The displays there are and who has which; `gone` is one that the room's picture waits for."""

    displays: tuple[Display, ...] = ()
    placement: Placement = NOWHERE
    windowed: bool = False
    gone: Display | None = None

    @property
    def audience(self) -> Display | None:
        """The display that the audience's picture fills."""
        number = self.placement.audience
        return None if number is None or self.windowed else self.displays[number]

    @property
    def control(self) -> Display | None:
        number = self.placement.control
        return None if number is None else self.displays[number]

    def use_of(self, number: int) -> str:
        """What is on a display."""
        if number == self.placement.control:
            stands_here = self.windowed or (self.placement.audience is None and not self.gone)
            return "Control, and the audience’s window" if stands_here else "Control"
        if self.displays[number] == self.audience:
            return "What the room sees"
        return "Not in use"

    @property
    def is_mirrored(self) -> bool:
        """Whether another display shows what control's shows, notes included."""
        here = self.control
        return any(here and each != here and each.overlaps(here) for each in self.displays)

    @property
    def is_well(self) -> bool:
        """Whether the picture is where it should be."""
        if self.windowed:
            return bool(self.displays)
        return self.audience is not None and self.gone is None

    @property
    def is_seen(self) -> bool:
        """Whether the room may see the picture at all."""
        if self.windowed or self.audience:
            return True
        return self.gone is None and not self.is_mirrored

    @property
    def words(self) -> str:
        """For the header."""
        if not self.displays:
            return "No display at all"
        if self.windowed:
            return "Audience in a window on this screen"
        if audience := self.audience:
            return f"Audience on {audience.short} · {audience.resolution}"
        if self.is_mirrored:
            return "The projector mirrors this screen"
        if self.gone:
            return f"{self.gone.short} is unplugged"
        return "No projector: the audience window is on this screen"

    @property
    def alarm(self) -> Finding | None:
        """What is wrong and what to do, if anything came undone."""
        if self.windowed or not self.displays:
            return None
        if self.is_mirrored and not self.audience:
            return Finding(
                WHAT,
                Light.RED,
                "The projector shows the same as this screen, your notes too",
                "Let the system extend the desktop to it; the picture moves there by itself.",
            )
        return self._about_what_is_gone() if self.gone else None

    def _about_what_is_gone(self) -> Finding:
        assert self.gone
        if audience := self.audience:
            mend = f"Until it is back, the room sees {audience.title}."
        else:
            mend = "The room sees nothing. Plug it in again and the picture comes back by itself."
            if len(self.displays) > 1:
                mend += " A click on its name above offers another display."
        return Finding(WHAT, Light.AMBER, f"{self.gone.title} is unplugged", mend)
