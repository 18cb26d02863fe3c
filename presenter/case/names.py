"""Names that must lead to something: signals, services, scores and the flags of tracks."""

from collections.abc import Iterator
from dataclasses import replace

from presenter.case.findings import Code, Findings
from presenter.core.case import Case, Effects, Section
from presenter.core.world import Condition, Track


def checked(case: Case, findings: Findings) -> Case:
    """The case without conditions and tracks that lead nowhere; the names are reported."""
    names = _Names(case, findings)
    names.check_calls()
    for line, effects in effects_of(case):
        names.check_effects(line, effects)
    return replace(
        case,
        services=tuple(
            replace(
                each,
                degraded=names.known(each.degraded, each.line),
                failing=names.known(each.failing, each.line),
            )
            for each in case.services
        ),
        alerts=tuple(each for each in case.alerts if names.known(each.when, each.line)),
        drains=tuple(
            each for each in case.drains if not each.when or names.known(each.when, each.line)
        ),
        tracks=tuple(track for track in case.tracks if names.leads(track)),
    )


def effects_of(case: Case) -> Iterator[tuple[int, Effects]]:
    """All effects, each with the line of what has them."""
    for section in case.sections.values():
        yield section.line, section.effects
        for choice in section.choices:
            yield choice.line, choice.effects


def flags_set(case: Case) -> dict[str, int]:
    """The flags that something sets, and the first line that does."""
    flags: dict[str, int] = {}
    for line, effects in effects_of(case):
        for flag in effects.sets:
            flags.setdefault(flag, effects.places.get("sets", line))
    return flags


def gated(section: Section) -> Iterator[tuple[str, int]]:
    """The flags that a section and its choices ask for, with their lines."""
    gates = [(section.line, section.gate)]
    gates += [(choice.line, choice.gate) for choice in section.choices]
    for line, gate in gates:
        for key, flags in (("needs", gate.needs), ("unless", gate.unless)):
            for flag in flags:
                yield flag, gate.places.get(key, line)


class _Names:
    def __init__(self, case: Case, findings: Findings) -> None:
        self._case = case
        self._findings = findings
        self._signals = [signal.name for signal in case.signals]
        self._services = [service.name for service in case.services]
        self._scores = [score.name for score in case.scores]
        self._flags = list(flags_set(case))
        for drain in case.drains:
            self._check_score(drain.score, drain.line)

    def check_calls(self) -> None:
        for service in self._case.services:
            for name in service.calls:
                if name == service.name:
                    message = f"“{name}” calls itself: take it out of its “calls”."
                    self._findings.say(service.line, Code.CALL, message)
                elif name not in self._services:
                    near = self._findings.near(name, self._services)
                    message = f"“{service.name}” calls “{name}”, which is no service here: add it."
                    self._findings.say(service.line, Code.CALL, message + near)

    def check_effects(self, line: int, effects: Effects) -> None:
        for score, _ in effects.changes:
            self._check_score(score, effects.places.get("changes", line))
        for name in effects.shows:
            if name not in self._services:
                near = self._findings.near(name, self._services)
                message = f"“{name}” is no service, so it cannot be shown: mend its name.{near}"
                at = effects.places.get("shows", line)
                self._findings.say(at, Code.UNREADABLE, message)

    def known(self, condition: Condition | None, line: int) -> Condition | None:
        """A condition on a signal that there is."""
        if condition and condition.signal not in self._signals:
            near = self._findings.near(condition.signal, self._signals)
            message = f"“{condition.signal}” is no signal: give it a row in World.{near}"
            self._findings.say(line, Code.SIGNAL, message)
            return None
        return condition

    def leads(self, track: Track) -> bool:
        """Whether a track has its signal and may ever begin."""
        signal, flag, line = track.signal, track.flag, track.line
        if signal not in self._signals:
            near = self._findings.near(signal, self._signals)
            message = f"The track’s “{signal}” is no signal: give it a row in World.{near}"
            self._findings.say(line, Code.TRACK, message)
        if flag not in self._flags:
            near = self._findings.near(flag, self._flags)
            message = f"Nothing sets “{flag}”, so this track never begins: mend the flag.{near}"
            self._findings.say(line, Code.TRACK, message)
        return signal in self._signals and flag in self._flags

    def _check_score(self, name: str, line: int) -> None:
        if name not in self._scores:
            near = self._findings.near(name, self._scores)
            message = f"“{name}” is no score: add it to “scores”, or mend its name.{near}"
            self._findings.say(line, Code.UNKNOWN_SCORE, message)
