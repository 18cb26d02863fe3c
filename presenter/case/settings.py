"""YAML at the top of a case, with the line of everything."""

import re
from collections.abc import Sequence

import yaml

from presenter.case.findings import Code, Findings
from presenter.case.quantities import tidy
from presenter.values import dataclass

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_EDGE = re.compile(r"---\s*")
_SIZE_LIMIT = 40_000


@dataclass(frozen=True, slots=True)
class Field:
    """One setting and the line it stands in."""

    key: str
    node: yaml.Node
    line: int

    @property
    def text(self) -> str:
        return tidy(self.node.value) if isinstance(self.node, yaml.ScalarNode) else ""

    @property
    def is_quoted(self) -> bool:
        return isinstance(self.node, yaml.ScalarNode) and self.node.style in {"'", '"'}

    @property
    def is_bare(self) -> bool:
        """Whether nothing at all stands after the key."""
        return isinstance(self.node, yaml.ScalarNode) and not self.node.value and not self.is_quoted


Fields = dict[str, Field]


def extent(lines: Sequence[str]) -> tuple[int, int]:
    """The lines of the settings, as a range of numbers from 0; (0, 0) if there are none."""
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines) or not _EDGE.fullmatch(lines[start]):
        return 0, 0
    ends = (number for number in range(start + 1, len(lines)) if _EDGE.fullmatch(lines[number]))
    return start + 1, next(ends, len(lines))


class Yaml:
    """Reads the lines from number `first`, from 1; everything wrong is a finding C101."""

    def __init__(self, lines: Sequence[str], first: int, findings: Findings) -> None:
        self._first = first
        self._last = first + max(0, len(lines) - 1)
        self._findings = findings
        self.fields = self.fields_in(self._root("\n".join(lines)), "the front matter")

    def say(self, line: int, message: str) -> None:
        self._findings.say(line, Code.FRONT_MATTER, message)

    def fields_in(self, node: yaml.Node | None, what: str) -> Fields:
        """The settings of a mapping, by key."""
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            self.say(self._line(node), f"There are no settings in {what}: write “key: value”.")
            return {}
        fields: Fields = {}
        for key, value in node.value:
            field = Field(_scalar(key), value, self._line(key))
            if field.key in fields:
                self.say(field.line, f"“{field.key}” is set twice: take one out.")
            fields.setdefault(field.key, field)
        return fields

    def items_in(self, field: Field | None) -> list[Field]:
        """The entries of a list of words."""
        if field is None:
            return []
        if not isinstance(field.node, yaml.SequenceNode):
            self.say(field.line, f"“{field.key}” is no list: write “- …” lines under it.")
            return []
        return [Field(field.key, node, self._line(node)) for node in field.node.value]

    def check_keys(self, fields: Fields, known: Sequence[str], where: str) -> None:
        for key, field in fields.items():
            if key not in known:
                near = self._findings.near(key, known)
                self.say(field.line, f"“{key}” means nothing in {where}: take it out.{near}")

    def near(self, name: str, names: Sequence[str]) -> str:
        return self._findings.near(name, names)

    def _line(self, node: yaml.Node) -> int:
        return min(self._first + node.start_mark.line, self._last)

    def _root(self, text: str) -> yaml.Node | None:
        if len(text) > _SIZE_LIMIT:
            self.say(self._first, "The front matter is too long: keep settings in it only.")
            return None
        try:
            return yaml.compose(text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            at = error.problem_mark.line if error.problem_mark else 0
            line = min(self._first + at, self._last)
            self.say(line, f"This is not YAML ({error.problem}): write “key: value” lines.")
        except (yaml.YAMLError, RecursionError):
            self.say(self._first, "The front matter holds what YAML does not allow: take it out.")
        return None


def _scalar(node: yaml.Node) -> str:
    return tidy(node.value) if isinstance(node, yaml.ScalarNode) else ""
