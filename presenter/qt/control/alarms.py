"""Lines under the header: what threatens the evening, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from presenter.core.preflight import Finding, Light
from presenter.qt.control.label import Label
from presenter.qt.control.status import UNWELL
from presenter.qt.style import mark

MOST = 5
TONES = {Light.AMBER: "warn", Light.RED: "bad"}


class Alarm(QFrame):
    """One of them; there as long as what it says is so, and nobody has to close it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("alarm")
        self.sign = Label(UNWELL, "dot")
        self.words = Label("", "title")
        self.mend = Label("", wraps=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 7, 16, 7)
        layout.setSpacing(12)
        layout.addWidget(self.sign)
        layout.addWidget(self.words)
        layout.addWidget(self.mend, 1)

    def say(self, finding: Finding | None) -> None:
        self.setVisible(finding is not None)
        if finding:
            mark(self, tone=TONES[finding.light])
            self.sign.tone(TONES[finding.light])
            self.words.tone(TONES[finding.light])
            self.words.say(f"{finding.words}.")
            self.mend.say(finding.mend)


class Alarms(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.lines = tuple(Alarm() for _ in range(MOST))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for line in self.lines:
            layout.addWidget(line)
        self.say(())

    def say(self, findings: Sequence[Finding]) -> None:
        """Show these; without any, take no room."""
        for number, line in enumerate(self.lines):
            line.say(findings[number] if number < len(findings) else None)
        self.setVisible(bool(findings))
