"""The style sheet of all windows with controls: one look, made from the theme's tokens.

Widgets ask for a look by dynamic properties: `role` on labels (`kicker`, `title`, `phase`,
`muted`, `faint`, `small`, `key`, `cap`, `clock`, `cue`, `time`, `dot`,
`teller-time`, `teller-cue`, `teller-small`), `tone` for a state
(`ember`, `calm`, `ok`, `warn`, `bad`, `muted`, `faint`), `look` on buttons (`primary`, `quiet`,
`cap`), `small`, `tight`, `on` and `segment` (`first`, `middle` or `last` of a row) on buttons,
`card` on frames (`true`, `calm`, `ember`, `flat`).
"""

from string import Template

from PySide6.QtWidgets import QWidget

from presenter.qt.theme import MONO, SANS, Theme

_LABELS = """
* { font-family: "$sans", "$mono"; font-size: 14px; color: $text; }
QWidget#window { background: $ink; }
QLabel { background: transparent; }
QLabel[role="kicker"] { color: $muted; font-size: 12px; font-weight: 600; letter-spacing: 1px; }
QLabel[role="title"] { font-size: 16px; font-weight: 700; }
QLabel[role="phase"] { font-size: 15px; font-weight: 700; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="faint"] { color: $faint; }
QLabel[role="small"] { color: $muted; font-size: 13px; }
QLabel[role="dot"] { font-size: 10px; }
QLabel[role="key"] { color: $faint; font-family: "$mono"; font-size: 12px; }
QLabel[role="cap"] {
  background: $surface; border: 1px solid $line; border-bottom-width: 2px; border-radius: 6px;
  color: $muted; font-family: "$mono"; font-size: 12px; padding: 3px 8px;
}
QLabel[role="clock"] { font-size: 74px; font-weight: 700; letter-spacing: -2px; }
QLabel[role="clock"][compact="true"] { font-size: 40px; letter-spacing: -1px; }
QLabel[role="clock"][long="true"] { font-size: 56px; letter-spacing: -1px; }
QLabel[role="clock"][compact="true"][long="true"] { font-size: 32px; }
QLabel[role="cue"] { font-size: 34px; font-weight: 700; letter-spacing: -1px; }
QLabel[role="cue"][long="true"] { font-size: 24px; }
QLabel[role="teller-time"] { font-size: 200px; font-weight: 700; letter-spacing: -6px; }
QLabel[role="teller-time"][long="true"] { font-size: 140px; letter-spacing: -4px; }
QLabel[role="teller-cue"] { color: $calm; font-size: 64px; font-weight: 700; }
QLabel[role="teller-time"][compact="true"] { font-size: 120px; letter-spacing: -3px; }
QLabel[role="teller-cue"][compact="true"] { font-size: 40px; }
QLabel[role="teller-small"] { color: $muted; font-size: 28px; }
QLabel[role="time"] { font-family: "$mono"; font-size: 22px; font-weight: 700; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="faint"] { color: $faint; }
QLabel[tone="ember"] { color: $ember; }
QLabel[tone="calm"] { color: $calm; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="bad"] { color: $bad; }
"""
_BUTTONS = """
QPushButton {
  background: $raised; border: 1px solid $line; border-radius: 8px; padding: 8px 14px;
  outline: none;
}
QPushButton:hover { border-color: $faint; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border-color: $ember; }
QPushButton:disabled { color: $faint; background: $surface; }
QPushButton QLabel:disabled { color: $faint; }
QPushButton[look="primary"] {
  background: $ember; border-color: $ember; color: $on_ember; font-weight: 600;
}
QPushButton[look="primary"] QLabel { color: $on_ember; }
QPushButton[look="primary"] QLabel[role="words"] { font-weight: 700; }
QPushButton[look="primary"]:hover { border-color: $text; }
QPushButton[look="primary"]:focus { border-color: $text; }
QPushButton[look="primary"]:disabled { background: $raised; border-color: $line; color: $faint; }
QPushButton[look="primary"] QLabel:disabled { color: $faint; }
QPushButton[look="quiet"] { background: transparent; border-color: transparent; color: $muted; }
QPushButton[look="quiet"]:hover { color: $text; border-color: $line; }
QPushButton[look="quiet"]:focus { border-color: $ember; }
QPushButton[look="cap"] {
  border-bottom-width: 2px; border-radius: 6px; font-family: "$mono"; font-size: 12px;
  padding: 3px 8px;
}
QPushButton[small="true"] { padding: 4px 10px; border-radius: 7px; font-size: 13px; }
QPushButton[segment] { padding: 4px 8px; border-radius: 0; border-right-width: 0; }
QPushButton[segment="first"] { border-top-left-radius: 7px; border-bottom-left-radius: 7px; }
QPushButton[segment="last"] {
  border-right-width: 1px; border-top-right-radius: 7px; border-bottom-right-radius: 7px;
}
QPushButton[segment]:hover, QPushButton[segment]:focus { background: $line; }
QPushButton[tight="true"] { padding-left: 10px; padding-right: 10px; }
QPushButton[tab="true"] { padding-left: 7px; padding-right: 7px; }
QPushButton[choice="true"] { text-align: left; padding-right: 30px; }
QPushButton[on="true"] { border-color: $ember; }
QPushButton[on="true"] QLabel[role="words"] { color: $ember; }
QPushButton[tone="calm"] { color: $calm; }
QPushButton[tone="bad"] { color: $bad; }
QPushButton::menu-indicator { image: none; width: 0; }
"""
_FIELDS = """
QLineEdit, QComboBox, QSpinBox {
  background: $ink; border: 1px solid $line; border-radius: 8px; padding: 8px 12px;
  selection-background-color: $ember; selection-color: $on_ember; placeholder-text-color: $faint;
}
QLineEdit:hover, QComboBox:hover, QSpinBox:hover { border-color: $faint; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { border-color: $ember; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: $faint; background: $surface; }
QSpinBox[small="true"] { padding: 3px 6px; border-radius: 7px; }
QSpinBox QLineEdit, QComboBox QLineEdit { background: transparent; border: none; padding: 0; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox QAbstractItemView, QMenu {
  background: $raised; border: 1px solid $line; border-radius: 8px; padding: 4px; outline: none;
  selection-background-color: $line; selection-color: $text;
}
QMenu::item { padding: 7px 14px; border-radius: 6px; background: transparent; }
QMenu::item:selected { background: $line; }
QMenu::item:checked { color: $calm; }
QMenu::indicator { width: 0; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
"""
_SURFACES = """
QFrame[card="true"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[card="calm"] { background: $surface; border: 1px solid $calm; border-radius: 10px; }
QFrame[card="ember"] { background: $raised; border: 1px solid $ember; border-radius: 10px; }
QFrame[card="flat"] { background: transparent; border: 1px solid transparent; border-radius: 10px; }
QFrame[card]:focus { border-color: $ember; }
QScrollArea, QAbstractScrollArea { background: transparent; border: none; }
QPlainTextEdit {
  background: $surface; border: 1px solid $line; border-radius: 8px; padding: 3px 6px;
}
QPlainTextEdit:focus { border-color: $ember; }
QWidget#scrolled { background: transparent; }
QTextBrowser {
  background: transparent; border: none;
  selection-background-color: $ember; selection-color: $on_ember;
}
QTextBrowser:focus { border: 1px solid $ember; border-radius: 6px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $line; border-radius: 3px; min-height: 30px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { height: 0; }
QProgressBar { background: $raised; border: none; border-radius: 3px; }
QProgressBar::chunk { background: $ember; border-radius: 3px; }
QProgressBar[tone="bad"]::chunk { background: $bad; }
QProgressBar[tone="muted"]::chunk { background: $faint; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px 8px; }
"""
_CONTROL = """
QFrame#header { background: $surface; border-bottom: 1px solid $line; }
QFrame#capture { background: $surface; border-top: 1px solid $line; }
QFrame#agenda { background: $ink; border: none; border-right: 1px solid $line; }
QFrame#side { background: $ink; border: none; border-left: 1px solid $line; }
QFrame#warning { background: $ink; border: none; border-left: 3px solid $warn; }
QFrame#cover { background: $ink; }
QFrame[keys="row"] { border: 1px solid transparent; border-bottom-color: $line; }
QFrame[keys="asked"] { background: $surface; border: 1px solid $ember; border-radius: 8px; }
QFrame#warning[tone="bad"] { border-left-color: $bad; }
QFrame#replan { background: $surface; border: 1px solid $ember; border-radius: 10px; }
QFrame#hint { background: $raised; border: 1px solid $ember; border-radius: 10px; }
QFrame#alarm { background: $raised; border: none; border-bottom: 1px solid $line; }
QFrame#alarm[tone="warn"] { border-left: 3px solid $warn; }
QFrame#alarm[tone="bad"] { border-left: 3px solid $bad; }
QFrame#strip, QFrame#sleepline { background: $raised; border-top: 1px solid $line; }
QFrame#cuestrip { background: $raised; border-bottom: 1px solid $line; }
QFrame#option { background: $raised; border: 1px solid transparent; border-radius: 8px; }
QFrame#option[favoured="true"] { border-color: $ember; }
QLineEdit[bare="true"] { background: transparent; border-color: transparent; padding: 4px 6px; }
QLineEdit[bare="true"]:focus { background: $ink; border-color: $ember; }
QFrame#dropline { background: $ember; border-radius: 1px; }
QFrame[screen="live"] { background: $ink; border: 1px solid $ember; border-radius: 8px; }
QFrame[screen="still"] { background: $ink; border: 1px solid $line; border-radius: 8px; }
QFrame[turn="row"] { border: 1px solid transparent; border-bottom-color: $line; }
QFrame[turn="row"]:hover { background: $surface; }
QFrame[turn="next"] { background: $surface; border: 1px solid $calm; border-radius: 10px; }
QFrame[turn="selected"] { background: $surface; border: 1px solid $faint; border-radius: 10px; }
QFrame[turn="held"] { background: $raised; border: 1px solid $ember; border-radius: 10px; }
"""
_SHEET = Template(_LABELS + _BUTTONS + _FIELDS + _SURFACES + _CONTROL)


def sheet(theme: Theme) -> str:
    tokens = {name: getattr(theme, name) for name in theme.__slots__}
    return _SHEET.substitute(tokens, sans=SANS, mono=MONO)


def mark(widget: QWidget, **looks: str) -> None:
    """Give a widget these look properties, and let the sheet see them if they changed."""
    changed = {name: look for name, look in looks.items() if widget.property(name) != look}
    for name, look in changed.items():
        widget.setProperty(name, look)
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.updateGeometry()
        widget.update()
