"""One picture of each kind, and hostile words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from presenter.core.deck import Dress
from presenter.core.entries import EntryKind
from presenter.core.foot import Footer, Mark, State
from presenter.core.picture import (
    BlackPicture,
    BreakPicture,
    Card,
    Column,
    NeutralPicture,
    OpenerPicture,
    Picture,
    QueuePicture,
    SlidePicture,
    StoryPicture,
    Teller,
    TrialPicture,
    WallPicture,
)
from presenter.core.timing import Timer

BEGAN = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)  # as the stopped clock of the tests
LISTEN = "Listen to understand."
HOSTILE = {
    "endless": "x" * 10_000,
    "endless words": "word " * 2_000,
    "right to left": "مرحبا بالعالم " * 300,
    "emoji": "🧨👩‍🚒🔥" * 500,
    "markup": "<b>bold</b> & <script>alert(1)</script> " * 100,
}


def timer(minutes: float) -> Timer:
    return Timer(timedelta(minutes=minutes), BEGAN)


FOOTER = Footer(
    (
        Mark("Welcome", State.PAST),
        Mark("Case study", State.NOW),
        Mark("War stories", State.AHEAD),
    ),
    timer(40),
)
QUIET = Footer((Mark("War stories", State.NOW),), None, "4 more in the queue")


def slide(markdown: str, layout: str = "") -> SlidePicture:
    return SlidePicture(markdown, FOOTER, Dress(layout))


def story(name: str = "Ada · Payments", title: str = "Leap day", clock: Timer | None = None):
    teller = Teller(name, title)
    return StoryPicture(3, 7, teller, clock or timer(8), LISTEN, teller, QUIET)


def wall(*learnings: Card) -> WallPicture:
    empty = (Column(EntryKind.QUESTION, ()), Column(EntryKind.COMMITMENT, ()))
    return WallPicture("What we take", (Column(EntryKind.LEARNING, learnings), *empty), FOOTER)


EVERYTHING = """# A title

Words, **strong** and *soft*, ~~gone~~ and `code`, [linked](https://example.org).

- one
  - below it
1. numbered
- [x] done

> said
>
> ![inside](gone.png)

## Below

| Service | Minutes |
|---|---|
| Login | 41 |

```python
def drop(name): return "gone"  # all
```
"""

EACH: dict[str, Picture] = {
    "slide": slide(EVERYTHING),
    "lead": slide("# Welcome\n\nto all", "lead"),
    "quote": slide("Hope is not a strategy.\n\n— Ada", "quote"),
    "big-number": slide("# 41 h\n\nlong", "big-number"),
    "section": slide("# Part two", "section"),
    "unknown layout": slide("# Part two\n\n- one\n- two", "gaia"),
    "opener": OpenerPicture("Part 1", "# Welcome\n\nto all", FOOTER),
    "opener without a heading": OpenerPicture("", "just words", FOOTER),
    "opener of nothing": OpenerPicture("", "", FOOTER),
    "break": BreakPicture("# Coffee", timer(15), QUIET),
    "queue": QueuePicture(
        "War stories", Teller("Ada", "Leap day"), (Teller("Bo", ""),), LISTEN, FOOTER
    ),
    "empty queue": QueuePicture("War stories", None, (), LISTEN, FOOTER),
    "story": story(),
    "story without a title": story(title=""),
    "story without a plan": story(clock=timer(0)),
    "story without words": replace(story(title=""), listen="", teller=Teller("Ada", "")),
    "queue of few words": QueuePicture("", Teller("Ada · Payments", ""), (), "", FOOTER),
    "empty queue of few words": QueuePicture("", None, (), "", FOOTER),
    "missing backdrop": slide("![bg](gone.png)"),
    "quote that is marked": slide("> Hope\n\nAda", "quote"),
    "nothing": slide(""),
    "table of one column": slide("| Words |\n|---|\n| " + "many " * 200 + " |"),
    "neutral card": NeutralPicture("This one time", "Acme Platform"),
    "neutral card without an event": NeutralPicture("This one time", ""),
    "test card": TrialPicture("EB-1780W (HDMI-1)", (1920, 1080), 1.5),
    "wall": wall(Card("Backups", "from “Leap day”")),
}
NEUTRAL = NeutralPicture("This one time when I blew up production", "Acme Platform")
TRIAL = TrialPicture("HDMI-1", (1920, 1080))
BLACK = BlackPicture()
