"""In which editions, forms and sizes a report can be had."""

from enum import StrEnum


class Edition(StrEnum):
    """For the organisation; for one teller, to approve; for whoever facilitates; to teach with.

    The card is no report: a teller writes it before, for themselves.
    """

    HOST = "host"
    TELLER = "teller"
    FACILITATOR = "facilitator"
    HANDOUT = "handout"
    CARD = "card"


class Form(StrEnum):
    PDF = "pdf"
    MARKDOWN = "md"
    CSV = "csv"
    JSON = "json"


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "letter"
