"""A damaged session file: found at the start, and mended from the start screen."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from presenter.app.recovered import told
from presenter.clock import Clock
from presenter.core.errors import Damaged, Refused
from presenter.core.timing import day
from presenter.qt.beside import Beside
from presenter.qt.start.window import StartWindow
from presenter.store import backups, damage, file, restoring, salvage
from presenter.store.backups import Backup


class Mending:
    """Looks every page over beside the start screen; `mended` is called when all is well again."""

    def __init__(
        self,
        path: Path,
        clock: Clock,
        held: file.Claim,
        window: StartWindow,
        mended: Callable[[], None],
    ) -> None:
        self._path = path
        self._clock = clock
        self._held = held
        self._window = window
        self._mended = mended
        self._look: Beside[str] | None = None
        window.mending.recover_asked.connect(self._on_recover_asked)
        window.mending.restore_asked.connect(self._on_restore_asked)

    def look_over(self) -> None:
        """Say it on the start screen if there is a file, and any page of it is damaged."""
        if self._path.exists():
            self._look = Beside(partial(_found, self._path))
            self._look.done.connect(self._on_found)
            self._look.start()

    def stop(self) -> None:
        """The file is about to be opened, or the program ends."""
        if self._look:
            self._look.wait()
            self._look = None

    def say(self, why: str) -> None:
        """The file is damaged: begin nothing in it, and offer what can be done."""
        newest = self._newest()
        at = newest and newest.made_at.astimezone()
        self._window.show_damage(
            why.removesuffix(damage.MEND).strip(), f"{day(at)}, {at:%H:%M}" if at else ""
        )

    def _on_found(self, why: str) -> None:
        if why and self._look:
            self.say(why)

    def _on_recover_asked(self) -> None:
        self._tried(self._recover)

    def _on_restore_asked(self) -> None:
        self._tried(self._restore)

    def _recover(self) -> str:
        found = salvage.recover(self._path, self._clock.now(), self._held)
        return "\n".join(told(self._path, found))

    def _restore(self) -> str:
        newest = self._newest()
        if not newest:
            raise Refused("There is no backup any more.")
        kept = restoring.restore(self._path, newest.path, self._clock.now(), self._held)
        return f"Restored {newest.path}.\nThe damaged file is kept: {kept}"

    def _newest(self) -> Backup | None:
        return next(iter(backups.kept(backups.beside(self._path))), None)

    def _tried(self, errand: Callable[[], str]) -> None:
        try:
            word = errand()
        except Refused as refused:
            self._window.show_refusal(str(refused))
            return
        self._window.mending.hide()
        self._mended()
        self._window.show_word(word)


def _found(path: Path) -> str:
    """What is wrong with it, if anything is."""
    try:
        damage.make_sure_it_is_whole(path)
    except Damaged as damaged:
        return str(damaged)
    return ""
