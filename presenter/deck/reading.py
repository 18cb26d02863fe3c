"""Reads a deck: Markdown in, one frozen value out. A faulty deck never stops a show."""

from collections.abc import Sequence
from pathlib import Path

from presenter.core.deck import Deck, Slide
from presenter.core.errors import Refused
from presenter.deck.behind import dressed
from presenter.deck.bounds import bounded_lines
from presenter.deck.cases import homeless
from presenter.deck.characters import legible
from presenter.deck.cut import Cut
from presenter.deck.cutting import Cutter
from presenter.deck.directives import Said, said_in
from presenter.deck.doubts import doubts
from presenter.deck.dressing import Outfit, Wardrobe
from presenter.deck.front_matter import FrontMatter, front_matter
from presenter.deck.glance import Glance, glance
from presenter.deck.left_out import left_out, may_be_left_out
from presenter.deck.meaning import board, opening
from presenter.deck.phases import Sheet, laid_out
from presenter.deck.problems import MANY, Problem
from presenter.deck.stepping import parts
from presenter.deck.whole import Whole, whole
from presenter.source import lines_of, text_of


def read_file(path: Path) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck in a file and what is wrong with it; raises `Refused` if no deck can be had."""
    text = text_of(path)
    lines = lines_of(legible(text, []))
    body = front_matter(lines, []).body
    if not any(line.strip() for line in lines[body:]):
        raise Refused(f"{path} holds no slide: write at least one heading into it.")
    return read(text, path.stem)


def read(text: str, name: str) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck in a text; `name` becomes its title if nothing in it can.

    One step follows the other: characters, lines, front matter, slides, what their comments say,
    what is said for all of them, what each wears and shows, phases.
    """
    problems: list[Problem] = []
    lines = bounded_lines(lines_of(legible(text, problems)), problems)
    front = front_matter(lines, problems)
    cuts, said, about = _cut(lines, front, problems)
    wardrobe = Wardrobe(problems)
    outfits = [
        wardrobe.outfit([*(front.settings if number == 0 else ()), *each.settings.values()])
        for number, each in enumerate(said)
    ]
    glances = [glance(cut.rows) for cut in cuts]
    sheets = [
        _sheet(*each, problems=problems) for each in zip(cuts, said, glances, outfits, strict=True)
    ]
    title = about.title or next((seen.heading for seen in glances if seen.heading), name)
    deck = Deck(title, *laid_out(sheets, title), about.theme)
    problems.extend(homeless(deck))
    problems.sort(key=lambda each: each.line)
    return deck, tuple(problems)


def _cut(
    lines: Sequence[str], front: FrontMatter, problems: list[Problem]
) -> tuple[list[Cut], list[Said], Whole]:
    """The slides, what is said in them, and what that says about the whole deck.

    A comment may say which headings part slides; then they are parted once more.
    """
    dividers = whole(front.settings, []).dividers
    for _ in range(2):
        found: list[Problem] = []
        cuts = Cutter(lines, front.body, dividers, found).cuts()
        said = [said_in(cut.comments, found) for cut in cuts]
        settings = (setting for each in said for setting in each.settings.values())
        about = whole((*front.settings, *settings), found)
        if about.dividers == dividers:
            break
        dividers = about.dividers
    problems.extend(found)
    return cuts, said, about


def _sheet(cut: Cut, said: Said, seen: Glance, outfit: Outfit, *, problems: list[Problem]) -> Sheet:
    markdown, dress = dressed(cut.markdown, outfit)
    slide = Slide(
        title=seen.heading or seen.words,
        markdown=markdown,
        notes="\n\n".join(said.notes),
        dress=dress,
        shows=board(said.settings.get("show"), problems),
        line=cut.line,
        parts=parts(markdown),
    )
    problems.extend(doubts(cut, slide))
    if len(problems) < MANY and may_be_left_out(slide.markdown):
        problems.extend(left_out(cut))
    is_bare = seen.is_bare and slide.parts == 1 and not outfit.picture
    return Sheet(slide, opening(said.settings, problems), is_bare, outfit.paging)
