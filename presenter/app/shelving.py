"""What the start screen does with past sessions: rename, carry, forget, back up elsewhere."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from presenter.app.choices import Choices
from presenter.app.forgotten import told
from presenter.app.opening import export, packed_name
from presenter.clock import Clock
from presenter.core.errors import Refused
from presenter.folders import data_folder, documents_folder
from presenter.qt.beside import Beside
from presenter.qt.start.window import StartWindow
from presenter.store import backups, carrying, elsewhere, file, shelf, shelving
from presenter.store.carrying import Arrival
from presenter.store.forgetting import Forgetting, Proof
from presenter.store.reader import room_of
from presenter.store.verbs import consents, forgetting, sessions
from presenter.values import dataclass

if TYPE_CHECKING:
    from presenter.app.reporting import Reporting


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an errand, in words."""

    word: str
    is_refused: bool = False


class Shelving:
    """Each errand ends with a word on the start screen, and the list as it is then."""

    def __init__(self, path: Path, clock: Clock, held: file.Claim, window: StartWindow) -> None:
        self._path = path
        self._clock = clock
        self._held = held
        self._window = window
        self._choices = Choices(data_folder())
        window.stick.show_folder(self._choices.now.backups)
        self._reporting: Reporting | None = None
        self._work: Beside[Outcome] | None = None
        window.export_asked.connect(self._on_export_asked)
        window.look_asked.connect(self._on_look_asked)
        window.pack_asked.connect(self._on_pack_asked)
        window.rename_asked.connect(self._on_rename_asked)
        window.put_away_asked.connect(self._on_put_away_asked)
        window.forget_words_asked.connect(self._on_forget_words_asked)
        window.forget_all_asked.connect(self._on_forget_all_asked)
        window.import_chosen.connect(self._on_import_chosen)
        window.stick_chosen.connect(self._on_stick_chosen)

    def show(self) -> None:
        """The list as it is now."""
        self._window.show_sessions(shelf.sessions(self._path), self._clock.now())

    def stop(self) -> None:
        """Wait for what is being written."""
        if self._work:
            self._work.wait()
        if self._reporting:
            self._reporting.close()
            self._reporting = None

    def _on_export_asked(self, number: int) -> None:
        self._tried(partial(self._export, number))

    def _on_look_asked(self, number: int) -> None:
        self._tried(partial(self._look, number))

    def _on_pack_asked(self, number: int) -> None:
        self._tried(partial(self._pack, number))

    def _on_rename_asked(self, number: int, event: str) -> None:
        self._tried(partial(self._act, sessions.rename, number, event))

    def _on_put_away_asked(self, number: int, away: bool) -> None:
        self._tried(partial(self._act, sessions.put_away if away else sessions.bring_back, number))

    def _on_forget_words_asked(self, number: int) -> None:
        self._begin(partial(self._forget_words, number))

    def _on_forget_all_asked(self, number: int) -> None:
        self._begin(partial(self._forget_all, number))

    def _on_import_chosen(self, path: str) -> None:
        self._tried(partial(self._take_in, Path(path)))

    def _on_stick_chosen(self, folder: str) -> None:
        self._choices.change(backups=folder)
        self._window.stick.show_folder(folder)

    def _export(self, number: int) -> str:
        path, doubt = export(self._path, number, self._clock, documents_folder(), self._held)
        return f"The report is saved: {path}\n{doubt}".strip()

    def _look(self, number: int) -> str:
        """Page by page and in each edition; tellers approve there, or take their story back."""
        from presenter.app.reporting import Reporting, Session  # noqa: PLC0415 - rarely wanted

        self.stop()
        session = Session(
            partial(room_of, self._path, number, self._held),
            partial(self._note, number),
            self._on_approve_asked,
            self._on_take_back_asked,
        )
        self._reporting = Reporting(session, self._clock, documents_folder())
        self._reporting.open(self._window)
        return ""

    def _note(self, number: int, path: Path, what: str) -> None:
        if doubt := elsewhere.note(self._path, number, path, what):
            self._window.show_refusal(doubt)

    def _on_approve_asked(self, turn_id: int, what: str) -> None:
        self._tried(partial(self._act, consents.approve, turn_id, what))

    def _on_take_back_asked(self, turn_id: int) -> None:
        self._begin(partial(self._take_back, turn_id))

    def _take_back(self, turn_id: int) -> str:
        return _verdict(self._forgetting().forget(forgetting.story, turn_id))

    def _pack(self, number: int) -> str:
        name = packed_name(shelf.named(self._path, str(number)))
        to = documents_folder() / name
        carrying.pack(self._path, number, to, self._held)
        doubt = elsewhere.note(self._path, number, to, "file")
        return f"The session is saved as one file: {to}\n{doubt}".strip()

    def _act(self, verb: Callable[..., str], *target: object) -> str:
        shelving.do(self._path, self._clock.now(), verb, *target)
        return ""

    def _forget_words(self, number: int) -> str:
        report, doubt = export(self._path, number, self._clock, documents_folder(), self._held)
        proof = self._forgetting().forget(forgetting.words, number)
        others = tuple(each for each in proof.written if each != report)
        said = (f"The report is saved: {report}", doubt, _verdict(replace(proof, written=others)))
        return "\n".join(line for line in said if line)

    def _forget_all(self, number: int) -> str:
        return _verdict(self._forgetting().forget(forgetting.session, number))

    def _forgetting(self) -> Forgetting:
        folders = backups.folders(self._path, self._choices.now.backups)
        return Forgetting(self._path, folders, self._clock.now(), self._held)

    def _take_in(self, other: Path) -> str:
        arrivals = carrying.take_in(self._path, other, self._held)
        return "\n".join(arrived(each) for each in arrivals) or f"There is no session in {other}."

    def _tried(self, errand: Callable[[], str]) -> None:
        self._on_done(_outcome(errand))

    def _begin(self, errand: Callable[[], str]) -> None:
        """Beside the window, which answers nothing else meanwhile; an open report may be of it."""
        self.stop()
        self._window.setEnabled(False)
        self._window.show_word("Forgetting: every byte is searched …")
        self._work = Beside(partial(_outcome, errand))
        self._work.done.connect(self._on_done)
        self._work.finished.connect(self._on_finished)
        self._work.start()

    def _on_done(self, outcome: Outcome) -> None:
        self.show()
        say = self._window.show_refusal if outcome.is_refused else self._window.show_word
        say(outcome.word)

    def _on_finished(self) -> None:
        """However it went."""
        self._window.setEnabled(True)


def _outcome(errand: Callable[[], str]) -> Outcome:
    try:
        return Outcome(errand())
    except Refused as refused:
        return Outcome(str(refused), is_refused=True)


def _verdict(proof: Proof) -> str:
    """Refused if not all of it is gone."""
    lines = "\n".join(told(proof))
    if proof.leaks:
        raise Refused(lines)
    return lines


def arrived(arrival: Arrival) -> str:
    """What became of a session of another file."""
    if arrival.is_known:
        return f"Session {arrival.there} of that file is here already, as session {arrival.here}."
    return f"Session {arrival.there} of that file is session {arrival.here} here."
