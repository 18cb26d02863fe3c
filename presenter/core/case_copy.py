"""A case as a session is handed it."""

from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class CaseCopy:
    """The text of a case, or in a sentence why it cannot be played."""

    text: str = ""
    fault: str = ""
