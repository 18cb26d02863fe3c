"""A command of this program, run beside it and with whatever time is left over."""

import sys

import psutil
from PySide6.QtCore import QObject, QProcess, Signal

if sys.platform == "win32":  # the show comes first
    PRIORITY = psutil.BELOW_NORMAL_PRIORITY_CLASS
else:
    PRIORITY = 15


def command() -> list[str]:
    """How this program is started: by Python, or as it was frozen."""
    module = [] if getattr(sys, "frozen", False) else ["-m", "presenter"]
    return [sys.executable, *module]


class Background(QObject):
    """One run: `done` has what it printed, or nothing if it went wrong; it ends with us."""

    done = Signal(str)

    def __init__(self, words: list[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        program, *first = command()
        self._process.setProgram(program)
        self._process.setArguments([*first, *words])
        self._process.started.connect(self._on_started)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    def start(self) -> None:
        self._process.start()

    def stop(self) -> None:
        """End it now, and say nothing more."""
        self.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished()

    def _on_started(self) -> None:
        try:
            psutil.Process(self._process.processId()).nice(PRIORITY)
        except psutil.Error:
            return  # it has ended already

    def _on_finished(self, code: int) -> None:
        words = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        self.done.emit("" if code else words)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.done.emit("")
