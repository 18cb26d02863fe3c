"""Where the wall can stand once a case is over, as buttons: what there was, and the questions."""

from collections.abc import Iterator
from functools import partial
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from presenter.core import stages
from presenter.core.incident import CaseView
from presenter.core.spot import Spot, Stage
from presenter.qt.control.button import Button
from presenter.qt.style import mark
from presenter.values import dataclass

GAP = 5
Place = tuple[Stage, int]


@dataclass(frozen=True, slots=True)
class Chapter:
    words: str
    place: Place
    about: str = ""


class Chapters(QWidget):
    asked = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._chapters: tuple[Chapter, ...] = ()
        self.buttons: dict[Place, Button] = {}
        self._lines = (QHBoxLayout(), QHBoxLayout())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for line in self._lines:
            line.setSpacing(GAP)
            line.addStretch()
            layout.addLayout(line)

    def show_case(self, view: CaseView, spot: Spot) -> None:
        chapters = tuple(_chapters(view))
        if chapters != self._chapters:
            self._chapters = chapters
            self._make_buttons()
        for place, button in self.buttons.items():
            mark(button, on="true" if place == _here(spot) else "")

    def _make_buttons(self) -> None:
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons = {}
        for chapter in self._chapters:
            button = Button(chapter.words, small=True)
            button.setProperty("tab", "true")
            button.setToolTip(f"<qt>{escape(chapter.about)}</qt>" if chapter.about else "")
            button.clicked.connect(partial(self._on_clicked, chapter.place))
            line = self._lines[chapter.place[0] is Stage.DEBRIEF]
            line.insertWidget(line.count() - 1, button)
            self.buttons[chapter.place] = button

    def _on_clicked(self, place: Place) -> None:
        stage, page = place
        self.asked.emit(stage.value, page)


def _chapters(view: CaseView) -> Iterator[Chapter]:
    """The board, what really happened, the ways over each pair of scores, each question."""
    yield Chapter("Board", (Stage.BOARD, 0))
    if stages.count(view, Stage.TRUTH):
        yield Chapter("Truth", (Stage.TRUTH, 0), "What really happened; Next turns its pages")
    names = [score.name for score in view.case.scores]
    for page, (across, up) in enumerate(stages.pairs(view)):
        axes = f"{names[across]} across, {names[up]} up"
        yield Chapter("Ways 1" if page == 0 else str(page + 1), (Stage.PATHS, page), axes)
    for page, question in enumerate(view.case.questions):
        yield Chapter(f"Q{page + 1}", (Stage.DEBRIEF, page), question)


def _here(spot: Spot) -> Place:
    """The pages of what happened have one button."""
    return spot.stage, 0 if spot.stage is Stage.TRUTH else spot.page
