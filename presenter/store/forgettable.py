"""What is in a session file that somebody may ask to be forgotten, by what names it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from presenter.store.damage import connect
from presenter.values import dataclass

_ENTRIES = "SELECT id, session_id, kind || ': ' || words FROM entry ORDER BY id"
_STORIES = """
SELECT id, session_id, consent || ': ' || coalesce(nullif(name, ''), 'a colleague') || ', ' || title
FROM turn ORDER BY id
"""
_PEOPLE = """
SELECT name, group_concat(DISTINCT session_id), sum(told) FROM (
  SELECT name, session_id, 1 AS told FROM turn
  UNION ALL SELECT buddy, session_id, 0 FROM turn
  UNION ALL SELECT owner, session_id, 0 FROM entry)
WHERE name != '' GROUP BY lower(trim(name)) ORDER BY lower(name)
"""


@dataclass(frozen=True, slots=True)
class Forgettable:
    """`which` is what somebody types, a number or a name; `sessions` are numbers."""

    which: str
    sessions: str
    about: str


def entries(path: Path) -> Iterator[Forgettable]:
    return _found(path, _ENTRIES)


def stories(path: Path) -> Iterator[Forgettable]:
    return _found(path, _STORIES)


def people(path: Path) -> Iterator[Forgettable]:
    """Whoever told or took something on by name; `about` is how many stories."""
    return _found(path, _PEOPLE)


def _found(path: Path, query: str) -> Iterator[Forgettable]:
    with closing(connect(path)) as db:
        for which, sessions, about in db.execute(query).fetchall():
            yield Forgettable(str(which), str(sessions), str(about))
