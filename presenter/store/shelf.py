"""Past sessions of a file, read without opening it for writing.

Plain sqlite3: the start screen and `presenter sessions` need not wait for the rest of the store.
"""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from presenter.core.errors import Damaged, Refused
from presenter.core.library import SessionLine
from presenter.store import file
from presenter.store.damage import DAMAGE, MEND, connect_strictly

ARCHIVES = 9  # the schema from which on a session can be put away
_LINES = """
SELECT session.id, session.title, event, opened_at, session.ended_at,
       (SELECT title FROM phase WHERE session_id = session.id AND started_at IS NOT NULL
        ORDER BY started_at DESC LIMIT 1),
       (SELECT count(*) FROM turn WHERE session_id = session.id AND started_at IS NOT NULL),
       (SELECT count(*) FROM entry WHERE session_id = session.id),
       coalesce((SELECT max(at) FROM act WHERE session_id = session.id), opened_at),
       (SELECT count(*) FROM turn WHERE session_id = session.id AND name || title != ''), {}
FROM session ORDER BY session.id DESC
"""
_PUT_AWAY = ("archived_at IS NOT NULL", "0")  # older files have no such column
_PACES = """
SELECT session_id, count(*), sum(planned), sum(86400 * (
         julianday(ended_at) - julianday(started_at) - (
           SELECT coalesce(sum(julianday(coalesce(pause.ended_at, phase.ended_at))
             - julianday(began_at)), 0)
           FROM pause WHERE phase_id = phase.id)))
FROM phase WHERE ended_at IS NOT NULL GROUP BY session_id
"""


def sessions(path: Path) -> tuple[SessionLine, ...]:
    """The sessions of a file, the newest first; none if there is no file yet."""
    if not file.look(path):
        return ()
    try:
        with closing(connect_strictly(path)) as db:
            paces = {row[0]: row[1:] for row in db.execute(_PACES)}
            (schema,) = db.execute("PRAGMA user_version").fetchone()
            lines = db.execute(_LINES.format(_PUT_AWAY[schema < ARCHIVES]))
            return tuple(_line(row, paces.get(row[0], (0, 0, 0.0))) for row in lines)
    except DAMAGE as error:
        raise Damaged(f"{path} is damaged ({error}). {MEND}") from error


def unfinished(path: Path) -> SessionLine | None:
    """The newest session, if it has not ended: the one to go on with."""
    newest = next(iter(sessions(path)), None)
    return newest if newest and newest.is_open else None


def named(path: Path, name: str) -> SessionLine:
    """The session that somebody means by a number or by `last`."""
    lines = sessions(path)
    if not lines:
        raise Refused(f"There is no session in {path} yet. `presenter run DECK` begins one.")
    if name == "last":
        return lines[0]
    for line in lines:
        if str(line.number) == name:
            return line
    raise Refused(f"There is no session {name}. `presenter sessions` lists them; or say `last`.")


def _line(
    row: tuple[int, str, str, str, str | None, str | None, int, int, str, int, int],
    pace: tuple[int, int, float],
) -> SessionLine:
    number, title, event, opened, ended, phase, stories, entries, seen, said, away = row
    phases, planned, used = pace
    return SessionLine(
        number=number,
        title=title,
        event=event,
        opened_at=_instant(opened),
        ended_at=_instant(ended) if ended else None,
        seen_at=_instant(seen),
        phase=phase or "",
        stories=stories,
        entries=entries,
        phases=phases,
        planned=timedelta(seconds=planned),
        used=timedelta(seconds=round(used)),
        has_words=bool(said or entries),
        is_put_away=bool(away),
    )


def _instant(text: str) -> datetime:
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
