"""What a checker says about a file of the author's."""

from typing import Literal

from presenter.values import dataclass

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: its line in the file, from 1; the message says what is so and the mend."""

    line: int
    code: str
    severity: Severity
    message: str

    def line_for(self, name: str) -> str:
        """One line as compilers write it: `deck.md:12: D103 …`."""
        return f"{name}:{self.line}: {self.code} {self.message}"
