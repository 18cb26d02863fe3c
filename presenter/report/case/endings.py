"""Every way a case could have ended, and the room's own."""

from collections import defaultdict

from presenter.core.case import Kind
from presenter.core.incident import CaseView
from presenter.values import dataclass

RARE = 0.01


@dataclass(frozen=True, slots=True)
class Ending:
    """`share` says how many of all plays end so, empty while nobody has worked it out."""

    title: str
    share: str
    own: bool


def endings(view: CaseView) -> tuple[Ending, ...]:
    """In the order of the case; running out of time comes last."""
    shares: dict[str, float] = defaultdict(float)
    for outcome in view.outcomes:
        shares[outcome.ending] += outcome.share
    own = view.now.title if view.now.is_over else ""
    written = [section.title for section in view.case.of(Kind.ENDING)]
    titles = dict.fromkeys([*written, *shares, *([own] if own else [])])
    return tuple(Ending(title, _words(shares, title), title == own) for title in titles)


def _words(shares: dict[str, float], title: str) -> str:
    if not shares:
        return ""
    share = shares.get(title, 0.0)
    return "under 1 %" if 0 < share < RARE else f"{share:.0%}".replace("%", " %")
