"""Loose ends: flags, services, looks and cards that nothing takes up."""

from collections.abc import Iterator, Sequence

from presenter.case.findings import Code, Findings
from presenter.case.names import effects_of, flags_set, gated
from presenter.core.case import Card, Case, Kind, Section
from presenter.core.world import Presence

_TOLD = (Kind.SCENE, Kind.LOOK, Kind.INJECT, Kind.ENDING)


def check(case: Case, lines: Sequence[str], findings: Findings) -> None:
    _check_flags(case, findings)
    _check_services(case, lines, findings)
    for section in case.sections.values():
        if section.kind in _TOLD:
            _check_cards(case, section, findings)
        if section.kind is Kind.LOOK and not section.body:
            message = "This Look has nothing to see: write what the room finds."
            findings.say(section.line, Code.EMPTY_LOOK, message)
    if not case.first_scene:
        line = case.parts[0].line if case.parts else 1
        message = "There is no Scene to begin with: write one, “### Scene: …”."
        findings.say(line, Code.NOTHING_TO_DECIDE, message)


def _check_flags(case: Case, findings: Findings) -> None:
    known = flags_set(case)
    asked = list(_asked(case))
    for flag, line in asked:
        if flag not in known:
            near = findings.near(flag, known)
            message = f"Nothing sets “{flag}”: write “sets: {flag}” somewhere, or mend it.{near}"
            findings.say(line, Code.LOOSE_FLAG, message)
    read = {flag for flag, _ in asked} | {track.flag for track in case.tracks}
    for flag, line in known.items():
        if flag not in read:
            near = findings.near(flag, read)
            message = f"Nothing reads “{flag}”: take it out, or ask for it in a “needs”.{near}"
            findings.say(line, Code.LOOSE_FLAG, message)


def _asked(case: Case) -> Iterator[tuple[str, int]]:
    """Flags that a drain, choice or inject asks for."""
    yield from ((drain.until, drain.line) for drain in case.drains if drain.until)
    for section in case.sections.values():
        yield from gated(section)


def _check_services(case: Case, lines: Sequence[str], findings: Findings) -> None:
    shown = {name for _, effects in effects_of(case) for name in effects.shows}
    text = "\n".join(lines)
    for service in case.services:
        own = lines[service.line - 1]
        is_named = text.count(service.name) > own.count(service.name)
        if not service.calls and not is_named:
            message = f"Nothing names “{service.name}” and it calls nothing: take it out."
            findings.say(service.line, Code.LOOSE_SERVICE, message)
        if service.presence is Presence.HIDDEN and service.name not in shown:
            message = f"Nothing shows “{service.name}”: write “shows: {service.name}” in a Look."
            findings.say(service.line, Code.LOOSE_SERVICE, message)


def _check_cards(case: Case, section: Section, findings: Findings) -> None:
    before = 0
    for card in section.body:
        if not isinstance(card, Card) or card.minute is None:
            continue
        at = case.clock.at(card.minute)
        if card.minute > case.clock.length:
            first, last = case.clock.at(0), case.clock.at(case.clock.length)
            message = f"{at} is outside the clock, {first} to {last}: mend the card’s time."
            findings.say(card.line, Code.CARD_TIME, message)
            continue
        if card.minute < before:
            message = f"{at} is earlier than the card above: put the cards in order."
            findings.say(card.line, Code.CARD_TIME, message)
        before = card.minute
