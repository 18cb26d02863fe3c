"""Whether an evening can begin on this laptop: what was found, judged, with the mend beside it.

Some of it can still go wrong later; `power` and `disk` are asked again while a session runs.
"""

from datetime import UTC, datetime, timedelta

from presenter.core.finding import Finding, Light
from presenter.values import dataclass

MEGABYTE = 1_000_000
GIGABYTE = 1000 * MEGABYTE
ROOM_FOR_AN_EVENING = 500 * MEGABYTE
ROOM_FOR_MINUTES = 50 * MEGABYTE
LOW_BATTERY, LAST_OF_BATTERY = 20, 10  # percent
BEFORE_THIS_PROGRAM = datetime(2026, 1, 1, tzinfo=UTC)
CLOCKS_DIFFER = timedelta(minutes=2)  # what setting a clock right may move it back by
MOST_CHARACTERS = 8


@dataclass(frozen=True, slots=True)
class Battery:
    percent: int
    plugged: bool


@dataclass(frozen=True, slots=True)
class Deck:
    """What the checker says of a deck: why it cannot be read, or how many faults it has."""

    name: str
    refusal: str = ""
    errors: int = 0
    warnings: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found on a laptop, before anything is made of it.

    `displays` are in words, the one for control first; `sleepless` says why sleep cannot be
    held off, empty if it can; `free` is in bytes; `newest` is the last instant in the file;
    `trouble` says why the file cannot be written, empty if it can.
    """

    displays: tuple[str, ...]
    mirrored: bool
    sleepless: str
    battery: Battery | None
    free: int
    now: datetime
    newest: datetime | None
    deck: Deck | None
    lost_fonts: tuple[str, ...]
    lost_characters: str
    file: str
    trouble: str


def look_over(facts: Facts) -> tuple[Finding, ...]:
    """All that was found, in the order in which people would see to it."""
    findings = [
        displays(facts.displays, mirrored=facts.mirrored),
        power(facts.battery),
        sleep(facts.sleepless),
        disk(facts.free),
        file(facts.file, facts.trouble),
        clock(facts.now, facts.newest),
        fonts(facts.lost_fonts, facts.lost_characters),
    ]
    return (*findings, deck(facts.deck)) if facts.deck else tuple(findings)


def worst(findings: tuple[Finding, ...]) -> Light:
    lights = {finding.light for finding in findings}
    return next(light for light in (Light.RED, Light.AMBER, Light.GREEN) if light in lights)


def displays(names: tuple[str, ...], *, mirrored: bool) -> Finding:
    what = "Displays"
    if not names:
        return Finding(
            what,
            Light.RED,
            "There is no display",
            "Start on a desktop; `presenter demo --out evening` works without one.",
        )
    if mirrored:
        return Finding(
            what,
            Light.AMBER,
            "The projector mirrors this screen",
            "Extend the desktop to it in the system’s display settings, or the room sees control.",
        )
    if len(names) == 1:
        return Finding(
            what,
            Light.AMBER,
            f"{names[0]} only, no projector",
            "Plug it in; the audience window will find it.",
        )
    return Finding(what, Light.GREEN, ", ".join(names))


def power(battery: Battery | None) -> Finding:
    what = "Power"
    if battery is None:
        return Finding(what, Light.GREEN, "No battery, so it is plugged in")
    charge = f"{battery.percent} %"
    if battery.plugged:
        return Finding(what, Light.GREEN, f"Plugged in, battery at {charge}")
    if battery.percent < LAST_OF_BATTERY:
        return Finding(what, Light.RED, f"Battery at {charge}", "Plug the laptop in now.")
    if battery.percent < LOW_BATTERY:
        return Finding(what, Light.AMBER, f"Battery at {charge}", "Plug the laptop in.")
    return Finding(
        what, Light.AMBER, f"On battery, {charge}", "Plug the laptop in before people come."
    )


def sleep(why_not: str) -> Finding:
    what = "Sleep"
    if why_not:
        return Finding(
            what,
            Light.AMBER,
            f"Sleep and screen saver cannot be held off: {why_not}",
            "Switch both off in the system’s power settings for this evening.",
        )
    return Finding(what, Light.GREEN, "Sleep and screen saver are held off during a session")


def disk(free: int) -> Finding:
    what = "Disk"
    room = size(free)
    if free < ROOM_FOR_MINUTES:
        return Finding(
            what,
            Light.RED,
            f"The disk is full: {room} left",
            "Free some space now, or nothing more can be saved.",
        )
    if free < ROOM_FOR_AN_EVENING:
        return Finding(what, Light.AMBER, f"The disk is nearly full: {room} left", "Free a GB.")
    return Finding(what, Light.GREEN, f"{room} free")


def file(name: str, trouble: str) -> Finding:
    what = "File"
    if trouble:
        return Finding(what, Light.RED, trouble, "Choose another one with --db FILE.")
    return Finding(what, Light.GREEN, f"{name} can be written")


def clock(now: datetime, newest: datetime | None) -> Finding:
    what, local = "Clock", now.astimezone()
    reads = f"{local:%H:%M}, {local.day} {local:%B %Y}, {local:%Z}"
    mend = "Set the clock right, or times in the report will be wrong."
    if now < BEFORE_THIS_PROGRAM:
        return Finding(what, Light.RED, f"It says {reads}, which is long ago", mend)
    if newest and now < newest - CLOCKS_DIFFER:
        last = newest.astimezone()
        words = f"It says {reads}, but the file was written at {last:%H:%M, %d %B %Y}"
        return Finding(what, Light.AMBER, words, mend)
    return Finding(what, Light.GREEN, reads)


def fonts(lost: tuple[str, ...], characters: str) -> Finding:
    what = "Fonts"
    if lost:
        return Finding(
            what,
            Light.AMBER,
            f"Not to be had: {', '.join(lost)}",
            "Install the program again: its fonts are part of it.",
        )
    if characters:
        shown = " ".join(characters[:MOST_CHARACTERS])
        more = f" and {len(characters) - MOST_CHARACTERS} more"
        return Finding(
            what,
            Light.AMBER,
            f"No font here has {shown}{more if len(characters) > MOST_CHARACTERS else ''}",
            "Install one that has them, such as Noto, or write them otherwise in the deck.",
        )
    return Finding(what, Light.GREEN, "All letters can be shown")


def deck(checked: Deck) -> Finding:
    what, name = "Deck", checked.name
    mend = "See `presenter check`; what can be shown will be."
    if checked.refusal:
        return Finding(what, Light.RED, checked.refusal, "Choose another deck.")
    if checked.errors:
        return Finding(what, Light.RED, f"{name}: {_counted(checked.errors, 'error')}", mend)
    if checked.warnings:
        return Finding(what, Light.AMBER, f"{name}: {_counted(checked.warnings, 'warning')}", mend)
    return Finding(what, Light.GREEN, f"{name} is in order")


def size(count: int) -> str:
    """So many bytes as people read them: `412 MB`, `3.4 GB`."""
    if count >= GIGABYTE:
        return f"{count / GIGABYTE:.1f} GB" if count < 10 * GIGABYTE else f"{count // GIGABYTE} GB"
    return f"{count // MEGABYTE} MB"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
