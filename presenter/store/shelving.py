"""What is done to a session that nobody is in: the start screen sorts its shelf."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Concatenate, ParamSpec

from sqlmodel import Session as Db

from presenter.store import engine, rows, schema, undo
from presenter.store.troubles import told_in_words

P = ParamSpec("P")
Verb = Callable[Concatenate[Db, datetime, P], str]


def do(path: Path, now: datetime, verb: Verb[P], /, *args: P.args, **kwargs: P.kwargs) -> None:
    """One act on a file that whoever calls has claimed; nothing takes it back."""
    made = engine.connect(path)
    try:
        with told_in_words():
            schema.prepare(made, path)
            with Db(made) as db, db.begin():
                act = rows.Act(at=now, by="facilitator", undoable=False)
                db.add(act)
                db.flush()
                label = verb(db, now, *args, **kwargs)
                db.flush()
                undo.leave_nothing(db, act)
                act.label = label
    finally:
        made.dispose()
