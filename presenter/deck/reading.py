"""Reads a deck: Markdown in, one frozen value out. A faulty deck never stops a show."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

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
from presenter.deck.quiet import quiet
from presenter.deck.stepping import parts
from presenter.deck.whole import Whole, whole
from presenter.source import lines_of, text_of


class _Source(NamedTuple):
    """The lines of a deck, what its front matter says, and its title if nothing in it can be."""

    lines: list[str]
    front: FrontMatter
    name: str


def read_file(path: Path) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck in a file and what is wrong with it; raises `Refused` if no deck can be had."""
    problems: list[Problem] = []
    return _read(_source_in(path, problems), problems)


def read(text: str, name: str) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck in a text; `name` becomes its title if nothing in it can.

    One step follows the other: characters, lines, front matter, slides, what their comments say,
    what is said for all of them, what each wears and shows, phases.
    """
    problems: list[Problem] = []
    return _read(_source(text, name, problems), problems)


def look_into(path: Path) -> Deck:
    """The beginning of the deck in a file; raises `Refused` if no deck can be had."""
    return _beginning(_source_in(path, []))


def beginning(text: str, name: str) -> Deck:
    """All of a deck that its first picture depends on: first slide, phases, theme.

    Not all of its slides are there, so that a room need not wait for the thousandth.
    """
    return _beginning(_source(text, name, []))


def _source_in(path: Path, problems: list[Problem]) -> _Source:
    source = _source(text_of(path), path.stem, problems)
    if not any(line.strip() for line in source.lines[source.front.body :]):
        raise Refused(f"{path} holds no slide: write at least one heading into it.")
    return source


def _source(text: str, name: str, problems: list[Problem]) -> _Source:
    lines = bounded_lines(lines_of(legible(text, problems)), problems)
    return _Source(lines, front_matter(lines, problems), name)


def _read(source: _Source, problems: list[Problem]) -> tuple[Deck, tuple[Problem, ...]]:
    deck = _deck(_parted(source, {}, problems), source, problems, closely=True)
    problems.extend(homeless(deck))
    problems.sort(key=lambda each: each.line)
    return deck, tuple(problems)


def _beginning(source: _Source) -> Deck:
    parted = _parted(source, quiet(source.lines, source.front.body), [])
    if not (parted.about.title or glance(parted.cuts[0].rows).heading):
        parted = _parted(source, {}, [])  # any slide may have the title
    return _deck(parted, source, [], closely=False)


class _Parted(NamedTuple):
    """The slides, what is said in them, and what that says about the whole deck."""

    cuts: list[Cut]
    said: list[Said]
    about: Whole


def _parted(source: _Source, skipped: Mapping[int, int], problems: list[Problem]) -> _Parted:
    """A comment may say which headings part slides; then they are parted once more."""
    lines, front, _name = source
    dividers = whole(front.settings, []).dividers
    for _ in range(2):
        found: list[Problem] = []
        cuts = Cutter(lines, front.body, dividers, found, skipped).cuts()
        said = [said_in(cut.comments, found) for cut in cuts]
        settings = (setting for each in said for setting in each.settings.values())
        about = whole((*front.settings, *settings), found)
        if about.dividers == dividers:
            break
        dividers = about.dividers
    problems.extend(found)
    return _Parted(cuts, said, about)


def _deck(parted: _Parted, source: _Source, problems: list[Problem], *, closely: bool) -> Deck:
    """`closely` is for whoever wants to know of every problem."""
    cuts, said, about = parted
    wardrobe = Wardrobe(problems)
    outfits = [
        wardrobe.outfit([*(source.front.settings if number == 0 else ()), *each.settings.values()])
        for number, each in enumerate(said)
    ]
    glances = [glance(cut.rows) for cut in cuts]
    sheets = []
    for cut, words, seen, outfit in zip(cuts, said, glances, outfits, strict=True):
        slide = _slide(cut, words, seen, outfit, problems)
        if closely:
            _look_through(cut, slide, problems)
        is_bare = seen.is_bare and slide.parts == 1 and not outfit.picture
        sheets.append(Sheet(slide, opening(words.settings, problems), is_bare, outfit.paging))
    title = about.title or next((seen.heading for seen in glances if seen.heading), source.name)
    slides, plans = laid_out(sheets, title)
    return Deck(title, slides, plans, about.theme)


def _slide(cut: Cut, said: Said, seen: Glance, outfit: Outfit, problems: list[Problem]) -> Slide:
    markdown, dress = dressed(cut.markdown, outfit)
    return Slide(
        title=seen.heading or seen.words,
        markdown=markdown,
        notes="\n\n".join(said.notes),
        dress=dress,
        shows=board(said.settings.get("show"), problems),
        line=cut.line,
        parts=parts(markdown),
    )


def _look_through(cut: Cut, slide: Slide, problems: list[Problem]) -> None:
    problems.extend(doubts(cut, slide))
    if len(problems) < MANY and may_be_left_out(slide.markdown):
        problems.extend(left_out(cut))
