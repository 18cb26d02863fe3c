"""What is wrong with a slide as the wall shows it, each with its line and its mend."""

from collections.abc import Iterator

from presenter.core.contrast import READABLE as ENOUGH
from presenter.core.deck import Dress
from presenter.deck.problems import Code, Problem, problem
from presenter.qt.checking import measure
from presenter.qt.checking.source import Place
from presenter.qt.paint.runs import SOFT_BREAK
from presenter.qt.paint.scene import Scene
from presenter.values import dataclass

# Capitals are 0.73 of a size. At 24 of 1080 they are seen under ten minutes of arc, twice what a
# sharp eye needs, from five and a half times the picture's height away: the back row of a room.
READABLE = 24.0
COARSE = 1.25  # a pixel larger than this can be seen
BEGINNING = 30
SPLIT = "take words out, or split it in two."


@dataclass(frozen=True, slots=True)
class Laid:
    """One slide: how its author dressed it, how it was laid out, and where it stands."""

    dress: Dress
    scene: Scene
    place: Place


def at_design_size(laid: Laid) -> Iterator[Problem]:
    if many := laid.scene.lines_over:
        yield problem(laid.place.first, Code.TOO_LONG, f"This slide has {_lines(many)}: {SPLIT}")
    for check in (_cut_off, _too_small, _too_wide, _too_coarse, _too_faint):
        yield from check(laid)


def at_narrow_size(laid: Laid) -> Iterator[Problem]:
    if many := laid.scene.lines_over:
        words = f"On a screen of 1024 × 768 this slide has {_lines(many)}: {SPLIT}"
        yield problem(laid.place.first, Code.TOO_LONG_NARROW, words)


def _lines(many: int) -> str:
    return "1 line too many" if many == 1 else f"{many} lines too many"


def _cut_off(laid: Laid) -> Iterator[Problem]:
    for text in measure.texts(laid.scene):
        if text.shortened:
            message = f"“{_begin(text.words)}” is too long and cut off: use fewer words."
            yield problem(laid.place.line_of(_line(text.words)), Code.CUT_OFF, message)


def _too_small(laid: Laid) -> Iterator[Problem]:
    """The smallest words alone: what mends them mends the rest."""
    every = measure.texts(laid.scene)
    every += [each.text for each in measure.code_lines(laid.scene) if each.fits(READABLE)]
    smallest = min(every, key=lambda text: text.style.pixels, default=None)
    if smallest is None or smallest.style.pixels >= READABLE:
        return
    message = (
        f"“{_begin(smallest.words)}” is set {smallest.style.pixels:.0f} high, of 1080, which the "
        f"back row cannot read; {READABLE:.0f} can be read: {SPLIT}"
    )
    yield problem(laid.place.line_of(_line(smallest.words)), Code.TOO_SMALL, message)


def _too_wide(laid: Laid) -> Iterator[Problem]:
    for listing in measure.code_lines(laid.scene):
        if not listing.fits(READABLE):
            message = (
                f"This line of code has {len(listing.longest)} letters, "
                f"{listing.most(READABLE)} can be read: break it."
            )
            yield problem(laid.place.line_of(listing.longest), Code.CODE_TOO_WIDE, message)


def _too_coarse(laid: Laid) -> Iterator[Problem]:
    for name, factor in laid.scene.enlarged:
        if factor > COARSE:
            message = (
                f"The picture {name} is enlarged to {factor:.1f} times its size on a projector of "
                "1920 × 1080: use one with more pixels."
            )
            yield problem(laid.place.line_of(name), Code.TOO_COARSE, message)


def _too_faint(laid: Laid) -> Iterator[Problem]:
    """Only what the author chose; the themes have been looked at already."""
    found, dress = laid.scene.contrast, laid.dress
    if 0 < found < ENOUGH:
        message = (
            f"The colours of this slide have a contrast of {found:.1f} : 1 only: "
            f"choose some with at least {ENOUGH} : 1."
        )
        line = laid.place.line_of(dress.colour or dress.background)
        yield problem(line, Code.TOO_FAINT, message)


def _begin(words: str) -> str:
    """The first few words of a text."""
    line = _line(words)
    return line if len(line) <= BEGINNING else f"{line[:BEGINNING].rstrip()}…"


def _line(words: str) -> str:
    return words.strip().split(SOFT_BREAK, 1)[0]
