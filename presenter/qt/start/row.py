"""One past session in the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout

from presenter.core.library import SessionLine
from presenter.qt.start.button import Button
from presenter.qt.start.label import Label
from presenter.qt.start.words import held, named

NUMBER_WIDTH = 28


class SessionRow(QFrame):
    """What came of it, led by what tells it from the others; open ones can be gone on with."""

    go_on_asked = Signal(int)
    export_asked = Signal(int)
    look_asked = Signal(int)
    pack_asked = Signal(int)
    rename_asked = Signal(int, str)
    forget_asked = Signal(int)
    put_away_asked = Signal(int, bool)  # away, or back

    def __init__(self, line: SessionLine) -> None:
        super().__init__()
        self.setObjectName("row")
        self._line = line
        self.button = Button("Go on" if line.is_open else "Save PDF…", "quiet", small=True)
        self.button.setAccessibleName(f"{self.button.text()} {named(line)}")
        self.more = Button("More", "quiet", small=True)
        self.more.setAccessibleName(f"More for {named(line)}")
        self.more.setMenu(self._menu())
        self.name = Label(line.name, "named")
        self.field = _NameField(line.event)
        self.field.hide()
        self._lay_out()
        self.button.clicked.connect(self._on_button_clicked)
        self.field.returnPressed.connect(self._on_name_written)
        self.field.left.connect(self._on_name_left)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        if not self._line.is_open:
            menu.addAction("Open to read").triggered.connect(self._on_open_chosen)
        menu.addAction("Look at the report…").triggered.connect(self._on_look_chosen)
        menu.addAction("Rename…").triggered.connect(self._on_rename_chosen)
        menu.addAction("Save as one file…").triggered.connect(self._on_pack_chosen)
        if not self._line.is_open:
            words = "Bring back to the list" if self._line.is_put_away else "Put away"
            menu.addAction(words).triggered.connect(self._on_put_away_chosen)
        menu.addSeparator()
        menu.addAction("Forget…").triggered.connect(self._on_forget_chosen)
        return menu

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self.name)
        words.addWidget(self.field)
        if self._line.event:
            words.addWidget(Label(self._line.title, "small"))
        words.addWidget(Label(held(self._line), "small"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 12)
        layout.setSpacing(8)
        layout.addWidget(_number(self._line))
        layout.addLayout(words, stretch=1)
        layout.addWidget(self.button)
        layout.addWidget(self.more)

    def _on_button_clicked(self) -> None:
        asked = self.go_on_asked if self._line.is_open else self.export_asked
        asked.emit(self._line.number)

    def _on_open_chosen(self) -> None:
        self.go_on_asked.emit(self._line.number)

    def _on_look_chosen(self) -> None:
        self.look_asked.emit(self._line.number)

    def _on_pack_chosen(self) -> None:
        self.pack_asked.emit(self._line.number)

    def _on_put_away_chosen(self) -> None:
        self.put_away_asked.emit(self._line.number, not self._line.is_put_away)

    def _on_forget_chosen(self) -> None:
        self.forget_asked.emit(self._line.number)

    def _on_rename_chosen(self) -> None:
        self.name.hide()
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()

    def _on_name_written(self) -> None:
        self.rename_asked.emit(self._line.number, self.field.text())

    def _on_name_left(self) -> None:
        """As it was."""
        self.field.setText(self._line.event)
        self.field.hide()
        self.name.show()


class _NameField(QLineEdit):
    """Enter keeps, Esc leaves."""

    left = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setAccessibleName("Where, or for whom was it?")
        self.setPlaceholderText("Where, or for whom was it?")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _number(line: SessionLine) -> Label:
    label = Label(str(line.number), "key")
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    label.setFixedWidth(NUMBER_WIDTH)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label
