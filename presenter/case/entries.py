"""Entries of lists that are `key: value`: the effects and conditions of choices, looks, injects."""

from collections.abc import Collection, Iterable

from presenter.case.blocks import Item
from presenter.case.findings import Code, Findings
from presenter.case.quantities import is_name, minutes_of, names_of, step_of, tidy
from presenter.core.case import FULL, Change, Effects, Gate
from presenter.values import dataclass

EFFECTS = ("changes", "sets", "shows")
GATES = ("needs", "unless")
OF_A_CHOICE = ("takes", *EFFECTS, *GATES, "talk")
OF_A_LOOK = EFFECTS
OF_AN_INJECT = (*EFFECTS, *GATES)
CAUSE = "cause"


@dataclass(frozen=True, slots=True)
class Entry:
    key: str
    value: str
    line: int


def key_of(item: Item) -> str:
    """What stands before the colon."""
    key, colon, _ = item.words.partition(":")
    return tidy(key) if colon else ""


def value_of(item: Item) -> str:
    return tidy(item.words.partition(":")[2])


class Entries:
    """Some entries that may have the keys `known`; what cannot be read is reported and left out."""

    def __init__(self, items: Iterable[Item], known: Collection[str], findings: Findings) -> None:
        self._findings = findings
        self._entries: dict[str, Entry] = {}
        for item in items:
            self._take(item, known)

    def minutes(self, key: str) -> int:
        entry = self._entries.get(key)
        minutes = minutes_of(entry.value) if entry else 0
        if entry and minutes is None:
            message = f"“{entry.value}” is no time: write minutes, as in “{key}: 4 min”."
            self._say(entry.line, message)
        return minutes or 0

    def effects(self) -> Effects:
        names = self._names("sets"), self._names("shows")
        return Effects(self._changes(), *names, self._places(EFFECTS))

    def gate(self) -> Gate:
        return Gate(self._names("needs"), self._names("unless"), self._places(GATES))

    def _places(self, keys: Iterable[str]) -> dict[str, int]:
        return {key: self._entries[key].line for key in keys if key in self._entries}

    def _say(self, line: int, message: str) -> None:
        self._findings.say(line, Code.UNREADABLE, message)

    def _take(self, item: Item, known: Collection[str]) -> None:
        key, value = key_of(item), value_of(item)
        if key not in known:
            near = self._findings.near(key, known) if key else ""
            what = f"“{key}” means nothing here" if key else "This is no “key: value”"
            self._say(item.line, f"{what}: the keys are {', '.join(known)}.{near}")
        elif key in self._entries:
            self._say(item.line, f"“{key}” is written twice: put both into one.")
        elif not value:
            self._say(item.line, f"“{key}” has no value: write one, or take the line out.")
        else:
            self._entries[key] = Entry(key, value, item.line)
        if item.inner or not item.is_plain:
            self._say(item.line, "More stands under a key than its value: move it to the text.")

    def _names(self, key: str) -> tuple[str, ...]:
        entry = self._entries.get(key)
        names = names_of(entry.value) if entry else ()
        for name in names:
            if entry and not is_name(name):
                message = "no name may hold “while”, “until” or “per minute”: change it."
                self._say(entry.line, f"“{name}” is no name: {message}")
        return names

    def _changes(self) -> tuple[Change, ...]:
        entry = self._entries.get("changes")
        if not entry:
            return ()
        parts = [part for part in entry.value.split(",") if part.strip()]
        return tuple(found for part in parts if (found := self._change(part, entry.line)))

    def _change(self, words: str, line: int) -> Change | None:
        words = tidy(words).replace("−", "-")
        at = max(words.rfind("+"), words.rfind("-"))
        step = step_of(words[at:]) if at > 0 else None
        if step is None:
            message = "write a score and a whole number with its sign, as in “trust -10”."
            self._say(line, f"“{words}” is no change: {message}")
            return None
        if abs(step) > FULL:
            message = "scores run from 0 to 100, so write at most 100."
            self._say(line, f"“{words}” goes beyond the scale: {message}")
        return words[:at].strip(), step
