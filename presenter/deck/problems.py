"""What is wrong with a deck, where, and how to mend it.

D1xx are errors: something is not shown, or not as meant. D2xx are warnings.

| code | what is so                                                        |
|------|-------------------------------------------------------------------|
| D101 | the front matter is not closed                                    |
| D102 | YAML that cannot be read, in the front matter or in a directive   |
| D103 | a directive that nobody knows                                     |
| D104 | a setting with a value that it cannot have                        |
| D105 | a comment that is never closed: all after it is hidden            |
| D106 | a comment opens inside a comment: its end was probably forgotten  |
| D107 | code that is never closed                                         |
| D110 | a picture that is not beside the deck                             |
| D111 | a picture on the network: never fetched                           |
| D112 | a picture outside the deck's folder: never read                   |
| D201 | an unknown key in the front matter                                |
| D202 | a setting of Marp that would be visible and is not shown          |
| D203 | a phase without minutes                                           |
| D204 | a slide with nothing to see                                       |
| D205 | a phase's setting on a slide that opens no phase                  |
| D206 | a setting that is made twice                                      |
| D207 | HTML, which is not shown                                          |
| D208 | NUL bytes, dropped                                                |
"""

from enum import StrEnum

from presenter.core.problems import Problem, Severity

__all__ = ["Code", "Problem", "problem"]


class Code(StrEnum):
    """The codes of the table above."""

    FRONT_MATTER_OPEN = "D101"
    BROKEN_YAML = "D102"
    UNKNOWN_DIRECTIVE = "D103"
    BAD_VALUE = "D104"
    COMMENT_OPEN = "D105"
    COMMENT_IN_COMMENT = "D106"
    CODE_OPEN = "D107"
    PICTURE_MISSING = "D110"
    PICTURE_REMOTE = "D111"
    PICTURE_OUTSIDE = "D112"
    UNKNOWN_KEY = "D201"
    NOT_SHOWN = "D202"
    NO_MINUTES = "D203"
    EMPTY_SLIDE = "D204"
    STRAY_SETTING = "D205"
    SAID_TWICE = "D206"
    HTML_NOT_SHOWN = "D207"
    NUL_DROPPED = "D208"

    @property
    def severity(self) -> Severity:
        return "error" if self.startswith("D1") else "warning"


def problem(line: int, code: Code, message: str) -> Problem:
    return Problem(line, code, code.severity, message)
