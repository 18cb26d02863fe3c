"""The commands; each hands over to one function."""

import os
import shlex
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from presenter import cli_file
from presenter.launch import answer
from presenter.terminal.options import Db
from presenter.terminal.output import Form

Windowed = Annotated[
    bool, typer.Option("--windowed", help="Keep the audience in a window, off the projector.")
]
Format = Annotated[Form, typer.Option("--format", help="For people, or for programs.")]


class PerPage(StrEnum):
    """How many slides stand on one page of a handout."""

    ONE = "1"
    TWO = "2"
    SIX = "6"


app = typer.Typer(
    name="presenter",
    help="Presenter for the workshop “This one time when I blew up production”.\n\n"
    "Without a command it opens the start screen: go on, begin a session, or look at past ones.",
    epilog="Example: presenter run blew-up-production.md",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def commands() -> NoReturn:
    answer(app)


@app.callback(invoke_without_command=True)
def start(context: typer.Context, db: Db = None, windowed: Windowed = False) -> None:
    if context.invoked_subcommand is None:
        from presenter.launch import open_start_screen

        sys.exit(open_start_screen(db, windowed=windowed))


@app.command(epilog="Example: presenter run my-workshop.md --db evening.sqlite3")
def run(
    deck: Annotated[Path, typer.Argument(metavar="DECK", help="A deck: one Markdown file.")],
    db: Db = None,
    windowed: Windowed = False,
) -> None:
    """Begin a session with a deck, or go on with an unfinished one."""
    from presenter.launch import run_deck

    sys.exit(run_deck(deck, db, windowed=windowed))


@app.command(epilog="Example: presenter new my-workshop.md")
def new(
    deck: Annotated[
        Path, typer.Argument(metavar="DECK", help="The file to write; there is none of that name.")
    ],
) -> None:
    """Write a short deck to start from: phases, notes, steps, a queue and a wall."""
    from presenter.app.starter import write_starter

    path = write_starter(deck)
    typer.echo(f"Wrote {path}. Next: presenter preview {shlex.quote(str(path))}")


@app.command(epilog="Example: presenter preview my-workshop.md")
def preview(
    deck: Annotated[Path, typer.Argument(metavar="DECK", help="A deck: one Markdown file.")],
) -> None:
    """Show a deck beside your editor: the slide, its notes, and what to mend, at each save."""
    from presenter.launch import preview_deck

    sys.exit(preview_deck(deck))


@app.command(epilog="Example: presenter rehearse my-workshop.md")
def rehearse(
    deck: Annotated[Path, typer.Argument(metavar="DECK", help="A deck: one Markdown file.")],
    db: Db = None,
    windowed: Windowed = False,
) -> None:
    """Go through a deck as if it were the evening; nothing is kept but what you learnt.

    At the end it shows how long each slide took, and where the plan does not fit.
    """
    from presenter.launch import rehearse_deck

    sys.exit(rehearse_deck(deck, db, windowed=windowed))


@app.command(epilog="Example: presenter doctor my-workshop.md")
def doctor(
    deck: Annotated[
        Path | None, typer.Argument(metavar="[DECK]", help="A deck; else the bundled workshop.")
    ] = None,
    db: Db = None,
    form: Format = Form.TEXT,
) -> None:
    """Look this laptop over before an evening: each thing with its mend; exit code 1 on red."""
    from presenter.folders import session_file
    from presenter.resources import bundled_deck
    from presenter.terminal.doctor import examine

    sys.exit(examine(session_file(db), deck or bundled_deck(), form))


@app.command(epilog="Example: presenter check my-workshop.md decks/cases/*.md")
def check(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Decks and cases.")],
    form: Format = Form.TEXT,
) -> None:
    """Say what is wrong with decks and cases: one line each, `file:line: code message`.

    Slides are laid out as the wall would show them, so that what has no room is found.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from presenter.terminal.checking import check as look_through

    sys.exit(look_through(files, form))


@app.command(epilog="Example: presenter play friday-coupon.md --choices careful.txt")
def play(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case: one Markdown file.")],
    choices: Annotated[
        Path | None,
        typer.Option("--choices", metavar="FILE", help="A record: one choice’s text a line."),
    ] = None,
    keep: Annotated[
        str | None,
        typer.Option("--keep", metavar="NAME", help="Keep the play; check plays it again."),
    ] = None,
    form: Format = Form.TEXT,
) -> None:
    """Play a case in the terminal; a number chooses, q leaves."""
    from presenter.terminal.playing import play as sit_down

    sit_down(case, choices, keep, form)


@app.command(epilog="Example: presenter explore friday-coupon.md --format json")
def explore(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case: one Markdown file.")],
    states: Annotated[
        int, typer.Option("--states", metavar="N", min=1, help="Stop after so many states.")
    ] = 500_000,
    form: Format = Form.TEXT,
) -> None:
    """Play every play of a case: endings, best results, straw men, and whether it can be won."""
    from presenter.terminal.exploring import explore as play_all

    play_all(case, states, form)


@app.command(epilog="Example: presenter handout my-workshop.md -o slides.pdf --notes")
def handout(
    deck: Annotated[Path, typer.Argument(metavar="DECK", help="A deck: one Markdown file.")],
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="The PDF.")],
    notes: Annotated[bool, typer.Option("--notes", help="With the notes, for yourself.")] = False,
    per_page: Annotated[
        PerPage, typer.Option("--per-page", metavar="1|2|6", help="Slides on one page.")
    ] = PerPage.ONE,
    theme: Annotated[
        str, typer.Option("--theme", metavar="NAME", help="night, or day as on paper.")
    ] = "day",
) -> None:
    """Write the slides as a PDF, to print or to send."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from presenter.launch import print_deck

    print_deck(deck, output, theme=theme, per_page=int(per_page), notes=notes)
    typer.echo(f"Wrote {output}")


@app.command(epilog="Example: presenter demo --out evening")
def demo(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder for the results.")],
) -> None:
    """Play the bundled evening through the real windows, without a hand or a screen.

    Leaves pictures of both windows for each phase, the session file and the PDF.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from presenter.launch import play_demo

    for path in play_demo(out):
        typer.echo(path)


app.add_typer(cli_file.app)
