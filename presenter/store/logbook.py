"""The only way in: every change is one act, in one transaction, announced once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Concatenate, ParamSpec

from sqlmodel import Session as Db
from sqlmodel import col, select

from presenter.clock import Clock
from presenter.core.case_copy import CaseCopy
from presenter.core.deck import Deck
from presenter.core.errors import Refused
from presenter.core.room import Place, Room
from presenter.deck.reading import read as read_deck
from presenter.store import casefiles, engine, file, places, read, rows, schema, undo
from presenter.store.case_rows import Casefile
from presenter.store.damage import told
from presenter.store.playbook import CARRIED, Playbook
from presenter.store.read import Memory
from presenter.store.troubles import told_in_words
from presenter.store.verbs import decks, sessions
from presenter.store.verbs.sessions import Opening

P = ParamSpec("P")
_PROBE = "UPDATE place SET step = step WHERE session_id = ?"
Verb = Callable[Concatenate[Db, datetime, P], str]


class Logbook:
    """Holds one file, and is the only thing that writes to it.

    `announce` is called after every commit with the Room as it is now; `held` is a claim on
    the file that was made before. `forgettings` counts how often words had to go.
    """

    def __init__(
        self,
        path: Path,
        clock: Clock,
        announce: Callable[[Room], None],
        held: file.Claim | None = None,
    ) -> None:
        self.path = path
        self._clock = clock
        self._announce = announce
        self._claim = held or file.claim(path)
        self._engine = engine.connect(path)
        try:
            with told_in_words():
                schema.prepare(self._engine, path)
        except Refused:
            self._engine.dispose()
            if not held:
                self._claim.release()
            raise
        self.forgettings = 0
        self._playbook = Playbook()
        self._memory = Memory()
        self._session_id = 0
        self._deck: Deck | None = None
        self._room: Room | None = None

    def begin(self, by: str, opening: Opening) -> None:
        """Make a new session and go into it."""
        self._session_id = self._commit(
            by, lambda db, act: _began(db, act, opening), undoable=False
        )
        self._deck = opening.deck
        self._tell()

    def go_on(self, session_id: int) -> None:
        """Go into a session of this file, where it stood."""
        with told(self.path), told_in_words(), self._db() as db:
            session = db.get(rows.Session, session_id)
            if not session:
                raise Refused(f"There is no session {session_id} in this file.")
            self._deck, _problems = read_deck(session.deck, session.deck_name)
            self._session_id = session_id
        with told(self.path):
            self._tell()
        if newest := self.room().saved_at:
            self._clock.not_before(newest)

    def room(self) -> Room:
        """The Room of the session one is in, as it was read after the last commit."""
        if self._room is None:
            raise Refused("No session is open.")
        return self._room

    def deck_source(self) -> tuple[str, str]:
        """The name of the deck's file and its text, as they were copied into the session."""
        with told_in_words(), self._db() as db:
            session = db.get_one(rows.Session, self._session_id)
            return session.deck_name, session.deck

    def case_text(self, case_id: int) -> str:
        """The text of a case, as it was copied into the session."""
        with told_in_words(), Db(self._engine) as db:
            return db.get_one(Casefile, case_id).text

    def keep_outcomes(self, case_id: int, outcomes: str) -> None:
        """Keep all the ends of a case, which follow from its text: this is no act."""
        with told_in_words(), Db(self._engine) as db, db.begin():
            db.get_one(Casefile, case_id).outcomes = outcomes
        self._tell()

    def picture(self, name: str) -> bytes | None:
        """A picture that was copied into the session."""
        asset = select(rows.Asset.data).where(
            rows.Asset.session_id == self._session_id, rows.Asset.name == name
        )
        with told_in_words(), self._db() as db:
            return db.exec(asset).first()

    def cases(self) -> dict[str, CaseCopy]:
        """The copies of cases that the session keeps, by the names they have in its deck."""
        with told_in_words(), self._db() as db:
            return casefiles.kept(db, self._session_id)

    def do(self, by: str, verb: Verb[P], /, *args: P.args, **kwargs: P.kwargs) -> None:
        self._write(by, lambda db, act: verb(db, act.at, *args, **kwargs))

    def do_for_guest(self, by: str, verb: Verb[P], /, *args: P.args, **kwargs: P.kwargs) -> None:
        """What a guest does cannot be undone by a facilitator, nor does undo trample it."""
        self._write(by, lambda db, act: verb(db, act.at, *args, **kwargs), undoable=False)

    def change_deck(self, by: str, after: Opening) -> None:
        """Go on with a changed deck; no undo brings the old one back."""
        before = self.room().deck
        session_id = self._session_id
        self._commit(
            by,
            lambda db, act: decks.change(db, act.at, session_id, before, after),
            undoable=False,
        )
        self._deck = after.deck
        self._tell()

    def undo(self, by: str, act_id: int) -> None:
        """Take an act back, if it is still the last one."""
        self._write(by, lambda db, act: undo.take_back(db, act, act_id))

    def redo(self, by: str, act_id: int) -> None:
        """Do an act again, if it is the one that was taken back last."""
        self._write(by, lambda db, act: undo.do_again(db, act, act_id))

    def show(self, place: Place) -> None:
        """Keep where the show stands; this is no act, so nothing else is read again."""
        room = self.room()
        with told_in_words(), self._engine.begin() as db:
            places.keep(db, self._session_id, room.place, place)
        self._room = replace(room, place=place)
        self._announce(self._room)

    def probe(self) -> None:
        """Write what is there already; raises `Unsaved` as long as the file takes nothing."""
        with told_in_words(), self._engine.begin() as db:
            db.exec_driver_sql(_PROBE, (self._session_id,))

    def close(self) -> None:
        self._engine.dispose()
        self._claim.release()

    def _db(self) -> Db:
        """A session of the database, with all that was worked out of cases so far."""
        return Db(self._engine, info={CARRIED: self._playbook})

    def _write(
        self, by: str, work: Callable[[Db, rows.Act], str], *, undoable: bool = True
    ) -> None:
        self.room()
        self._commit(by, work, undoable=undoable)
        self._tell()

    def _commit(self, by: str, work: Callable[[Db, rows.Act], str], *, undoable: bool) -> int:
        """Do one act, and say which session it belongs to."""
        with told_in_words(), self._db() as db:
            with db.begin():
                act = rows.Act(
                    session_id=self._session_id or None,
                    at=self._clock.now(),
                    by=by,
                    undoable=undoable,
                )
                db.add(act)
                db.flush()
                label = work(db, act)
                db.flush()
                act.label = label
                session_id = act.session_id or 0
            if db.info.pop(undo.FORGOTTEN, False):
                db.connection().exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                self.forgettings += 1
        return session_id

    def _tell(self) -> None:
        assert self._deck is not None
        with told_in_words(), self._db() as db:
            self._room = read.room(db, self._session_id, self._deck, self._memory)
        self._announce(self._room)


def _began(db: Db, act: rows.Act, opening: Opening) -> str:
    label = sessions.begin(db, act.at, opening)
    newest = select(rows.Session.id).order_by(col(rows.Session.id).desc())
    act.session_id = db.exec(newest).first()
    return label
