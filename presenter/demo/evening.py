"""One evening from the first slide to the report, by keys, clicks and typing alone."""

from datetime import timedelta
from pathlib import Path

from presenter.app.opening import save_report
from presenter.app.program import Program
from presenter.clock import StoppedClock
from presenter.core.consent import Consent
from presenter.core.deck import Shows
from presenter.core.errors import Refused
from presenter.core.room import Room
from presenter.core.sleeping import LONGEST_TICK
from presenter.core.speaking import Asking
from presenter.demo import script
from presenter.demo.incident import Incident
from presenter.qt import hands
from presenter.qt.application import application
from presenter.resources import bundled_deck

FILE, REPORT = "evening.sqlite3", "report.pdf"
STORY, APPLAUSE, BETWEEN = timedelta(minutes=7), timedelta(minutes=3), timedelta(minutes=1)
FROM_THE_ROOM = (Shows.QUEUE, Shows.CASE)  # whoever plays or tells takes the time
PACE = 0.98  # of the time planned for the slides of a phase


def play(out: Path) -> tuple[Path, ...]:
    """Play into a new folder, or over an older demo; all that was written, in order."""
    _make_room(out)
    evening = _Evening(out, hands.Studio(application(["presenter"])))
    evening.begin()
    evening.walk()
    return tuple(evening.written)


def _make_room(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        for old in (*out.glob("[0-9][0-9]-*.png"), *out.glob(f"{FILE}*")):
            old.unlink()
    except OSError as error:
        raise Refused(f"{out} cannot be written to ({error.strerror}). Name another.") from error


class _Evening:
    """The facilitator's hands and the room's clock; `written` lists the results."""

    def __init__(self, out: Path, studio: hands.Studio) -> None:
        self._out = out
        self._clock = StoppedClock(script.BEGIN)
        self._program = Program(out / FILE, self._clock, studio, _fail)
        self._program.backs_up = False
        self._shots = 0
        self.written: list[Path] = []

    def begin(self) -> None:
        self._program.begin(bundled_deck(), script.EVENT)
        hands.settle()
        assert self._program.show
        assert self._program.desk
        self._show, self._control = self._program.show, self._program.desk.control
        self._show.audience.set_fade(0)  # a picture of two pictures is none
        self._take_pictures("opening")

    def walk(self) -> None:
        while self._room.place.step < self._room.deck.last_step:
            self._next()
            self._at_step()
        self._close()

    @property
    def _room(self) -> Room:
        return self._show.room

    def _at_step(self) -> None:
        """What the room does at this step."""
        room = self._room
        number = room.place.step - room.shown.first
        if number == 0:
            self._take_pictures(room.shown.title)
        if room.slide.shows is Shows.QUEUE:
            self._tell_stories()
        elif room.slide.shows is Shows.WALL:
            self._write(script.IN_THE_WRAP_UP)
            self._take_pictures("wall")
        elif room.playing:
            assert self._program.desk
            Incident(self._program.desk, self._tick, self._take_pictures).play()
        elif room.slide.title == script.AFTER_THE_CASE:
            self._write(script.IN_THE_CASE)
            self._take_pictures("slide")

    def _next(self) -> None:
        """Go on after this step's share of the phase, or soon where the room takes the time."""
        phase = self._room.shown
        if phase.timer.running:
            steps = self._room.deck.steps[phase.first : phase.last + 1]
            from_the_room = any(step.slide.shows in FROM_THE_ROOM for step in steps)
            share = phase.timer.planned * PACE / len(steps)
            self._tick(BETWEEN if from_the_room else share)
        self._press("PageDown")

    def _tell_stories(self) -> None:
        hands.click(self._control.queue.add)
        for asking in script.TELLERS:
            self._add(asking)
        hands.press(self._control.queue.form, "Escape")
        self._take_pictures("queue")
        for number in range(script.TOLD):
            self._tell(number)

    def _add(self, asking: Asking) -> None:
        form = self._control.queue.form
        hands.fill(form.name, asking.name)
        form.minutes.setValue(asking.minutes)
        hands.choose(form.kept, asking.consent)
        hands.write(form.title, asking.title)

    def _tell(self, number: int) -> None:
        """Call the next one, listen, write down what the room takes from it, end the turn."""
        hands.click(self._control.queue.list.rows[self._room.waiting[0].id].deeds.call)
        self._tick(STORY / 2)
        if number in {1, script.TOLD - 1}:
            self._take_pictures("story")
        self._write(script.AFTER_A_STORY[number])
        self._tick(STORY / 2 + timedelta(minutes=number - 1))
        allowed = Consent(self._room.telling.consent) if self._room.telling else None
        hands.click(self._control.queue.teller.end)
        if allowed and allowed is not Consent.ROOM_ONLY:
            hands.click(self._control.kept_line.answers[allowed])
        self._tick(APPLAUSE)
        if number == script.TOLD - 1:
            self._take_pictures("applause")
        if self._room.place.aside:
            self._press("PageDown")

    def _write(self, lines: tuple[str, ...]) -> None:
        for line in lines:
            hands.write(self._control.capture.field, line)

    def _press(self, key: str) -> None:
        """Press it no faster than people do: what follows at once is taken for an echo."""
        self._clock.rest(seconds=1)
        hands.press(self._control, key)

    def _tick(self, span: timedelta) -> None:
        """Let time pass as it does: what leaps, has slept."""
        end = self._clock.now() + span
        while self._clock.now() < end:
            step = min(end - self._clock.now(), LONGEST_TICK)
            self._clock.tick(seconds=step.total_seconds())
            self._show.news.ticked.emit()

    def _close(self) -> None:
        """End the session, write the report, and let go of the file."""
        self._take_pictures("thanks")
        hands.press(self._control.capture.field, "Escape")
        self._press("B")
        self._take_pictures("black")
        self._press("B")
        hands.click(self._control.agenda.finish.button)
        hands.click(self._control.agenda.finish.yes)
        self.written.append(self._out / FILE)
        self.written.append(save_report(self._room, self._out / REPORT, self._clock.now()))
        self._program.close()

    def _take_pictures(self, name: str) -> None:
        self._shots += 1
        label = f"{self._shots:02}-{name.lower().replace(' ', '-')}"
        for who, window in (("audience", self._show.audience), ("control", self._control)):
            self.written.append(hands.picture(window, self._out / f"{label}-{who}.png"))


def _fail(code: int) -> None:
    raise Refused(f"The demo ended early, with code {code}.")
