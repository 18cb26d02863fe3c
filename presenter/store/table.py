"""What lies before the room when it acts: the case, its play, and where that stands."""

from sqlmodel import Session as Db
from sqlmodel import select

from presenter.case.rules import available
from presenter.core.case import Case
from presenter.core.errors import Refused
from presenter.core.playing import State
from presenter.core.spot import START, Stage
from presenter.store import guards
from presenter.store.case_rows import Casefile, Play, Spot
from presenter.store.playbook import playbook
from presenter.store.tree import moves, tip, tree
from presenter.values import dataclass

MOVED_ON = "The case has moved on. Look again at where it stands."
NOT_BEGUN = "This case has not begun. Begin it first."
_PLACED = select(Casefile.session_id, Casefile.sha256, Casefile.fault)  # without its text


@dataclass(frozen=True, slots=True)
class Table:
    """`moment` is where the play stands, `decision` the moment at which its decision began."""

    case_id: int
    play_id: int
    case: Case
    state: State
    moment: int
    decision: int
    known: frozenset[int]

    @property
    def options(self) -> tuple[str, ...]:
        """What can be decided now."""
        choices = available(self.case, self.state)
        return tuple(choice.text for choice in choices if not choice.is_look)


def table(db: Db, case_id: int, at: int | None = None) -> Table:
    """The table of a play that has begun; refused if it no longer stands at the moment `at`."""
    sha256 = _playable(db, case_id)
    play_id = begun(db, case_id).id or 0
    rows = moves(db, play_id)
    moment, branches = tip(rows), tree(rows)
    if at is not None and at != moment:
        raise Refused(MOVED_ON)
    lines, here = playbook(db).lines(db, case_id, sha256), branches[moment]
    state = lines.moment(here.path).state
    known = frozenset(branches)
    return Table(case_id, play_id, lines.case, state, moment, here.decision, known)


def case_of(db: Db, case_id: int) -> Case:
    """A case that can be played in a session that has not ended."""
    return playbook(db).lines(db, case_id, _playable(db, case_id)).case


def play_of(db: Db, case_id: int) -> Play | None:
    return db.exec(select(Play).where(Play.casefile_id == case_id)).first()


def begun(db: Db, case_id: int) -> Play:
    play = play_of(db, case_id)
    if not play:
        raise Refused(NOT_BEGUN)
    return play


def show(db: Db, case_id: int, moment: int, stage: Stage) -> None:
    """Let the wall stand at the first page of a stage."""
    spot = db.get(Spot, case_id) or Spot(casefile_id=case_id, stage=stage)
    spot.moment, spot.stage, spot.page = moment or START, stage, 0
    db.add(spot)


def _playable(db: Db, case_id: int) -> str:
    """The hash of its text."""
    session_id, sha256, fault = db.exec(_PLACED.where(Casefile.id == case_id)).one()
    guards.must_be_open(db, session_id)
    if fault:
        raise Refused(fault)
    return sha256
