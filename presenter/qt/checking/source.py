"""Where in a deck's file the words of a slide stand."""

import re
from collections.abc import Sequence

from presenter.values import dataclass

MARKUP = re.compile(r"!?\[|\]\([^)]*\)|[*_`~\\]")
ENOUGH = 24  # letters: the rest of a line may look different from how it was written


@dataclass(frozen=True, slots=True)
class Place:
    """The lines of one slide, the first of which has the number `first`."""

    first: int
    lines: Sequence[str]

    def line_of(self, words: str) -> int:
        """The line that holds the words or begins with them; the slide’s first if none does."""
        if not words.strip():
            return self.first
        for number, line in enumerate(self.lines, start=self.first):
            if words in line or words[:ENOUGH].strip() in MARKUP.sub("", line):
                return number
        return self.first
