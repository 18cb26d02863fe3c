"""Where the show stands, in and out of its rows; at every key, so without detours."""

from sqlalchemy import Connection, Update
from sqlmodel import Session as Db
from sqlmodel import col, select, update

from presenter.core.aside import Aside, What
from presenter.core.room import Held, Place
from presenter.core.spot import START, Spot, Stage
from presenter.store import case_rows, rows

_SHOW = "UPDATE place SET step = ?, black = ?, neutral = ? WHERE session_id = ?"
_STAND = "INSERT OR REPLACE INTO spot (casefile_id, moment, stage, page) VALUES (?, ?, ?, ?)"


def place(db: Db, session_id: int) -> Place:
    row = db.get_one(rows.Place, session_id)
    mine = select(case_rows.Spot).join(case_rows.Casefile)
    mine = mine.where(case_rows.Casefile.session_id == session_id)
    spots = tuple(
        Spot(spot.casefile_id, spot.moment, Stage(spot.stage), spot.page)
        for spot in db.exec(mine.order_by(col(case_rows.Spot.casefile_id))).all()
    )
    return Place(row.step, row.black, _held(row), row.neutral, spots, _aside(row))


def keep(db: Connection, session_id: int, before: Place, after: Place) -> None:
    """Write down what has changed."""
    shown = (after.step, after.black, after.neutral, session_id)
    db.exec_driver_sql(_SHOW, shown)
    if after.held != before.held:
        db.execute(_hold(after.held, session_id))
    if after.aside != before.aside:
        db.execute(_lay(after.aside, session_id))
    for spot in set(after.spots) - set(before.spots):
        db.exec_driver_sql(_STAND, (spot.case_id, spot.moment, spot.stage, spot.page))


def _aside(row: rows.Place) -> Aside | None:
    if row.aside is None or not row.aside_at:
        return None
    return Aside(What(row.aside), row.aside_at, row.aside_entry or 0)


def _lay(aside: Aside | None, session_id: int) -> Update:
    """Keep what lies on the wall, or that nothing does."""
    what, at, entry = (aside.what, aside.at, aside.entry) if aside else (None, None, None)
    place = update(rows.Place).where(col(rows.Place.session_id) == session_id)
    return place.values(aside=what, aside_at=at, aside_entry=entry)


def _held(row: rows.Place) -> Held | None:
    if row.held_step is None or not row.held_at:
        return None
    spot = None
    if row.held_case is not None:
        stage = Stage(row.held_stage or Stage.BOARD)
        spot = Spot(row.held_case, row.held_moment or START, stage, row.held_page or 0)
    return Held(row.held_step, row.held_at, spot)


def _hold(held: Held | None, session_id: int) -> Update:
    """Keep what the wall holds, or that it holds nothing."""
    step, at = (held.step, held.at) if held else (None, None)
    spot = held.spot if held else None
    case, moment = (spot.case_id, spot.moment) if spot else (None, None)
    stage, page = (spot.stage, spot.page) if spot else (None, None)
    place = update(rows.Place).where(col(rows.Place.session_id) == session_id)
    return place.values(
        held_step=step,
        held_at=at,
        held_case=case,
        held_moment=moment,
        held_stage=stage,
        held_page=page,
    )
