"""Qt's bindings, loaded so that they leave Python's `import` alone."""

import builtins
from importlib import import_module
from types import ModuleType


def load(name: str) -> ModuleType:
    """A module of PySide6, with the `import` that was there before put back.

    PySide puts one of its own in its place, which reads the source of whatever is imported from
    then on, to see whether it asks for `snake_case` or `true_property`. Nothing here does, and
    the lines of eight hundred modules are a tenth of a start and 30 MB.
    https://doc.qt.io/qtforpython-6.6/developer/feature-motivation.html
    """
    plain = builtins.__import__
    try:
        return import_module(name)
    finally:
        builtins.__import__ = plain
