"""Files of earlier versions are brought to this one, and one of this to a later one."""

import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from look import HISTORY, Rows, ask, tables
from sqlalchemy import Column, MetaData, String
from sqlmodel import SQLModel

from presenter.core.errors import Refused
from presenter.core.room import Place
from presenter.core.speaking import Asking
from presenter.store import file, schema, triggers
from presenter.store.logbook import Logbook
from presenter.store.reader import room_of
from presenter.store.verbs import entries, speakers

THIS = file.SCHEMA
COPY = f".before-{THIS + 1}-was-{THIS}"
DATA = Path(__file__).parents[1] / "data"
NEXT = """
from alembic import op
from sqlalchemy import Column, String

revision = "next"
down_revision = "{revision}"

def upgrade():
    with op.batch_alter_table("turn", recreate="{recreate}") as turn:
        turn.add_column(Column("mood", String, nullable=False, server_default="calm"))
    op.execute("UPDATE turn SET mood = 'proud' WHERE name = 'Ada'")
    {more}
"""


def silent(_room) -> None:
    """Nobody listens."""


def script_of(folder: Path) -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(folder))
    return ScriptDirectory.from_config(config)


@pytest.fixture
def old(logbook, path) -> Path:
    """A closed file of this version, in which something was done and can be undone."""
    for name in ("Ada", "Bo"):
        logbook.do("Maya", speakers.add, 1, Asking(name, f"{name}'s :x '%s'", 5))
    logbook.do("Maya", speakers.call, 1)
    logbook.do("Maya", speakers.pause, 1)
    logbook.do("Maya", entries.add, 1, "learning", "Caches lie")
    logbook.close()
    return path


@pytest.fixture
def plant(tmp_path, monkeypatch):
    """Make this a program of the next version: its migrations, its tables, its number."""

    def plant(recreate: str = "never", more: str = "") -> None:
        folder = tmp_path / "100% migrations"
        shutil.copytree(schema.MIGRATIONS, folder)
        script = NEXT.format(revision=schema.REVISION, recreate=recreate, more=more)
        (folder / "versions" / "next_moods.py").write_text(script, encoding="utf-8")
        grown = MetaData()
        for table in SQLModel.metadata.sorted_tables:
            table.to_metadata(grown)
        grown.tables["turn"].append_column(
            Column("mood", String, nullable=False, server_default="calm")
        )
        for module in (schema, triggers):
            monkeypatch.setattr(module, "SQLModel", SimpleNamespace(metadata=grown))
        monkeypatch.setattr(schema, "MIGRATIONS", folder)
        monkeypatch.setattr(schema, "REVISION", "next")
        monkeypatch.setattr(schema, "SCHEMA", THIS + 1)
        monkeypatch.setattr(file, "SCHEMA", THIS + 1)

    return plant


def shape(path: Path) -> dict[str, object]:
    """All that makes two files the same to this program."""
    names = [name for (name,) in ask(path, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        "columns": {name: ask(path, f"PRAGMA table_info({name})") for name in names},
        "parents": {name: parents(path, name) for name in names},
        "triggers": others(path, "trigger"),
        "views": others(path, "view"),
        "indexes": others(path, "index"),
        "revision": ask(path, "SELECT version_num FROM alembic_version"),
        "application": ask(path, "PRAGMA application_id"),
        "version": ask(path, "PRAGMA user_version"),
    }


def parents(path: Path, table: str) -> set[tuple[object, ...]]:
    return {row[2:] for row in ask(path, f"PRAGMA foreign_key_list({table})")}


def others(path: Path, kind: str) -> Rows:
    question = "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = '{}' ORDER BY name"
    return ask(path, question.format(kind))


def test_the_last_migration_is_what_a_new_file_claims_to_be():
    script = script_of(schema.MIGRATIONS)
    assert script.get_current_head() == schema.REVISION
    assert len(list(script.walk_revisions())) == file.SCHEMA


def test_a_new_file_is_stamped_with_its_revision_and_its_version(logbook, path):
    assert ask(path, "SELECT version_num FROM alembic_version") == [(schema.REVISION,)]
    assert ask(path, "PRAGMA application_id") == [(file.APPLICATION_ID,)]
    assert ask(path, "PRAGMA user_version") == [(file.SCHEMA,)]


@pytest.fixture(params=range(1, THIS))
def kept(request, tmp_path) -> Path:
    """A file that the program of an earlier version left: Ada tells, and is paused."""
    return Path(shutil.copy2(DATA / f"schema-{request.param}.sqlite3", tmp_path))


def test_a_file_of_each_earlier_version_becomes_like_a_new_one(kept, clock, tmp_path):
    before = tables(kept)
    Logbook(kept, clock, silent).close()
    after = tables(kept)
    new = tmp_path / "new.sqlite3"
    Logbook(new, clock, silent).close()
    assert shape(kept) == shape(new)
    assert {table: grown(after[table], rows) for table, rows in before.items()} == before
    assert ask(kept, "PRAGMA integrity_check") == [("ok",)]


def grown(rows: Rows, before: Rows) -> Rows:
    """The columns that were there before; newer ones stand after them."""
    return [row[: len(old)] for row, old in zip(rows, before, strict=True)]


def test_an_evening_of_each_earlier_version_goes_on(kept, clock):
    logbook = Logbook(kept, clock, silent)
    logbook.go_on(1)
    room = logbook.room()
    assert (room.telling.name, room.telling.timer.paused) == ("Ada", True)
    assert [turn.name for turn in room.waiting] == ["Bo"]
    assert [entry.text for entry in room.entries] == ["Caches lie."]
    assert room.place == Place(3, black=True)
    logbook.close()


def test_a_report_can_be_made_from_a_file_of_each_earlier_version(kept):
    assert room_of(kept, 1).telling.name == "Ada"
    assert ask(kept, "PRAGMA user_version") == [(THIS,)]


@pytest.mark.parametrize("recreate", ["never", "always"])
def test_a_migrated_file_is_like_a_new_one(old, clock, plant, tmp_path, recreate):
    plant(recreate)
    Logbook(old, clock, silent).close()
    new = tmp_path / "new.sqlite3"
    Logbook(new, clock, silent).close()
    assert shape(old) == shape(new)
    assert len(shape(old)["triggers"]) == 3 * len(HISTORY) + 1  # the two parts of a phase


@pytest.mark.parametrize("recreate", ["never", "always"])
def test_a_migrated_file_keeps_what_was_in_it(old, clock, plant, recreate):
    before = tables(old)
    plant(recreate)
    logbook = Logbook(old, clock, silent)
    logbook.go_on(1)
    assert logbook.room().telling.name == "Ada"
    logbook.close()
    after = tables(old)
    assert [row[-1] for row in after["turn"]] == ["proud", "calm"]
    assert [row[:-1] for row in after["turn"]] == before["turn"]
    assert {**after, "turn": before["turn"]} == before
    assert ask(old, "PRAGMA foreign_key_check") == []


def test_the_old_file_is_copied_before(old, clock, plant):
    before = shape(old), tables(old)
    plant()
    Logbook(old, clock, silent).close()
    copy = old.with_name(f"{old.name}{COPY}")
    assert (shape(copy), tables(copy)) == before


def test_after_a_migration_nothing_from_before_can_be_taken_back(old, clock, plant):
    plant()
    logbook = Logbook(old, clock, silent)
    logbook.go_on(1)
    assert logbook.room().last is None
    assert ask(old, "SELECT * FROM inverse") == []
    logbook.do("Maya", speakers.resume, 1)
    logbook.undo("Maya", logbook.room().last.id)
    assert logbook.room().telling.timer.paused
    logbook.close()


def test_after_a_migration_rows_still_need_their_parents(old, clock, plant):
    plant()
    logbook = Logbook(old, clock, silent)
    with logbook._engine.connect() as db:
        assert db.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    logbook.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(old, clock, plant):
    before = shape(old), tables(old), ask(old, "SELECT * FROM inverse")
    plant("always", more="raise KeyError('mood')")
    with pytest.raises(KeyError, match="mood"):
        Logbook(old, clock, silent)
    assert (shape(old), tables(old), ask(old, "SELECT * FROM inverse")) == before


def test_without_a_copy_nothing_is_migrated(old, clock, plant, tmp_path):
    plant()
    old.with_name(f"{old.name}{COPY}").symlink_to(tmp_path / "gone" / "copy")
    before = old.read_bytes()
    with pytest.raises(Refused) as refused:
        Logbook(old, clock, silent)
    assert str(refused.value) == (
        f"{old} is to be updated for this version, and the copy to be made before that "
        "cannot be written (No such file or directory). The file was left as it is."
    )
    assert old.read_bytes() == before


IMPORTED = """
import sys
from contextlib import closing
from pathlib import Path
from presenter.clock import Clock
from presenter.store.logbook import Logbook

Logbook(Path(sys.argv[1]), Clock(), print).close()
sys.exit("alembic" in sys.modules)
"""


def test_a_file_of_this_version_is_opened_without_the_tool_for_migrations(old):
    root = Path(__file__).parents[2]
    child = subprocess.run([sys.executable, "-c", IMPORTED, old], cwd=root, check=False)
    assert child.returncode == 0
