"""What the program learns next: which key stands for which wish."""

from dataclasses import replace

from presenter.core.keymap import Keymap
from presenter.core.keynames import spoken
from presenter.core.shortcuts import Wish
from presenter.values import dataclass

ANY = "Any key will do, also a button of a mouse. Esc leaves things as they are."
NAMELESS = "This button sends nothing that has a name here. Try another one."
READY = "That is all: its buttons work from now on."
CLICKER = (Wish.NEXT, Wish.BACK, Wish.BLACK)


@dataclass(frozen=True, slots=True)
class Lesson:
    """`instead` is the key that gives way; `then` what a clicker is asked for after this.

    `said` is what came of the last press, `disputed` a key that stands for something else.
    """

    wish: Wish
    instead: str = ""
    then: tuple[Wish, ...] = ()
    of_clicker: bool = False
    said: str = ANY
    disputed: str = ""

    @property
    def question(self) -> str:
        if self.of_clicker:
            return f"Press the button for {self.wish.title}"
        place = f", in place of {spoken(self.instead)}" if self.instead else ""
        return f"Press a key for {self.wish.title}{place}"

    @property
    def progress(self) -> str:
        """How far a clicker's lesson is; nothing for a single key."""
        count = len(CLICKER)
        return f"{count - len(self.then)} of {count}" if self.of_clicker else ""

    def heard(self, key: str, keymap: Keymap) -> "Lesson":
        """After a press that settles nothing: it has no name, or stands for something."""
        owner = keymap.owner(key)
        if not key or owner is None:
            return replace(self, said=NAMELESS, disputed="")
        if owner is self.wish:
            return replace(self, said=f"{spoken(key)} is {owner.title} already.", disputed="")
        said = f"{spoken(key)} is {owner.title}."
        if self.instead:
            said += f" {owner.title} would get {spoken(self.instead)} for it."
        return replace(self, said=said, disputed=key)

    def refused(self, why: str) -> "Lesson":
        return replace(self, said=why, disputed="")

    def after(self, said: str) -> "Lesson | None":
        """What is asked next, if anything is."""
        if not self.then:
            return None
        return replace(self, wish=self.then[0], then=self.then[1:], said=said, disputed="")


def of_clicker() -> Lesson:
    first, *others = CLICKER
    return Lesson(first, then=tuple(others), of_clicker=True)
