"""`presenter forget`: what there is to forget, what goes with it, and the proof that it is gone."""

from pathlib import Path

import typer

from presenter import settings
from presenter.app.forgotten import told
from presenter.app.opening import export
from presenter.clock import Clock
from presenter.core.errors import Refused
from presenter.folders import data_folder
from presenter.store import backups, forgettable, shelf
from presenter.store.forgetting import Forgetting, Proof
from presenter.store.reader import bring_up_to_date
from presenter.store.verbs import forgetting
from presenter.terminal.options import What

LEAKED = 1
MOST = 60  # letters of an entry in the list


THERE = {
    What.ENTRY: forgettable.entries,
    What.STORY: forgettable.stories,
    What.PERSON: forgettable.people,
}
GOES = {
    What.ENTRY: "The entry “{about}” goes.",
    What.STORY: "Of the story “{about}” the minutes remain and nothing else; its entries go, too.",
    What.PERSON: "Whatever {about} told or took on is a colleague’s from now on.",
    What.SESSION: "Session {about} goes: its stories, entries, clocks, deck and timeline.",
}
WORDS = "All words of session {about} go; its plan, times, counts and case stay."
ALWAYS = (
    "Undo forgets, the file is packed anew, and backups and older copies of it are replaced. "
    "Reports that were exported are yours to delete."
)


def listing(path: Path, what: What) -> None:
    """What can be named to be forgotten."""
    if what is What.SESSION:
        for line in shelf.sessions(path):
            typer.echo(f"{line.number:>4}  {line.event or line.title}")
        return
    _make_sure_there_is_one(path)
    for each in THERE[what](path):
        if what is What.PERSON:
            typer.echo(f"  {each.which}  (sessions: {each.sessions}; stories: {each.about})")
        else:
            typer.echo(f"{each.which:>4}  session {each.sessions}  {_cut(each.about)}")


def forget(path: Path, what: What, which: str, *, yes: bool) -> int:
    """Say what goes, ask, do it, and show the proof; the exit code is 1 if it failed."""
    _make_sure_there_is_one(path)
    target, about = _target(path, what, which)
    typer.echo(GOES[what].format(about=about))
    typer.echo(ALWAYS)
    if not yes:
        typer.confirm("Forget it for good?", abort=True)
    chosen = settings.load(data_folder()).backups
    forgotten = Forgetting(path, backups.folders(path, chosen), Clock().now())
    return _shown(_done(forgotten, what, target))


def drop_words(path: Path, what: What, which: str, *, yes: bool) -> int:
    """Save the report of a session, then forget all that people said in it."""
    if what is not What.SESSION:
        raise Refused("Only of a session the report can be kept: presenter forget session NUMBER.")
    _make_sure_there_is_one(path)
    line = shelf.named(path, which)
    typer.echo(WORDS.format(about=f"{line.number} ({line.name})"))
    typer.echo(ALWAYS)
    if not yes:
        typer.confirm("Save the report and forget the words for good?", abort=True)
    clock = Clock()
    report, doubt = export(path, line.number, clock, Path.cwd())
    typer.echo(f"Wrote {report}")
    if doubt:
        typer.echo(doubt, err=True)
    chosen = settings.load(data_folder()).backups
    forgotten = Forgetting(path, backups.folders(path, chosen), clock.now())
    return _shown(forgotten.forget(forgetting.words, line.number))


def _shown(proof: Proof) -> int:
    for line in told(proof):
        typer.echo(line)
    return LEAKED if proof.leaks else 0


def _done(forgotten: Forgetting, what: What, target: str) -> Proof:
    match what:
        case What.PERSON:
            return forgotten.forget(forgetting.person, target)
        case What.ENTRY:
            return forgotten.forget(forgetting.entry, int(target))
        case What.STORY:
            return forgotten.forget(forgetting.story, int(target))
        case What.SESSION:
            return forgotten.forget(forgetting.session, int(target))


def _target(path: Path, what: What, which: str) -> tuple[str, str]:
    """What somebody named: its number or name in the file, and words for people."""
    if what is What.SESSION:
        line = shelf.named(path, which)
        return str(line.number), f"{line.number} ({line.event or line.title})"
    for each in THERE[what](path):
        if _folded(each.which) == _folded(which):
            return each.which, each.which if what is What.PERSON else _cut(each.about)
    raise Refused(f"There is no {what} {which}. `presenter forget {what}` lists those there are.")


def _make_sure_there_is_one(path: Path) -> None:
    if not shelf.sessions(path):
        raise Refused(f"There is no session in {path} yet.")
    bring_up_to_date(path)


def _folded(name: str) -> str:
    return name.strip().lower()


def _cut(words: str) -> str:
    return words if len(words) <= MOST else f"{words[: MOST - 1]}…"
