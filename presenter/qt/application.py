"""The one QApplication, made to look and be named as ours."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from presenter.folders import NAME
from presenter.qt import pixels, theme
from presenter.resources import resource


def application(arguments: list[str]) -> QApplication:
    """Make it, or return the one there is."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QApplication.setDesktopFileName("war-stories")
    made = QApplication(arguments)
    pixels.give_back_when_dropped()
    made.setApplicationName(NAME)
    made.setApplicationDisplayName("")
    made.setStyle("Fusion")
    made.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)
    made.setWindowIcon(QIcon(str(resource("icons/war-stories-256.png"))))
    theme.load_fonts()
    return made
