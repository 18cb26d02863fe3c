"""What the layouts of slides look like: their sizes, and how they stand."""

from presenter.values import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes at full scale; `subheading` is a part of the usual one.

    `middle` stands halfway up, `centred` halfway across.
    """

    title: float = 72.0
    subheading: float = 1.0
    body: float = 40.0
    quote: float = 44.0
    code: float = 30.0
    title_lines: int = 2
    gap: float = 46.0
    middle: bool = False
    centred: bool = False
    quiet: bool = False
    accented: bool = False
    first_is_title: bool = False
    rule: bool = False


PLAIN = Look()
STATEMENT = Look(title=104.0, body=48.0, title_lines=3, gap=36.0, middle=True, quiet=True)
SAYING = Look(body=60.0, middle=True)
CAPTION = Look(title=52.0, body=34.0, title_lines=3, gap=20.0, middle=True, quiet=True)
LOOKS = {
    "lead": Look(title=104.0, body=48.0, title_lines=3, middle=True, centred=True, quiet=True),
    "quote": Look(body=34.0, quote=72.0, middle=True, quiet=True),
    "big-number": Look(
        title=340.0,
        body=48.0,
        title_lines=1,
        gap=20.0,
        middle=True,
        quiet=True,
        accented=True,
        first_is_title=True,
    ),
    "section": Look(title=120.0, body=44.0, title_lines=3, middle=True, quiet=True, rule=True),
    "two-columns": Look(subheading=0.82, body=36.0, code=26.0, gap=40.0),
    "picture": CAPTION,
    "code": Look(title=48.0, body=32.0, code=56.0, gap=30.0, quiet=True),
}


def layout(classes: str) -> str:
    """The first class that is a layout; empty if none is."""
    return next((name for name in classes.split() if name in LOOKS), "")
