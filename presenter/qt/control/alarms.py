"""Lines under the header: what threatens the evening, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from presenter.core.finding import Finding, Light
from presenter.qt.control.label import Label
from presenter.qt.control.status import UNWELL
from presenter.qt.style import mark

LAPTOP, DISPLAY, DECK, BACKUP = ABOUT = ("laptop", "display", "deck", "backup")
MEND = 400  # pixels that a long name leaves to what can be done about it
TONES = {Light.AMBER: "warn", Light.RED: "bad"}


class Alarm(QFrame):
    """One of them; there as long as what it says is so, and nobody has to close it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("alarm")
        self.sign = Label(UNWELL, "dot")
        self.words = Label("", "title", elides=True)
        self.mend = Label("", "small", wraps=True)
        self.mend.setMinimumWidth(MEND)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 5, 16, 5)
        layout.setSpacing(12)
        layout.addWidget(self.sign)
        layout.addWidget(self.words)
        layout.addWidget(self.mend, 1)

    def say(self, finding: Finding) -> None:
        tone = TONES[finding.light]
        mark(self, tone=tone)
        self.sign.tone(tone)
        self.words.tone(tone)
        self.words.say(f"{finding.words}.")
        self.mend.say(finding.mend)
        self.show()


class Alarms(QWidget):
    """The worst first; without any it takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Alarm] = []
        self._findings: dict[str, tuple[Finding, ...]] = dict.fromkeys(ABOUT, ())
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    @property
    def lines(self) -> tuple[Alarm, ...]:
        """Those that can be read now, from the top."""
        return tuple(line for line in self._lines if not line.isHidden())

    def say(self, about: str, findings: Sequence[Finding]) -> None:
        """Show these in place of what was said about that before."""
        self._findings[about] = tuple(findings)
        every = [each for found in self._findings.values() for each in found]
        every.sort(key=_is_amber)
        while len(self._lines) < len(every):
            self._lines.append(Alarm())
            self._layout.addWidget(self._lines[-1])
        for line, finding in zip(self._lines, every, strict=False):
            line.say(finding)
        for line in self._lines[len(every) :]:
            line.hide()
        self.setVisible(bool(every))


def _is_amber(finding: Finding) -> bool:
    return finding.light is Light.AMBER
