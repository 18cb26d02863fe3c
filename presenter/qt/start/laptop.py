"""The card that says whether this laptop is ready: each fault with its mend."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from presenter.core.finding import Finding, Light
from presenter.qt.start.button import Button
from presenter.qt.start.label import Label

SIGN, GAP = 20, 4
SIGNS = {Light.AMBER: "▲", Light.RED: "■"}
TONES = {Light.AMBER: "warn", Light.RED: "bad"}


class Laptop(QFrame):
    """What is in order takes one line; nothing is said before it was looked at."""

    again_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.again = Button("Look again", "quiet", small=True)
        self.again.clicked.connect(self.again_asked)
        self.well = Label(role="small")
        self._faults = QWidget()
        top = QHBoxLayout()
        top.addWidget(Label("THIS LAPTOP", "kicker"), stretch=1)
        top.addWidget(self.again)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(20, 12, 20, 16)
        self._layout.setSpacing(8)
        self._layout.addLayout(top)
        self._layout.addWidget(self._faults)
        self._layout.addWidget(self.well)
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        faults = [finding for finding in findings if finding.light is not Light.GREEN]
        well = [finding.what.lower() for finding in findings if finding.light is Light.GREEN]
        page = _listed(faults)
        self._layout.replaceWidget(self._faults, page)
        self._faults.hide()
        self._faults.deleteLater()
        self._faults = page
        page.setVisible(bool(faults))
        self.well.say(f"✓ In order: {', '.join(well)}" if well else "")
        self.show()


def _listed(faults: Sequence[Finding]) -> QWidget:
    """A sign, what was found, and below it what to do."""
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(2)
    grid.setColumnMinimumWidth(0, SIGN)
    grid.setColumnStretch(1, 1)
    for number, fault in enumerate(faults):
        sign = Label(SIGNS[fault.light], "dot")
        sign.setProperty("tone", TONES[fault.light])
        row = 3 * number
        grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(fault.words, "named"), row, 1)
        grid.addWidget(Label(fault.mend, "small"), row + 1, 1)
        grid.setRowMinimumHeight(row + 2, GAP)
    return page
