"""What is said of the evening's standing: its displays, its deck, its backups, its laptop."""

from collections.abc import Sequence

from presenter.core.finding import Finding
from presenter.core.situation import Situation
from presenter.core.vitals import SAVING
from presenter.qt.control.alarms import BACKUP, DECK, DISPLAY, LAPTOP, Alarms
from presenter.qt.control.header import Header
from presenter.qt.control.screens import Screens


class Standing:
    """Each trouble is an alarm for as long as it lasts; the header and the screens show it, too."""

    def __init__(self, header: Header, alarms: Alarms, screens: Screens) -> None:
        self._header = header
        self._alarms = alarms
        self._screens = screens

    def show_deck_doubt(self, doubt: Finding | None) -> None:
        """Say what keeps the deck's file off the wall, for as long as it does."""
        self._alarms.say(DECK, (doubt,) if doubt else ())

    def show_backup_doubts(self, doubts: Sequence[Finding]) -> None:
        """Which backups fail; none once all are well."""
        self._alarms.say(BACKUP, doubts)

    def show_alarms(self, findings: Sequence[Finding]) -> None:
        """Say what threatens the evening; nothing once nothing does."""
        self._alarms.say(LAPTOP, findings)
        self._header.show_saving(ok=all(each.what != SAVING for each in findings))

    def show_situation(self, situation: Situation) -> None:
        """Say where the audience's picture is, and what to do if it is not where it should be."""
        self._header.display.show_situation(situation)
        self._alarms.say(DISPLAY, (situation.alarm,) if situation.alarm else ())
        self._screens.show_seen(is_seen=situation.is_seen)
