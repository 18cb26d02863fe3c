"""The card that says the session file is damaged, and offers the two ways on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from presenter.qt.start.button import Button
from presenter.qt.start.label import Label

KEPT = "Either way the damaged file is kept beside it; nothing is deleted."


class Mending(QFrame):
    """Shown only while the file is damaged."""

    recover_asked = Signal()
    restore_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "ember")
        self.why = Label()
        self.backup = Label(role="muted")
        self.recover = Button("Save what can be read")
        self.restore = Button("Restore the backup")
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addWidget(self.recover)
        deeds.addWidget(self.restore)
        deeds.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 20)
        layout.setSpacing(8)
        layout.addWidget(Label("■ THE SESSION FILE IS DAMAGED", "kicker"))
        for label in (self.why, self.backup, Label(KEPT, "small")):
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addLayout(deeds)
        self.recover.clicked.connect(self.recover_asked)
        self.restore.clicked.connect(self.restore_asked)
        self.hide()

    def show_damage(self, why: str, backup: str) -> None:
        """`backup` says when the newest one was made; without any it can only be recovered."""
        self.why.say(why)
        self.backup.say(f"The newest backup is of {backup}." if backup else "There is no backup.")
        self.restore.setVisible(bool(backup))
        self.show()
