"""Where this laptop keeps things."""

import os
from pathlib import Path

NAME = "War Stories"
FILE = "war-stories.sqlite3"
VARIABLE = "PRESENTER_DATA_DIR"


def data_folder() -> Path:
    """The folder that the variable names, or the user's own for programs' data."""
    if named := os.environ.get(VARIABLE):
        return Path(named).expanduser()
    import platformdirs  # noqa: PLC0415 - 20 ms that a named folder does not need

    return platformdirs.user_data_path(NAME, appauthor=False)


def session_file(db: Path | None) -> Path:
    """The file that holds the sessions: the one given, or the usual one."""
    return db.expanduser() if db else data_folder() / FILE


def documents_folder() -> Path:
    """Where reports go, so that people find them."""
    import platformdirs  # noqa: PLC0415 - as above

    folder = platformdirs.user_documents_path()
    return folder if folder.is_dir() else Path.home()
