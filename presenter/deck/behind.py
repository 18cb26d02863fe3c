"""What stands behind a slide: a picture or a colour, from its directives or from `![bg](…)`."""

from dataclasses import replace

from presenter.core.deck import Dress
from presenter.deck.colours import colour
from presenter.deck.dressing import Outfit
from presenter.deck.pictures import written

_BACKGROUND = "bg"


def dressed(markdown: str, outfit: Outfit) -> tuple[str, Dress]:
    """The slide's Markdown with the picture that its directives put behind it, and its dress.

    As in Marp, `![bg](#123456)` is a colour, and a picture of the slide's own takes the place of
    the other.
    """
    behind = _behind(markdown) if _BACKGROUND in markdown else []
    colours = [colour(address) for address in behind if colour(address)]
    dress = replace(outfit.dress, background=colours[-1]) if colours else outfit.dress
    if not outfit.picture or len(behind) > len(colours):
        return markdown, dress
    words = f"{_BACKGROUND} {outfit.fills}".strip()
    return f"![{words}](<{outfit.picture}>)\n\n{markdown}", dress


def _behind(markdown: str) -> list[str]:
    return [address for words, address in written(markdown) if _BACKGROUND in words.split()]
