"""What people do with the case in the tests of its verbs."""

from case_text import CASE

from presenter.core.incident import CaseView
from presenter.store.verbs import plays


def view(logbook) -> CaseView:
    return logbook.room().cases[0]


def begun(logbook) -> CaseView:
    logbook.do("Maya", plays.begin, CASE)
    return view(logbook)


def taken(logbook, *texts: str) -> CaseView:
    """The case after some choices, each pressed where it stood."""
    for text in texts:
        logbook.do("Maya", plays.take, CASE, view(logbook).tip, text)
    return view(logbook)


def happened(logbook) -> list[str]:
    """What the room did on the line that is played now."""
    return [moment.text for moment in view(logbook).line[1:]]
