"""One setting of a deck, and what is said when settings cannot be read."""

from presenter.deck.problems import Code, Problem, problem
from presenter.values import dataclass

Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """`key: value` at a line of the file."""

    key: str
    value: Value
    line: int

    @property
    def name(self) -> str:
        """The key without Marp's marks for “this slide only” and “global”."""
        return self.key.lstrip("_$")

    @property
    def text(self) -> str:
        """The value in one string; the words of a list are joined by spaces."""
        return self.value if isinstance(self.value, str) else " ".join(self.value)


class Broken(Exception):
    """The text is no mapping that YAML understands; carries the problem to report."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.problem: Problem = problem(
            line,
            Code.BROKEN_YAML,
            f"These settings cannot be read ({why}): "
            "write one “key: value” a line, and quotes around a value that holds a colon.",
        )
