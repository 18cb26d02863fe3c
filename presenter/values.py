"""`dataclass` for values, made in a third of the time.

The standard one writes and compiles five methods for each frozen class. Before the first picture
there are 140 such classes, and that took 60 of the 340 ms of a start. Here only `__init__` is
written; the others are shared functions over the fields. That nobody changes a value is left to
the type checker, which sees the standard decorator.
"""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls=None, /, *, frozen=False, slots=False, **more):
        """As in the standard library; only what is frozen, and has no order, is made otherwise."""
        is_value = frozen and not more

        def made(cls: type) -> type:
            if is_value:
                return _value(cls, slots=slots)
            return dataclasses.dataclass(cls, frozen=frozen, slots=slots, **more)

        return made if cls is None else made(cls)


def _value(cls: type, *, slots: bool) -> type:
    made: Any = dataclasses.dataclass(cls, repr=False, eq=False, slots=slots)
    fields = dataclasses.fields(made)
    key = _key(tuple(each.name for each in fields if each.compare))
    shown = tuple(each.name for each in fields if each.repr)

    def __eq__(self: object, other: object) -> bool:  # noqa: N807 - a method of the class
        return key(self) == key(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: object) -> int:  # noqa: N807 - a method of the class
        return hash(key(self))

    def __repr__(self: object) -> str:  # noqa: N807 - a method of the class
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{made.__qualname__}({values})"

    for method in (__eq__, __hash__, __repr__):
        if method.__name__ not in cls.__dict__:
            setattr(made, method.__name__, method)
    whole: type = made
    return whole


def _key(names: tuple[str, ...]) -> Callable[[object], object]:
    """What a value is known by."""
    return attrgetter(*names) if names else _nothing


def _nothing(_value: object) -> tuple[()]:
    return ()
