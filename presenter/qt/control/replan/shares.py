"""The two lists of a proposal side by side; they scroll where there are too many lines."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from presenter.core.replanning import Proposal
from presenter.core.timing import length
from presenter.qt.control.replan.share_list import Line, ShareList

APART, BESIDE_BAR = 40, 10


class Shares(QScrollArea):
    """Wants to be as high as all its lines."""

    def __init__(self) -> None:
        super().__init__()
        self.phases = ShareList("PHASES")
        self.stories = ShareList("STORIES")
        self._lists = QWidget()
        self._lists.setObjectName("scrolled")
        columns = QHBoxLayout(self._lists)
        columns.setContentsMargins(0, 0, BESIDE_BAR, 0)
        columns.setSpacing(APART)
        for each in (self.phases, self.stories):
            columns.addWidget(each, 1, Qt.AlignmentFlag.AlignTop)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._lists)

    def show_proposal(self, proposal: Proposal) -> None:
        self.phases.show_lines(
            tuple(
                Line(share.part.title, length(share.before), length(share.after))
                for share in proposal.phases
            )
        )
        self.stories.show_lines(
            tuple(
                Line(share.part.teller, length(share.before), length(share.after))
                for share in proposal.expected
            )
        )
        for changed in (self.phases, self.stories, self):  # at once: the panel asks how high it is
            changed.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._lists.sizeHint()
