"""What else can be done with a turn: rarer than calling, so out of the way."""

from functools import partial

from PySide6.QtCore import Signal

from presenter.core.marks import Stand
from presenter.core.speaking import TurnView
from presenter.qt.control.menu import Menu
from presenter.qt.control.wishes import TurnWishes

Turns = tuple[TurnView, ...]
STANDS = {
    Stand.LINE: "Back in line",
    Stand.LATER: "Maybe later",
    Stand.RESERVE: "In reserve, if nobody else tells",
}
REWORD = "Change name or title…"
SWAP = "Swap with {name}"
LET_GO = "Does not tell: leave no trace"
MOST = 12  # names to swap with


class TurnMenu(Menu):
    """Made anew each time it opens: the line may have changed."""

    reword_asked = Signal(int)

    def open_for(self, turn: TurnView, line: Turns, wishes: TurnWishes) -> None:
        self.clear()
        self.addAction(REWORD).triggered.connect(partial(self.reword_asked.emit, turn.id))
        if turn.is_waiting:
            self._offer_places(turn, line, wishes)
        self.open()

    def _offer_places(self, turn: TurnView, line: Turns, wishes: TurnWishes) -> None:
        self.addSeparator()
        for stand, words in STANDS.items():
            if stand is not turn.stand:
                self.addAction(words).triggered.connect(
                    partial(wishes.stand_asked.emit, turn.id, stand.value)
                )
        others = [each for each in line if each.id != turn.id] if not turn.stand else []
        if others:
            self.addSeparator()
        for other in others[:MOST]:
            words = SWAP.format(name=other.teller).replace("&", "&&")
            self.addAction(words).triggered.connect(
                partial(wishes.swap_asked.emit, turn.id, other.id)
            )
        self.addSeparator()
        self.addAction(LET_GO).triggered.connect(partial(wishes.let_go_asked.emit, turn.id))
