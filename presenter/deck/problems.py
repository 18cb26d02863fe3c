"""What is wrong with a deck, where, and how to mend it.

D1xx are errors: something is not shown, or not as meant. D2xx are warnings. D3xx are measured on
slides as the wall shows them: what cuts words off is an error, the rest are warnings.

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
| D111 | a picture on the network, or written into the deck: never shown   |
| D112 | a picture outside the deck's folder: never read                   |
| D113 | a theme that is not to be had                                     |
| D114 | a case that is not to be had from the deck's folder               |
| D115 | a case with errors, which cannot be played                        |
| D201 | an unknown key in the front matter                                |
| D202 | a setting of Marp that would be visible and is not shown          |
| D203 | a phase without minutes                                           |
| D204 | a slide with nothing to see                                       |
| D205 | a phase's setting on a slide that opens no phase                  |
| D206 | a setting that is made twice                                      |
| D207 | HTML, which is not shown                                          |
| D208 | characters that are none, such as NUL, dropped                    |
| D209 | CSS, which is left out                                            |
| D210 | math, which is left out                                           |
| D211 | a filter on a picture, which is left out                          |
| D212 | an emoji code that nobody knows                                   |
| D213 | a heading that leaves out a level                                 |
| D214 | a step or a column where it means nothing, or less than meant     |
| D215 | a picture with a size or place that cannot be read                |
| D216 | a footnote without its text, or that nothing mentions             |
| D217 | more in a deck or on a slide, or more deeply nested, than is read |
| D218 | a case in a phase that plays none                                 |
| D301 | a slide with more lines than the wall has room for                |
| D302 | the same on a screen of 1024 × 768                                |
| D303 | words too small for the back row                                  |
| D304 | a picture with too few pixels for a projector of 1920 × 1080      |
| D305 | code with a line too wide to be read from the back row            |
| D306 | colours of the author’s with too little contrast                  |
| D307 | words that are cut off because they have only so many lines       |
"""

from enum import StrEnum

from presenter.core.problems import Problem, Severity

__all__ = ["Code", "Problem", "problem"]

MANY = 1000  # nobody reads on, so that what is slow to find is not looked for


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
    THEME_MISSING = "D113"
    CASE_MISSING = "D114"
    CASE_FAULTY = "D115"
    UNKNOWN_KEY = "D201"
    NOT_SHOWN = "D202"
    NO_MINUTES = "D203"
    EMPTY_SLIDE = "D204"
    STRAY_SETTING = "D205"
    SAID_TWICE = "D206"
    HTML_NOT_SHOWN = "D207"
    CHARACTERS_DROPPED = "D208"
    CSS_NOT_SHOWN = "D209"
    MATH_NOT_SHOWN = "D210"
    FILTER_NOT_SHOWN = "D211"
    UNKNOWN_EMOJI = "D212"
    HEADING_SKIPS = "D213"
    STRAY_MARK = "D214"
    BAD_PICTURE = "D215"
    STRAY_FOOTNOTE = "D216"
    TOO_MUCH = "D217"
    STRAY_CASE = "D218"
    TOO_LONG = "D301"
    TOO_LONG_NARROW = "D302"
    TOO_SMALL = "D303"
    TOO_COARSE = "D304"
    CODE_TOO_WIDE = "D305"
    TOO_FAINT = "D306"
    CUT_OFF = "D307"

    @property
    def severity(self) -> Severity:
        cuts = self in {Code.TOO_LONG, Code.TOO_LONG_NARROW, Code.CUT_OFF}
        return "error" if cuts or self.startswith("D1") else "warning"


def problem(line: int, code: Code, message: str) -> Problem:
    return Problem(line, code, code.severity, message)


def not_shown(what: str, line: int) -> Problem:
    message = f"“{what}” is not shown by this version: take it out, or do without it here."
    return problem(line, Code.NOT_SHOWN, message)
