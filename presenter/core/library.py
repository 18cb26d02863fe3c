"""Past sessions, as a list shows them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session of a file; `number` is what people type to name it.

    `seen_at` is when the last act in it was kept, `phase` the last one that was started.
    """

    number: int
    title: str
    event: str
    opened_at: datetime
    ended_at: datetime | None
    seen_at: datetime
    phase: str = ""
    stories: int = 0
    entries: int = 0

    @property
    def is_open(self) -> bool:
        return self.ended_at is None
