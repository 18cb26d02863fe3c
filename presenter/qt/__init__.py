"""Whatever shows something; all of Qt is known in here."""

from presenter import bindings

bindings.load("PySide6.QtCore")
