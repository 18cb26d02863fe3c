"""Three lists of a case: the looks that are left, the injects to come, the moments that were."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from presenter.core.incident import CaseView
from presenter.qt.control.case.deed_row import DeedRow
from presenter.qt.control.case.rows import Rows
from presenter.qt.control.case.wishes import CaseWishes
from presenter.qt.control.case.words import coming, effect, moment
from presenter.qt.control.label import Label

Deed = tuple[str, str, str, object]


class DeedsPage(QWidget):
    """`none` is said where the list is empty."""

    def __init__(
        self,
        wishes: CaseWishes,
        deeds: Callable[[CaseView], Iterable[Deed]],
        none: str,
    ) -> None:
        super().__init__()
        self._wishes = wishes
        self._deeds = deeds
        self._view: CaseView | None = None
        self.none = Label(none, "faint", wraps=True)
        self.list = Rows(self._row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.none)
        layout.addWidget(self.list, 1)

    def show_case(self, view: CaseView) -> None:
        self._view = view
        deeds = list(self._deeds(view))
        self.none.setVisible(not deeds)
        for row, deed in zip(self.list.match(len(deeds)), deeds, strict=True):
            row.show_deed(*deed)

    def _row(self) -> DeedRow:
        row = DeedRow()
        row.asked.connect(self._on_asked)
        return row

    def _on_asked(self, key: object) -> None:
        """A look is named by its text, a moment by its number."""
        if self._view is None:
            return
        here = (self._view.id, self._view.tip)
        if isinstance(key, str):
            self._wishes.take_asked.emit(*here, key)
        elif isinstance(key, int):
            self._wishes.rewind_asked.emit(*here, key)


def looks(wishes: CaseWishes) -> DeedsPage:
    return DeedsPage(wishes, _looks, "Nothing is left to look at here.")


def ahead(wishes: CaseWishes) -> DeedsPage:
    return DeedsPage(wishes, _ahead, "Nothing more comes by itself.")


def line(wishes: CaseWishes) -> DeedsPage:
    return DeedsPage(wishes, _line, "The play has not begun.")


def _looks(view: CaseView) -> Iterable[Deed]:
    for look in view.ahead.looks:
        yield look.text, effect(look), "Look", look.text


def _ahead(view: CaseView) -> Iterable[Deed]:
    for inject in view.ahead.coming:
        yield coming(inject), "", "", None


def _line(view: CaseView) -> Iterable[Deed]:
    """The newest first; other lines are told apart, and all can be gone back to."""
    if not view.began_at:
        return
    mine = {each.id for each in view.line}
    for each in reversed(view.moments):
        where = "" if each.id in mine else "another line"
        if each.id == view.tip:
            yield moment(each), "the play stands here", "", None
        else:
            yield moment(each), where, "Go back here", each.id
