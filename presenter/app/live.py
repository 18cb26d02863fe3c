"""The deck's file while a session runs: what is saved there is on the wall at once, or waits."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from presenter.app import cases as beside
from presenter.core import following
from presenter.core.case_copy import CaseCopy
from presenter.core.deck import Deck, Shows, Step
from presenter.core.errors import Refused
from presenter.core.finding import Finding, Light
from presenter.deck.cases import cases
from presenter.deck.pictures import THEME, Folder, files
from presenter.deck.problems import Problem
from presenter.deck.reading import read
from presenter.qt.paint.drawing import is_picture
from presenter.qt.watch import Watch
from presenter.source import text_of
from presenter.store.logbook import Logbook
from presenter.store.verbs.sessions import Opening
from presenter.values import dataclass

HERE = "facilitator"


@dataclass(frozen=True, slots=True)
class Gone:
    """What was shown of a slide that was taken out of the file, and the step shown instead."""

    step: Step
    stands: int


class Live:
    """Keeps a session's copies of its deck and pictures as the files are.

    A file waits while it cannot be read, holds no slide, lacks a phase that has begun, or has an
    error that the deck on the wall has not; a picture waits while it is gone or cannot be read.
    `say` hears why, and `None` once all is well; `forget` that pictures have changed.
    """

    def __init__(
        self,
        path: Path,
        logbook: Logbook,
        say: Callable[[Finding | None], None],
        forget: Callable[[], None],
    ) -> None:
        self._path = path.absolute()
        self._folder = Folder(self._path.parent)
        self._logbook = logbook
        self._say = say
        self._forget = forget
        self._gone: Gone | None = None
        self._watch = Watch()
        self._watch.changed.connect(self._on_files_changed)

    def start(self) -> None:
        """Listen first and look then, so that no save falls between."""
        self._follow(self._logbook.room().deck)
        self._on_files_changed()

    def stop(self) -> None:
        self._watch.stop()

    def _on_files_changed(self) -> None:
        if self._logbook.room().session.ended_at:
            self.stop()
            self._say(None)
            return
        try:
            self._say(self._take())
        except Refused as refused:
            self._say(_kept("the deck", str(refused)))

    def _take(self) -> Finding | None:
        """Take the files over as they are; what had to wait of those beside the deck."""
        _name, before = self._logbook.deck_source()
        text = text_of(self._path)
        deck = self._logbook.room().deck if text == before else self._read(text, before)
        self._follow(deck)
        pictures, changed, doubt = self._pictures(deck)
        kept = self._logbook.cases()
        copies, waits = self._cases(deck, kept)
        if changed or copies != kept or text != before:
            self._change(Opening(deck, self._path.name, text, pictures=pictures, cases=copies))
        if changed:
            self._forget()
        return doubt or waits

    def _read(self, text: str, before: str) -> Deck:
        """The deck in a file that was saved; raises `Refused` if it has to wait."""
        deck, problems = read(text, self._path.stem)
        _make_sure_of_slides(deck, self._path.name)
        _make_sure_of_errors(problems, before)
        return deck

    def _change(self, after: Opening) -> None:
        """A slide that is cut out in one save and put back in the next is shown again."""
        before = self._logbook.room()
        self._logbook.change_deck(HERE, after)
        here = self._logbook.room().place
        gone = self._gone
        if gone and gone.stands == before.place.step:  # nobody has gone on since
            step = following.returned(gone.step, after.deck)
            self._gone = replace(gone, stands=here.step) if step is None else None
            if step is not None:
                self._logbook.show(replace(here, step=step))
        elif following.is_gone(before.deck, after.deck, before.place.step):
            self._gone = Gone(before.step, here.step)

    def _cases(
        self, deck: Deck, kept: Mapping[str, CaseCopy]
    ) -> tuple[dict[str, CaseCopy], Finding | None]:
        """The cases to keep, and what had to wait: one that is played, or that has errors now."""
        found, doubt = beside.copies(deck, self._folder), None
        played = {view.name for view in self._logbook.room().cases if view.began_at}
        for name, new in found.items():
            old = kept.get(name, new)
            if old != new and (name in played or (new.fault and old.text)):
                doubt = _kept(name, new.fault or "It is being played.")
                found[name] = old
        return found, doubt

    def _follow(self, deck: Deck) -> None:
        every = (*files(deck), *cases(deck))
        names = (name for name in every if self._folder.holds(name))
        self._watch.follow([self._path, *(self._path.parent / name for name in names)])

    def _pictures(self, deck: Deck) -> tuple[dict[str, bytes], bool, Finding | None]:
        """The pictures to keep, whether some are others than before, and what had to wait."""
        pictures: dict[str, bytes] = {}
        changed, doubt = False, None
        for name in files(deck):
            old, new = self._logbook.picture(name), self._folder.read(name)
            if old is not None and old != new and not _is_readable(name, new):
                doubt = _kept(name, _why_not(new))
                new = old
            if new is not None:
                pictures[name] = new
            changed = changed or new != old
        return pictures, changed, doubt


def _kept(what: str, why: str) -> Finding:
    return Finding("Deck", Light.AMBER, f"The room keeps {what} as it was", why)


def _make_sure_of_slides(deck: Deck, name: str) -> None:
    first = deck.slides[0]
    if len(deck.slides) == 1 and not first.markdown.strip() and first.shows is Shows.SLIDE:
        raise Refused(f"{name} holds no slide: write at least one heading into it.")


def _make_sure_of_errors(problems: Sequence[Problem], before: str) -> None:
    """What was wrong all along stops no other mend; its line may have moved."""
    errors = [problem for problem in problems if problem.severity == "error"]
    old = read(before, "")[1] if errors else ()
    known = Counter((problem.code, problem.message) for problem in old)
    for error in errors:
        known[error.code, error.message] -= 1
        if known[error.code, error.message] < 0:
            raise Refused(f"Line {error.line}: {error.message}")


def _is_readable(name: str, data: bytes | None) -> bool:
    if name.endswith(THEME):
        return data is not None
    return data is not None and is_picture(data)


def _why_not(data: bytes | None) -> str:
    if data is None:
        return "It is gone from the deck’s folder: put it back, or take it out of the deck."
    return "It cannot be read as a picture: save it again."
