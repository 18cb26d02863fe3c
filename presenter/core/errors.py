"""The one error people are meant to read."""


class Refused(Exception):
    """What was asked cannot be done now; the message says what is so and what to do."""


class Unsaved(Refused):
    """The disk did not take it; until it does, nothing is saved."""


class Damaged(Refused):
    """The session file is not as it was written; what can be read of it can be saved."""
