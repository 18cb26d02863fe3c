"""What the start screen adds to the style sheet of all windows."""

from string import Template

from presenter.qt import style
from presenter.qt.theme import DISPLAY, Theme

_SHEET = Template("""
QLabel[role="heading"] {
  font-family: "$display"; font-size: 40px; font-weight: 700; letter-spacing: -1px;
}
QLabel[role="session"] {
  font-family: "$display"; font-size: 20px; font-weight: 700; letter-spacing: -0.3px;
}
QLabel[role="named"] { font-weight: 600; }
QLineEdit[small="true"] { padding: 3px 10px; border-radius: 7px; font-size: 13px; }
QFrame#row { border: 1px solid transparent; border-bottom-color: $line; }
""")


def sheet(theme: Theme) -> str:
    return style.sheet(theme) + _SHEET.substitute(display=DISPLAY, line=theme.line)
