"""Whatever somebody might do in an evening, by the throw of a dice."""

from collections.abc import Callable
from random import Random

from presenter.clock import StoppedClock
from presenter.core.consent import Consent
from presenter.core.cues import To
from presenter.core.entries import EntryKind
from presenter.core.marks import Marks, Opener, Stand, Weight
from presenter.core.replanning import propose
from presenter.core.room import Held, Place
from presenter.core.speaking import Asking
from presenter.store.logbook import Logbook
from presenter.store.verbs import consents, cues, entries, phases, queueing, replanning, speakers

NAMES = ("Ada", "", "Bo's :x '%s' \"q\" ; --", "');DROP TABLE turn;--", "Zoë 🦆 %(a)s ?1 @b $c {d}")
LEVELS = [*[Consent.NAMED, Consent.UNNAMED_SUMMARY, Consent.LESSONS_ONLY] * 3, Consent.ROOM_ONLY]
NOBODY = 999

Deed = Callable[[], None]


class Chance:
    """Does one random thing at a time; what is refused is refused."""

    def __init__(self, seed: int, logbook: Logbook, clock: StoppedClock) -> None:
        self._dice = Random(seed)
        self._logbook = logbook
        self._clock = clock

    def act(self) -> None:
        """One act of any verb, on a target that may not even exist."""
        self._clock.tick(seconds=self._dice.randrange(90))
        deeds = [self._turn, self._turn, self._line, self._phase, self._entry, self._cue]
        self._dice.choice(deeds)()

    def act_or_move(self) -> None:
        """An act, or where the show stands, or one act taken back."""
        last = self._logbook.room().last
        match self._dice.randrange(10):
            case 0 | 1:
                step = self._dice.randrange(self._logbook.room().deck.last_step + 1)
                self._logbook.show(self._place(step))
            case 2 if last:
                self._logbook.undo("Maya", last.id)
            case _:
                self.act()

    def _place(self, step: int) -> Place:
        """Another step, sometimes covered, and now and then frozen or no longer so."""
        held = self._logbook.room().place.held
        frozen = Held(step, self._clock.now())
        black, neutral = (self._dice.random() < 0.2 for _ in range(2))
        return Place(step, black, self._dice.choice([held, held, frozen, None]), neutral)

    def _turn(self) -> None:
        choose, room = self._dice.choice, self._logbook.room()
        turn = choose([NOBODY, *(each.id for each in room.turns)])
        live = room.telling.id if room.telling else turn
        told = [each.id for each in room.told] or [turn]
        ways = [
            (speakers.add, 1, self._asking()),
            (speakers.add, 1, self._asking()),
            (queueing.move, turn, self._dice.randrange(5)),
            (speakers.call, turn),
            (speakers.pause, live),
            (speakers.resume, live),
            (speakers.extend, turn, choose((-30, 120))),
            (speakers.end, live),
            (queueing.skip, turn),
            (speakers.put_back, turn),
            (queueing.remove, turn),
            (consents.allow, turn, choose(LEVELS).value),
            (consents.confirm, choose(told), choose(LEVELS).value),
        ]
        self._do(choose(ways))

    def _line(self) -> None:
        choose, line = self._dice.choice, [each.id for each in self._logbook.room().waiting]
        one, other = (choose([NOBODY, *line]) for _ in range(2))
        marks = Marks(choose(list(Weight)), choose(list(Opener)), choose(NAMES))
        ways = [
            (queueing.ask, 1, Asking(choose(NAMES), choose(NAMES), 1)),
            (queueing.swap, one, other),
            (queueing.arrange, 1, tuple(self._dice.sample(line, len(line)))),
            (queueing.stand, one, choose(list(Stand)).value),
            (queueing.mark, one, marks),
            (queueing.close, 1),
            (queueing.open_again, 1),
        ]
        self._do(choose(ways))

    def _phase(self) -> None:
        phase = self._dice.choice((1, 2, 3))
        ways = [
            (phases.start, phase, phase * 2 - 2),
            (phases.pause, phase),
            (phases.resume, phase),
            (phases.extend, phase, self._dice.choice((-300, 300))),
            (replanning.apply, 1, propose(self._logbook.room(), self._clock.now())),
        ]
        self._do(self._dice.choice(ways))

    def _entry(self) -> None:
        kind = self._dice.choice(list(EntryKind)).value
        kept = [NOBODY, *(each.id for each in self._logbook.room().entries)]
        ways = [
            (entries.add, 1, kind, self._dice.choice(NAMES) * self._dice.randrange(1, 30)),
            (entries.add, 1, kind, "Caches lie"),
            (entries.remove, self._dice.choice(kept)),
        ]
        self._do(self._dice.choice(ways))

    def _cue(self) -> None:
        waiting = [NOBODY, *(each.id for each in self._logbook.room().cues)]
        ways = [
            (cues.send, 1, self._dice.choice(list(To)).value, self._dice.choice(NAMES)),
            (cues.take_off, self._dice.choice(waiting)),
        ]
        self._do(self._dice.choice(ways))

    def _asking(self) -> Asking:
        choose = self._dice.choice
        return Asking(choose(NAMES), choose(NAMES), choose((5, 8)), choose(LEVELS))

    def _do(self, way: tuple[Callable[..., str], *tuple[object, ...]]) -> None:
        verb, *targets = way
        self._logbook.do("Maya", verb, *targets)
