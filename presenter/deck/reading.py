"""Reads a deck: Markdown in, one frozen value out. A faulty deck never stops a show."""

from pathlib import Path

from presenter.core.deck import Deck, Shows, Slide
from presenter.core.errors import Refused
from presenter.deck.cutting import Cut, Cutter
from presenter.deck.directives import said_in
from presenter.deck.front_matter import FrontMatter, front_matter
from presenter.deck.glance import Glance, glance
from presenter.deck.meaning import board, opening
from presenter.deck.phases import Sheet, laid_out
from presenter.deck.problems import Code, Problem, problem
from presenter.deck.structure import Role
from presenter.source import lines_of, text_of

_NUL = "\x00"


def read_file(path: Path) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck in a file and what is wrong with it; raises `Refused` if no deck can be had."""
    text = text_of(path)
    lines = lines_of(text.replace(_NUL, ""))
    body = front_matter(lines, []).body
    if not any(line.strip() for line in lines[body:]):
        raise Refused(f"{path} holds no slide: write at least one heading into it.")
    return read(text, path.stem)


def read(text: str, name: str) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck in a text; `name` becomes its title if nothing in it can."""
    problems = _nul_bytes(text)
    lines = lines_of(text.replace(_NUL, ""))
    front = front_matter(lines, problems)
    cuts = Cutter(lines, front.body, front.dividers, problems).cuts()
    glances = [glance(cut.rows) for cut in cuts]
    sheets = [
        _sheet(cut, seen, _default_layout(front, number), problems)
        for number, (cut, seen) in enumerate(zip(cuts, glances, strict=True))
    ]
    title = front.title or next((seen.heading for seen in glances if seen.heading), name)
    slides, plans = laid_out(sheets, title)
    return Deck(title, slides, plans), tuple(sorted(problems, key=lambda each: each.line))


def _sheet(cut: Cut, seen: Glance, layout: str, problems: list[Problem]) -> Sheet:
    said = said_in(cut.comments, problems)
    own_layout = said.settings.get("class")
    slide = Slide(
        title=seen.heading or seen.words,
        markdown=cut.markdown,
        notes="\n\n".join(said.notes),
        layout=own_layout.text if own_layout else layout,
        shows=board(said.settings.get("show"), problems),
        line=cut.line,
    )
    problems.extend(_doubts(cut, slide))
    return Sheet(slide, opening(said.settings, problems), seen.is_bare)


def _default_layout(front: FrontMatter, number: int) -> str:
    return (front.first_layout if number == 0 else "") or front.layout


def _doubts(cut: Cut, slide: Slide) -> list[Problem]:
    if cut.is_blank and slide.shows is Shows.SLIDE:
        message = "This slide has nothing to see: write something, or take out the “---”."
        return [problem(cut.line, Code.EMPTY_SLIDE, message)]
    if any(row.role is Role.HTML for row in cut.rows):
        message = "This slide holds HTML, which is not shown: write it as Markdown."
        return [problem(cut.line, Code.HTML_NOT_SHOWN, message)]
    return []


def _nul_bytes(text: str) -> list[Problem]:
    if _NUL not in text:
        return []
    line = len(lines_of(text[: text.index(_NUL)]))
    message = "The file holds NUL bytes, which were dropped: save it again as plain text."
    return [problem(line, Code.NUL_DROPPED, message)]
