"""Which keys stand for which wish on this laptop: no key for two, and the show never without."""

from collections.abc import Callable, Mapping

from presenter.core.errors import Refused
from presenter.core.keynames import spoken
from presenter.core.shortcuts import FIXED, Group, Wish
from presenter.values import dataclass

MOST = 8  # keys for one wish
NEVER_WITHOUT = (Wish.NEXT, Wish.BLACK)
LOCKED = {
    "Ctrl+B": "Ctrl+B is always black: it works even while you type.",
    "Esc": "Esc always leaves, so that nobody is locked in.",
}
LISTED = {"Up", "Down"}  # the queue needs them only while it has the focus
RESERVED = {
    **LOCKED,
    **dict.fromkeys("0123456789", "Digits lead to the slide of their number."),
    **dict.fromkeys(("Tab", "Shift+Tab"), "Tab leads from one button to the next."),
    **{
        key: f"{spoken(key)} is for the queue of tellers: {each.title[0].lower()}{each.title[1:]}."
        for each in FIXED
        for key in each.keys
        if each.group is Group.QUEUE and key not in LISTED
    },
}


@dataclass(frozen=True, slots=True)
class Keymap:
    """A frozen value: each change is another one, or is refused in words."""

    keys: Mapping[Wish, tuple[str, ...]]

    def owner(self, key: str) -> Wish | None:
        return next((wish for wish, keys in self.keys.items() if key in keys), None)

    def first(self, wish: Wish) -> str:
        """The key that a button names; none if the wish has none."""
        return next(iter(self.keys[wish]), "")

    def given(self, wish: Wish, key: str, instead: str = "") -> "Keymap":
        """Let a key stand for a wish; whoever had it gets `instead`, the one given up for it."""
        owner = self.owner(key)
        if owner is wish:
            return self
        _make_sure_that_nobody_needs(key, instead)
        changed = {wish: _exchanged(self.keys[wish], instead, key)}
        if owner:
            changed[owner] = _exchanged(self.keys[owner], key, instead)
        return self._with(changed)

    def without(self, wish: Wish, key: str) -> "Keymap":
        _make_sure_that_nobody_needs(key)
        return self._with({wish: _exchanged(self.keys[wish], key, "")})

    def reset(self, wish: Wish) -> "Keymap":
        """The usual keys of one wish, from whoever has them by now."""
        others = {
            each: tuple(key for key in keys if key not in wish.keys)
            for each, keys in self.keys.items()
        }
        return self._with(others | {wish: wish.keys})

    def is_usual(self, wish: Wish) -> bool:
        return self.keys[wish] == wish.keys

    def chosen(self) -> dict[str, tuple[str, ...]]:
        """What was changed, by the names of the wishes."""
        return {name_of(wish): keys for wish, keys in self.keys.items() if not self.is_usual(wish)}

    def _with(self, changed: Mapping[Wish, tuple[str, ...]]) -> "Keymap":
        keys = {**self.keys, **changed}
        for wish in NEVER_WITHOUT:
            if not keys[wish]:
                raise Refused(f"{wish.title} would be left without a key. Give it another first.")
        for wish in changed:
            if len(keys[wish]) > MOST:
                raise Refused(f"{wish.title} has {MOST} keys already. Take one of them away first.")
        return Keymap(keys)


USUAL = Keymap({wish: wish.keys for wish in Wish})


def name_of(wish: Wish) -> str:
    return wish.name.lower()


def restored(chosen: Mapping[str, tuple[str, ...]], is_key: Callable[[str], bool]) -> Keymap:
    """What was kept, as far as it can be used; what was never changed stays as usual.

    A key that two ask for goes to the one that chose it. Next asks before all others and has its
    usual keys where it is left with none; Black keeps the one that is locked.
    """
    order = sorted(Wish, key=lambda wish: (wish is not Wish.NEXT, name_of(wish) not in chosen))
    taken = set(RESERVED)
    keys: dict[Wish, tuple[str, ...]] = {}
    for wish in order:
        asked = dict.fromkeys(chosen.get(name_of(wish), wish.keys))
        mine = [key for key in asked if key not in taken and is_key(key)][:MOST]
        if wish is Wish.NEXT and not mine:
            mine = [*wish.keys]
        keys[wish] = (*mine, *(key for key in wish.keys if key in LOCKED))
        taken.update(mine)
    return Keymap({wish: keys[wish] for wish in Wish})


def _make_sure_that_nobody_needs(*keys: str) -> None:
    for key in keys:
        if key in RESERVED:
            raise Refused(RESERVED[key])


def _exchanged(keys: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    """The new key in the old one's place, else at the end; no key at all takes no place."""
    if old not in keys:
        return (*keys, new) if new else keys
    changed = (new if key == old else key for key in keys)
    return tuple(key for key in changed if key)
