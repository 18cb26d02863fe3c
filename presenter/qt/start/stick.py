"""The card that says where backups go, and lets a stick be chosen for a second one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout

from presenter.qt.start.button import Button
from presenter.qt.start.label import Label

BESIDE = "At each phase and every ten minutes, beside the session file."
BOTH = "At each phase and every ten minutes, beside the session file and in {folder}."


class Stick(QFrame):
    """An empty folder is none."""

    folder_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.words = Label(role="small")
        self.choose = Button("Choose a stick…", "quiet", small=True)
        self.without = Button("No stick", "quiet", small=True)
        top = QHBoxLayout()
        top.addWidget(Label("BACKUPS", "kicker"), stretch=1)
        top.addWidget(self.without)
        top.addWidget(self.choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 16)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.words)
        self.choose.clicked.connect(self._on_choose_clicked)
        self.without.clicked.connect(self._on_without_clicked)
        self.show_folder("")

    def show_folder(self, folder: str) -> None:
        self.words.say(BOTH.format(folder=folder) if folder else BESIDE)
        self.without.setVisible(bool(folder))

    def _on_choose_clicked(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Choose a stick or folder for backups")
        if folder:
            self.folder_chosen.emit(folder)

    def _on_without_clicked(self) -> None:
        self.folder_chosen.emit("")
