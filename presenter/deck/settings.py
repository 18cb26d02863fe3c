"""Settings in YAML, from the front matter or a comment, each with its line."""

from dataclasses import dataclass

import yaml

from presenter.deck.problems import Code, Problem, problem

# The base loader is safe and leaves every value as it was written: a phase may be called “No”.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_SIZE_LIMIT = 20_000

Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """`key: value` at a line of the file."""

    key: str
    value: Value
    line: int

    @property
    def name(self) -> str:
        """The key without Marp's marks for “this slide only” and “global”."""
        return self.key.lstrip("_$")

    @property
    def text(self) -> str:
        """The value in one string; the words of a list are joined by spaces."""
        return self.value if isinstance(self.value, str) else " ".join(self.value)


class Broken(Exception):
    """The text is no mapping that YAML understands; carries the problem to report."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.problem: Problem = problem(
            line,
            Code.BROKEN_YAML,
            f"These settings cannot be read ({why}): "
            "write one “key: value” a line, and quotes around a value that holds a colon.",
        )


def settings(text: str, line: int) -> tuple[Setting, ...]:
    """The settings in a text that begins at a line of the file; raises `Broken`."""
    if len(text) > _SIZE_LIMIT:
        raise Broken(line, "they are too long")
    try:
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark.line if error.problem_mark else 0
        raise Broken(min(line + at, line + text.count("\n")), str(error.problem)) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise Broken(line, "they hold what YAML does not allow") from error
    if root is None:
        return ()
    if not isinstance(root, yaml.MappingNode):
        raise Broken(line, "they are no list of keys and values")
    return tuple(_setting(key, value, line) for key, value in root.value)


def _setting(key: yaml.Node, value: yaml.Node, line: int) -> Setting:
    return Setting(_scalar(key), _value(value), line + key.start_mark.line)


def _value(node: yaml.Node) -> Value:
    if isinstance(node, yaml.SequenceNode):
        return tuple(_scalar(part) for part in node.value)
    return _scalar(node)


def _scalar(node: yaml.Node) -> str:
    return node.value.strip() if isinstance(node, yaml.ScalarNode) else ""
