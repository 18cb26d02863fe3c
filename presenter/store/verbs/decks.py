"""What happens to a session when its deck was changed."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session as Db
from sqlmodel import col, delete, select

from presenter.core import following
from presenter.core.deck import Deck, Plan
from presenter.core.errors import Refused
from presenter.store import casefiles
from presenter.store.rows import Asset, Entry, Extension, Pause, Phase, Place, Session
from presenter.store.verbs import phases
from presenter.store.verbs.sessions import Opening


def change(db: Db, now: datetime, session_id: int, before: Deck, after: Opening) -> str:
    """Take over a changed deck, pictures and cases: the place and the clocks stay with theirs.

    Refused, and nothing changes, if a phase that has begun is no longer in it.
    """
    session = db.get_one(Session, session_id)
    if session.ended_at:
        raise Refused("This session has ended, so its deck stays as it was.")
    session.title, session.deck = after.deck.title, after.text
    _change_phases(db, session_id, before, after)
    _change_pictures(db, session_id, after.pictures)
    place = db.get_one(Place, session_id)
    steps = following.steps(before, after.deck)
    place.step = steps[place.step]
    if place.held_step is not None:
        place.held_step = steps[place.held_step]
    return "Changed the deck"


def _change_phases(db: Db, session_id: int, before: Deck, after: Opening) -> None:
    mine = select(Phase).where(Phase.session_id == session_id).order_by(col(Phase.number))
    rows = list(db.exec(mine).all())
    goes_on = following.phases(before, after.deck)
    for number, row in enumerate(rows):
        if number not in goes_on:
            _take_out(db, row, after.deck_name)
    for number, (old, plan) in enumerate(zip(goes_on, after.deck.plans, strict=True)):
        row = rows[old] if old is not None else phases.planned(session_id, number, plan)
        if old is not None:
            _change_phase(row, number, before.plans[old], plan)
        db.add(row)
        db.flush()
        casefiles.keep(db, session_id, row.id or 0, plan, after.cases)


def _change_phase(row: Phase, number: int, before: Plan, plan: Plan) -> None:
    """What was planned changes only with the file: a clock that runs keeps what it was given."""
    row.number, row.title, row.kind = number, plan.title, plan.kind.value
    row.first, row.last = plan.first, plan.last
    if plan.planned != before.planned:
        row.planned = round(plan.planned.total_seconds())


def _take_out(db: Db, row: Phase, deck_name: str) -> None:
    """A phase that nothing was done in goes; what is on record stays."""
    kept = db.exec(select(Entry.id).where(Entry.phase_id == row.id)).first()
    if row.started_at or kept or casefiles.has_begun(db, row.id or 0):
        raise Refused(
            f"The phase “{row.title}” has begun and is no longer in {deck_name}: "
            f"write “phase: {row.title}” on a slide again."
        )
    casefiles.drop(db, row.id or 0)
    for table in (Pause, Extension):
        db.exec(delete(table).where(col(table.phase_id) == row.id))
    db.delete(row)


def _change_pictures(db: Db, session_id: int, pictures: Mapping[str, bytes]) -> None:
    mine = select(Asset).where(Asset.session_id == session_id)
    known = {asset.name: asset for asset in db.exec(mine).all()}
    for name in known.keys() - pictures.keys():
        db.delete(known[name])
    for name, data in pictures.items():
        if name not in known:
            db.add(Asset(session_id=session_id, name=name, data=data))
        elif known[name].data != data:
            known[name].data = data
