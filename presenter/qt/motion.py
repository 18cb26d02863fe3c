"""How much motion the system and this laptop allow."""

from PySide6.QtWidgets import QApplication, QStyle

SPAN = 160  # ms


def fade_time(wanted: bool) -> int:
    """How long a fade takes, in milliseconds: none where the system asks for less motion."""
    style = QApplication.style()
    motion = style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    return SPAN if wanted and motion else 0
