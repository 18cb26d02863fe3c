"""The settings of a case."""

from collections.abc import Sequence

import yaml

from presenter.case.conditions import Unreadable, drain
from presenter.case.findings import Findings
from presenter.case.quantities import is_name, time_of, whole_of
from presenter.case.settings import Field, Fields, Yaml, extent
from presenter.core.case import FULL, Case
from presenter.core.world import Drain, Score, Span

_VERSION = "1"
REQUIRED = ("case", "title", "minutes", "clock", "scores")
OPTIONAL = ("id", "origin", "consent", "roles", "drains", "no win")
KEYS = (*REQUIRED, *OPTIONAL)
_ORIGINS = ("fictional", "disguised", "real")


class FrontMatter:
    """Reads the settings one by one; what cannot be read keeps its default."""

    def __init__(self, lines: Sequence[str], findings: Findings) -> None:
        start, self.end = extent(lines)
        self._line = max(1, start)
        self._yaml = Yaml(lines[start : self.end], start + 1 if self.end else 1, findings)
        self.fields = self._yaml.fields
        if not self.end:
            self._yaml.say(1, "There is no front matter: begin with “---” and the settings.")
        elif self.end == len(lines):
            self._yaml.say(start, "The front matter is not closed: end it with a line “---”.")

    @property
    def body(self) -> int:
        """The number of the first line after the settings, from 0."""
        return self.end + 1 if self.end else 0

    def line_of(self, key: str) -> int:
        """Where a setting stands, or where it should."""
        return self.fields[key].line if key in self.fields else self._line

    def case(self) -> Case:
        """A case with nothing but its settings."""
        self._check_keys()
        text = {key: field.text for key, field in self.fields.items()}
        drains = [self._drain(item) for item in self._yaml.items_in(self.fields.get("drains"))]
        roles = [self._role(item) for item in self._yaml.items_in(self.fields.get("roles"))]
        return Case(
            title=text.get("title", ""),
            id=text.get("id", ""),
            minutes=self._minutes(),
            clock=self._clock(),
            scores=self._scores(),
            origin=self._one_of("origin", _ORIGINS),
            consent=text.get("consent", ""),
            roles=tuple(role for role in roles if role),
            drains=tuple(each for each in drains if each),
            no_win=self._one_of("no win", ("false", "true")) == "true",
        )

    def _check_keys(self) -> None:
        self._yaml.check_keys(self.fields, KEYS, "the front matter")
        for key in REQUIRED:
            if self.end and key not in self.fields:
                self._yaml.say(self._line, f"“{key}” is missing: write “{key}: …”.")
        for key in ("title", "id", "consent"):
            if key in self.fields and not self.fields[key].text:
                self._yaml.say(self.fields[key].line, f"“{key}” is empty: write some words.")
        version = self.fields.get("case")
        if version and version.text != _VERSION:
            message = f"Version “{version.text}” of the format is unknown: write “case: 1”."
            self._yaml.say(version.line, message)

    def _minutes(self) -> int:
        field = self.fields.get("minutes")
        minutes = whole_of(field.text) if field else None
        if field and not minutes:
            message = "“minutes” is the time in the room: write a number from 1 on."
            self._yaml.say(field.line, message)
        return minutes or 0

    def _clock(self) -> Span:
        clock = self.fields.get("clock")
        if not clock:
            return Span()
        times = self._yaml.fields_in(clock.node, "“clock”")
        self._yaml.check_keys(times, ("starts", "stops"), "“clock”")
        starts, stops = (self._time(times.get(key), key, clock) for key in ("starts", "stops"))
        if starts is None or stops is None:
            return Span(starts or 0)
        length = Span(starts).since(stops)
        if not length:
            message = "The clock stops when it starts: write another time in “stops”."
            self._yaml.say(clock.line, message)
        return Span(starts, length) if length else Span(starts)

    def _time(self, field: Field | None, key: str, clock: Field) -> int | None:
        if not field:
            self._yaml.say(clock.line, f'“{key}” is missing in “clock”: write {key}: "16:48".')
            return None
        time = time_of(field.text)
        if time is None or not field.is_quoted:
            self._yaml.say(field.line, f'“{key}” is no time in quotes: write it as "16:48".')
        return time

    def _scores(self) -> tuple[Score, ...]:
        field = self.fields.get("scores")
        if not field:
            return ()
        scores = self._yaml.fields_in(field.node, "“scores”")
        if not scores:
            message = "There is no score: write “customers: { start: 70, means: … }” under it."
            self._yaml.say(field.line, message)
        return tuple(self._score(score) for score in scores.values())

    def _score(self, field: Field) -> Score:
        if not is_name(field.key):
            message = "no name may hold a comma, “while”, “until” or “per minute”: change it."
            self._yaml.say(field.line, f"“{field.key}” is no name: {message}")
        parts = _with_commas(self._yaml.fields_in(field.node, f"“{field.key}”"))
        self._yaml.check_keys(parts, ("start", "means"), f"“{field.key}”")
        start = whole_of(parts["start"].text) if "start" in parts else None
        if start is None or start > FULL:
            line = parts["start"].line if "start" in parts else field.line
            message = f"“{field.key}” needs a start from 0 to 100: write “start: 70”."
            self._yaml.say(line, message)
        means = parts["means"].text if "means" in parts else ""
        return Score(field.key, min(start or 0, FULL), means, field.line)

    def _one_of(self, key: str, words: Sequence[str]) -> str:
        field = self.fields.get(key)
        if not field:
            return words[0]
        if field.text in words:
            return field.text
        near = self._yaml.near(field.text, words)
        message = f"“{key}” cannot be “{field.text}”: write {' or '.join(words)}.{near}"
        self._yaml.say(field.line, message)
        return words[0]

    def _role(self, field: Field) -> str:
        if not field.text:
            self._yaml.say(field.line, "This role has no name: write some words.")
        return field.text

    def _drain(self, field: Field) -> Drain | None:
        try:
            return drain(field.text, field.line)
        except Unreadable:
            message = "write “SCORE -2 per minute”, and if needed “while SIGNAL > 10 until FLAG”."
            self._yaml.say(field.line, f"This drain cannot be read: {message}")
            return None


def _with_commas(parts: Fields) -> Fields:
    """The parts of a score with a meaning that holds commas, which YAML takes for more keys."""
    whole: Fields = {}
    for key, field in parts.items():
        if "means" in whole and field.is_bare:
            means = whole["means"]
            words = f"{means.text}, {key}"
            whole["means"] = Field("means", yaml.ScalarNode("", words), means.line)
        else:
            whole[key] = field
    return whole
