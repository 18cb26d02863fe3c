"""A part or section while it is read."""

from dataclasses import field

from presenter.case.blocks import Item
from presenter.case.entries import OF_A_LOOK, OF_AN_INJECT, Entries
from presenter.case.findings import Findings
from presenter.core.case import Card, Choice, Kind, Part, Section, Text
from presenter.values import dataclass

_KEYS = {Kind.LOOK: OF_A_LOOK, Kind.INJECT: OF_AN_INJECT}


@dataclass(slots=True)
class Draft:
    """Fills up block by block; `opened` is what the last heading in it opened."""

    title: str
    line: int
    kind: Kind | None = None
    anchor: str = ""
    part: int = 0
    minute: int | None = None
    opened: str = ""
    decides: int = 0
    question: str = ""
    body: list[Text | Card] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    entries: list[Item] = field(default_factory=list)
    items: list[str] = field(default_factory=list)

    def as_part(self) -> Part:
        return Part(self.title, self.line, tuple(self.body), tuple(self.notes))

    def as_section(self, findings: Findings) -> Section:
        assert self.kind
        entries = Entries(self.entries, _KEYS.get(self.kind, ()), findings)
        return Section(
            kind=self.kind,
            title=self.title,
            anchor=self.anchor,
            line=self.line,
            part=self.part,
            body=tuple(self.body),
            notes=tuple(self.notes),
            question=self.question,
            choices=tuple(self.choices),
            effects=entries.effects(),
            gate=entries.gate(),
            minute=self.minute,
            items=tuple(self.items),
        )
