"""Settings that need all of YAML: lists, quotes, values of several lines."""

import re

import yaml

from presenter.deck.setting import Broken, Setting, Value

_OTHER_BREAKS = re.compile("[\x85\u2028\u2029]")  # which end a line for YAML and nobody else
# The base loader is safe and leaves every value as it was written: a phase may be called “No”.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def composed(text: str, line: int) -> tuple[Setting, ...]:
    """The settings in a text that begins at a line of the file; raises `Broken`."""
    try:
        root = yaml.compose(_OTHER_BREAKS.sub(" ", text), Loader=_LOADER)
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
    """A backslash before `*` and the like, which mean something to YAML, stands for nothing."""
    if not isinstance(node, yaml.ScalarNode):
        return ""
    value: str = node.value.strip()
    return value if node.style else value.removeprefix("\\ ")
