"""The commands about what is kept: sessions, reports, backups."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from presenter.core.editions import Edition, Form, Paper
from presenter.terminal.options import Db, What

app = typer.Typer()


@app.command(epilog="Example: presenter sessions --db evening.sqlite3")
def sessions(
    db: Db = None,
    every: Annotated[bool, typer.Option("--all", help="Also those that were put away.")] = False,
) -> None:
    """List the sessions of a file, the newest first."""
    from presenter.core.timing import day
    from presenter.folders import session_file
    from presenter.store import shelf

    path = session_file(db)
    known = shelf.sessions(path)
    lines = [line for line in known if every or not line.is_put_away]
    if not known:
        typer.echo(f"No sessions in {path} yet. `presenter run DECK` begins one.")
    for line in lines:
        state = "unfinished" if line.is_open else "put away" if line.is_put_away else "ended"
        what = " · ".join(part for part in (line.title, line.event) if part)
        counts = f"stories: {line.stories}, entries: {line.entries}"
        typer.echo(f"{line.number:>4}  {day(line.opened_at)}  {what}  ({state}; {counts})")
    if len(lines) < len(known):
        typer.echo(f"{len(known) - len(lines)} more put away; `presenter sessions --all` has them.")


@app.command(epilog="Example: presenter archive 3")
def archive(
    session: Annotated[
        str, typer.Argument(metavar="SESSION", help="Its number in `presenter sessions`, or last.")
    ],
    back: Annotated[bool, typer.Option("--back", help="Have it on the list again.")] = False,
    db: Db = None,
) -> None:
    """Put a past session away: off the list, and otherwise as it was."""
    from presenter.folders import session_file
    from presenter.terminal.archiving import put_away

    put_away(session_file(db), session, back=back)


@app.command(epilog="Example: presenter export last --edition teller --teller 3 -o story.pdf")
def export(
    session: Annotated[
        str, typer.Argument(metavar="SESSION", help="Its number in `presenter sessions`, or last.")
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where it goes.")
    ] = None,
    edition: Annotated[
        Edition,
        typer.Option(
            "--edition",
            metavar="EDITION",
            help="host, for the organisation; teller, one story to approve; facilitator, "
            "with all times; handout, the parts of the case; card, of one teller before the story.",
        ),
    ] = Edition.HOST,
    teller: Annotated[
        int | None,
        typer.Option("--teller", metavar="STORY", help="Which story; left out, it lists them."),
    ] = None,
    form: Annotated[
        Form, typer.Option("--format", metavar="FORMAT", help="pdf, md, csv or json.")
    ] = Form.PDF,
    paper: Annotated[
        Paper, typer.Option("--paper", metavar="PAPER", help="a4 or letter.")
    ] = Paper.A4,
    house: Annotated[
        Path | None,
        typer.Option("--house", metavar="FILE", help="Logo and colours: see docs/report.md."),
    ] = None,
    db: Db = None,
) -> None:
    """Write the report of a session: what its tellers allow, in one of four editions."""
    from presenter.folders import session_file
    from presenter.report.house import OURS, read_house
    from presenter.report.wish import Wish
    from presenter.terminal.exporting import export as write

    wish = Wish(edition, paper, teller, read_house(house) if house else OURS)
    path, doubts = write(session_file(db), session, output, wish, form)
    typer.echo(f"Wrote {path}")
    for doubt in doubts:
        typer.echo(doubt, err=True)


@app.command(epilog="Example: presenter backup --to /media/stick")
def backup(
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="FOLDER", help="A stick or folder; else beside the file."),
    ] = None,
    db: Db = None,
) -> None:
    """Make a checked copy of the session file; during a session this happens by itself."""
    from presenter.folders import session_file
    from presenter.terminal.backups import make

    make(session_file(db), to)


@app.command(epilog="Example: presenter restore 1")
def restore(
    backup: Annotated[
        str | None,
        typer.Argument(metavar="[BACKUP]", help="Its number in the list, or a file; else list."),
    ] = None,
    db: Db = None,
) -> None:
    """List the backups of the session file, or put one in its place; what was there is kept."""
    from presenter.folders import session_file
    from presenter.terminal.backups import listing, put_back

    if backup is None:
        listing(session_file(db))
    else:
        put_back(session_file(db), backup)


@app.command(epilog="Example: presenter recover --db evening.sqlite3")
def recover(db: Db = None) -> None:
    """Save what can be read of a damaged session file, and say what is missing."""
    from presenter.folders import session_file
    from presenter.terminal.backups import recover as save_what_can_be_read

    save_what_can_be_read(session_file(db))


@app.command(epilog="Example: presenter forget story 12")
def forget(
    what: Annotated[What, typer.Argument(metavar="WHAT", help="entry, story, person or session.")],
    which: Annotated[
        str | None,
        typer.Argument(metavar="[WHICH]", help="Its number, or a person’s name; else list them."),
    ] = None,
    keep_report: Annotated[
        bool, typer.Option("--keep-report", help="Of a session: save the report, drop the words.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    db: Db = None,
) -> None:
    """Forget something for good: it says what goes, asks, and proves that it is gone."""
    from presenter.folders import session_file
    from presenter.terminal.forgetting import drop_words, listing
    from presenter.terminal.forgetting import forget as do_forget

    if which is None:
        listing(session_file(db), what)
    else:
        errand = drop_words if keep_report else do_forget
        sys.exit(errand(session_file(db), what, which, yes=yes))


@app.command(epilog="Example: presenter pack last -o friday.sqlite3")
def pack(
    session: Annotated[
        str, typer.Argument(metavar="SESSION", help="Its number in `presenter sessions`, or last.")
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="The file to write.")
    ] = None,
    db: Db = None,
) -> None:
    """Save a session as one file, to go on with on another laptop."""
    from presenter.folders import session_file
    from presenter.terminal.carrying import pack as write

    write(session_file(db), session, output)


@app.command(name="import", epilog="Example: presenter import friday.sqlite3")
def take_in(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A session file.")],
    again: Annotated[
        bool, typer.Option("--again", help="Also what is here already, as another session.")
    ] = False,
    db: Db = None,
) -> None:
    """Add the sessions of another file to this one, under new numbers."""
    from presenter.folders import session_file
    from presenter.terminal.carrying import take_in as add

    add(session_file(db), file, again=again)
