"""Words that are to be gone for good, and the proof that no file of ours says them any more."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Concatenate, ParamSpec

from sqlmodel import Session as Db

from presenter.core.errors import Refused
from presenter.store import backups, elsewhere, engine, file, rows, schema, undo
from presenter.store.peoples_words import where_said, words_in
from presenter.store.troubles import told_in_words
from presenter.values import dataclass

P = ParamSpec("P")
Verb = Callable[Concatenate[Db, datetime, P], str]
COPIES = (".before-*", ".damaged-*", ".recovered", ".coming*")  # what this program leaves beside
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
SHORTEST = 4  # letters that do not come together by chance


@dataclass(frozen=True, slots=True)
class Proof:
    """In how many `files` so many `words` were looked for, byte by byte, and what was found.

    `short` words are too short to look for byte by byte: they are in no row. `still` are places
    that say one of the words by their own right. `dropped` are copies that went, `away` folders
    of backups that could not be reached; `leaks` are files that say what they should not.
    `written` are files that people asked for, such as reports: theirs to delete.
    """

    words: int
    files: int
    short: int
    still: tuple[str, ...]
    leaks: tuple[Path, ...]
    dropped: tuple[Path, ...] = ()
    away: tuple[Path, ...] = ()
    written: tuple[Path, ...] = ()


class Forgetting:
    """Holds a session file that nobody has open; `folders` are where its backups go.

    `held` is a claim on the file that was made before.
    """

    def __init__(
        self,
        path: Path,
        folders: tuple[Path, ...],
        now: datetime,
        held: file.Claim | None = None,
    ) -> None:
        self._path = path
        self._folders = tuple(dict.fromkeys((*folders, *elsewhere.folders(path))))
        self._now = now
        self._held = held
        self._touched: set[int] = set()

    def forget(self, verb: Verb[P], /, *args: P.args, **kwargs: P.kwargs) -> Proof:
        """Do it, empty every corner of the file, renew the backups, and look everywhere."""
        with nullcontext() if self._held else file.claim(self._path):
            if not self._path.exists():
                raise Refused(f"There is no session in {self._path} yet.")
            self._bring_up_to_date()
            self._make_sure_nobody_reads()
            before = words_in(self._path)
            self._do(lambda db: verb(db, self._now, *args, **kwargs))
            self._empty_corners()
            gone = before - words_in(self._path)
            dropped = tuple(self._drop_copies())
            away = tuple(self._renew_backups())
            written = elsewhere.written_for(self._path, self._touched)
            elsewhere.forget(self._path, but=self._sessions())
            return replace(self._look_everywhere(gone), dropped=dropped, away=away, written=written)

    def _bring_up_to_date(self) -> None:
        made = engine.connect(self._path)
        with told_in_words():
            schema.prepare(made, self._path)
        made.dispose()

    def _make_sure_nobody_reads(self) -> None:
        """Without a log from here to the next opening: one that others read cannot be emptied."""
        with told_in_words(), closing(sqlite3.connect(self._path, engine.BUSY_SECONDS)) as db:
            db.execute("PRAGMA journal_mode=DELETE")

    def _do(self, verb: Callable[[Db], str]) -> None:
        """An act that nothing takes back."""
        made = engine.connect(self._path)
        try:
            with told_in_words(), Db(made) as db, db.begin():
                act = rows.Act(at=self._now, by="facilitator", undoable=False)
                db.add(act)
                db.flush()
                label = verb(db)
                db.flush()
                undo.leave_nothing(db, act)
                act.label = label
                self._touched |= db.info.get(undo.FORGOTTEN, set())
        finally:
            made.dispose()

    def _empty_corners(self) -> None:
        """The free pages; a log there is none."""
        with told_in_words(), closing(sqlite3.connect(self._path)) as db:
            db.execute("PRAGMA secure_delete=ON")
            db.execute("PRAGMA temp_store=MEMORY")
            db.execute("VACUUM")

    def _sessions(self) -> set[int]:
        with closing(sqlite3.connect(self._path)) as db:
            return {number for (number,) in db.execute("SELECT id FROM session")}

    def _drop_copies(self) -> Iterator[Path]:
        for ending in COPIES:
            for copy in sorted(self._path.parent.glob(f"{self._path.name}{ending}")):
                copy.unlink()
                yield copy

    def _renew_backups(self) -> Iterator[Path]:
        """One new backup in each folder, in place of those that know too much."""
        for folder in self._folders:
            try:
                backups.back_up(self._path, folder, self._now)
            except Refused:
                if not folder.is_dir():
                    yield folder

    def _look_everywhere(self, gone: set[str]) -> Proof:
        long = {words for words in gone if len(words) >= SHORTEST}
        said = {words: where_said(self._path, words) for words in long}
        sought = [words.encode(each) for words in long if not said[words] for each in ENCODINGS]
        contents = {each: each.read_bytes() for each in self._files()}
        return Proof(
            words=len(gone),
            files=len(contents),
            short=len(gone) - len(long),
            still=tuple(sorted({place for places in said.values() for place in places})),
            leaks=tuple(
                each
                for each, content in contents.items()
                if any(words in content for words in sought)
            ),
        )

    def _files(self) -> Iterator[Path]:
        """The file and all that is named after it, but for the lock, and the backups."""
        for each in sorted(self._path.parent.glob(f"{self._path.name}*")):
            if each.is_file() and each.suffix != ".lock":
                yield each
        for folder in self._folders:
            if folder.is_dir():
                yield from sorted(each for each in folder.iterdir() if each.is_file())
