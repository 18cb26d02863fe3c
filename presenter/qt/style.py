"""The style sheet of all windows with controls: one look, made from the theme's tokens.

Widgets ask for a look by dynamic properties: `role` on labels (`kicker`, `title`, `muted`,
`faint`), `look` on buttons (`primary`, `quiet`), `card` on frames.
"""

from string import Template

from presenter.qt.theme import MONO, SANS, Theme

_SHEET = Template("""
* { font-family: "$sans"; font-size: 14px; color: $text; }
QWidget#window { background: $ink; }
QLabel { background: transparent; }
QLabel[role="kicker"] { color: $muted; font-size: 12px; font-weight: 600; letter-spacing: 1px; }
QLabel[role="title"] { font-size: 16px; font-weight: 700; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="faint"] { color: $faint; }
QLabel[role="key"] { color: $faint; font-family: "$mono"; font-size: 12px; }
QFrame[card="true"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QPushButton {
  background: $raised; border: 1px solid $line; border-radius: 8px; padding: 8px 14px;
}
QPushButton:hover { border-color: $faint; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border-color: $ember; }
QPushButton:disabled { color: $faint; background: $surface; }
QPushButton[look="primary"] {
  background: $ember; border-color: $ember; color: $on_ember; font-weight: 600;
}
QPushButton[look="primary"]:focus { border-color: $text; }
QPushButton[look="primary"]:disabled { background: $raised; border-color: $line; color: $faint; }
QPushButton[look="quiet"] { background: transparent; border-color: transparent; color: $muted; }
QPushButton[look="quiet"]:hover { color: $text; border-color: $line; }
QPushButton[look="quiet"]:focus { border-color: $ember; }
QLineEdit, QComboBox, QSpinBox {
  background: $ink; border: 1px solid $line; border-radius: 8px; padding: 8px 12px;
  selection-background-color: $ember; selection-color: $on_ember;
}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { border-color: $ember; }
QScrollArea, QAbstractScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $line; border-radius: 3px; min-height: 30px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { height: 0; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px 8px; }
""")


def sheet(theme: Theme) -> str:
    tokens = {name: getattr(theme, name) for name in theme.__slots__}
    return _SHEET.substitute(tokens, sans=SANS, mono=MONO)
