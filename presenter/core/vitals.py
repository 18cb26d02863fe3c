"""What threatens an evening while it runs, in words, with what to do about it."""

from datetime import timedelta

from presenter.core.finding import Finding, Light
from presenter.core.preflight import CLOCKS_DIFFER, LOW_BATTERY, Battery, disk, power
from presenter.core.timing import ZERO, minutes
from presenter.values import dataclass

SAVING = "Saving"


@dataclass(frozen=True, slots=True)
class Vitals:
    """How a laptop stands in the middle of an evening; `free` is in bytes.

    `unsaved` says why the file takes nothing, and is empty if it does; `astray` says that the
    session file was moved or deleted while we write to it. `ahead` is by how much the clock of
    the evening is ahead of the laptop's, because that was set back.
    """

    free: int
    battery: Battery | None = None
    unsaved: str = ""
    astray: bool = False
    ahead: timedelta = ZERO


def alarms(vitals: Vitals) -> tuple[Finding, ...]:
    """The worst first; none as long as all is well."""
    found = []
    if vitals.unsaved:
        found.append(Finding(SAVING, Light.RED, "NOT SAVED", vitals.unsaved))
    if vitals.astray:
        found.append(
            Finding(
                "File",
                Light.RED,
                "The session file was moved or deleted",
                "Put it back where it was. Until then export the report to keep what is here.",
            )
        )
    found.append(disk(vitals.free))
    if vitals.battery and not vitals.battery.plugged and vitals.battery.percent < LOW_BATTERY:
        found.append(power(vitals.battery))
    if vitals.ahead >= CLOCKS_DIFFER:
        found.append(_set_back(vitals.ahead))
    threats = [each for each in found if each.light is not Light.GREEN]
    return tuple(sorted(threats, key=_is_amber))


def _set_back(ahead: timedelta) -> Finding:
    return Finding(
        "Clock",
        Light.AMBER,
        f"The laptop’s clock was set back by {minutes(ahead)} min",
        "The evening goes on by its own time: what is said here of times of day is so much later.",
    )


def _is_amber(finding: Finding) -> bool:
    return finding.light is Light.AMBER
