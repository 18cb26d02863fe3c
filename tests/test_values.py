"""Values behave as the standard library's dataclasses do; only that they are made faster."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, asdict, field, replace

import pytest

from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Nothing:
    pass


@dataclass(frozen=True, slots=True)
class Named:
    name: str
    tags: tuple[str, ...] = ()
    note: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Worded:
    text: str

    def __repr__(self) -> str:
        return f"“{self.text}”"


@dataclass(slots=True)
class Counter:
    count: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Ordered:
    place: int


def test_values_are_known_by_what_they_hold():
    assert Named("a", ("x",)) == Named("a", ("x",), note="not compared")
    assert hash(Named("a")) == hash(Named("a"))
    assert Named("a") != Named("b")
    assert Named("a") != ("a", (), "")
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())


def test_they_say_what_they_hold_unless_they_have_words_of_their_own():
    assert repr(Named("a")) == "Named(name='a', tags=(), note='')"
    assert repr(Worded("a")) == "“a”"


def test_they_have_slots_and_fields_and_can_be_copied():
    value = Named("a", ("x",))
    assert not hasattr(value, "__dict__")
    assert replace(value, name="b") == Named("b", ("x",))
    assert asdict(value) == {"name": "a", "tags": ("x",), "note": ""}
    assert [each.name for each in dataclasses.fields(Named)] == ["name", "tags", "note"]
    assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == value


def test_they_match_by_place():
    match Named("a", ("x",)):
        case Named(name, (tag,)):
            assert (name, tag) == ("a", "x")


def test_all_others_are_as_the_standard_library_makes_them():
    counter = Counter()
    counter.count += 1
    assert counter == Counter(1)
    with pytest.raises(TypeError):
        hash(counter)
    assert Ordered(1) < Ordered(2)
    with pytest.raises(FrozenInstanceError):
        Ordered(1).place = 2
