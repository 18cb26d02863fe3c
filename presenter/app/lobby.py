"""Before a session: the start screen, its deck looked through, the laptop looked over."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from presenter.app.checking import by_line, measured
from presenter.app.mending import Mending
from presenter.app.preflight import Known, counted, preflight
from presenter.app.shelving import Shelving
from presenter.awake import Awake
from presenter.clock import Clock
from presenter.core.errors import Damaged, Refused
from presenter.deck.problems import Problem
from presenter.deck.reading import read_file
from presenter.qt.idle import Idle
from presenter.qt.start.window import StartWindow
from presenter.resources import bundled_deck
from presenter.store.file import Claim


class Lobby:
    """What takes long is done in short pieces: the window answers all the time.

    `named` is the deck that somebody chose, if anybody did.
    """

    def __init__(self, path: Path, clock: Clock, named: Path | None, held: Claim) -> None:
        self._path = path
        self._clock = clock
        self.named = named
        self._problems: list[Problem] = []
        self._idle = Idle()
        self.window = StartWindow()
        self._shelving = Shelving(path, clock, held, self.window)
        self._mending = Mending(path, clock, held, self.window, self._shelving.show)
        self.window.deck_chosen.connect(self._on_deck_chosen)
        self.window.laptop.again_asked.connect(self.look_over)

    def open(self) -> None:
        """Show the start screen; a deck that cannot be read is refused."""
        try:
            self._shelving.show()
        except Damaged as damaged:
            self._mending.say(str(damaged))
        else:
            self._mending.look_over()
        self._choose(self._deck)
        self.window.show()

    def leave(self) -> None:
        """Look no further: a session begins, or the program ends."""
        self._mending.stop()
        self._shelving.stop()
        self._idle.drop()

    def look_over(self) -> None:
        """See anew whether the laptop is ready."""
        if self.window.isVisible():
            self._idle.take(self._look_over(self._deck))

    @property
    def _deck(self) -> Path:
        return self.named or bundled_deck()

    def _on_deck_chosen(self, deck: str) -> None:
        self._tried(partial(self._choose, Path(deck)))
        self.named = Path(deck)

    def _choose(self, deck: Path) -> None:
        found, problems = read_file(deck)
        self._problems = list(problems)
        self.window.show_deck(str(deck), found.title, _lines(deck, problems))
        self._idle.take(self._look_through(deck))

    def _look_through(self, deck: Path) -> Iterator[None]:
        """Slide by slide, then the laptop; the start screen tells what this adds."""
        for found in measured(deck):
            if found:
                self._problems += found
                self.window.show_problems(_lines(deck, by_line(self._problems)))
            yield
        yield from self._look_over(deck)

    def _look_over(self, deck: Path) -> Iterator[None]:
        """Once the desktop has said whether sleep can be held off, or has not in time."""
        awake = Awake()
        awake.hold()
        while awake.is_asking:
            yield
        known = Known(awake.trouble(), counted(deck, self._problems), ours=True)
        awake.release()
        self.window.laptop.show_findings(preflight(self._path, deck, self._clock, known))

    def _tried(self, errand: Callable[[], None]) -> None:
        try:
            errand()
        except Refused as refused:
            self.window.show_refusal(str(refused))


def _lines(deck: Path, problems: tuple[Problem, ...]) -> tuple[str, ...]:
    return tuple(problem.line_for(deck.name) for problem in problems)
