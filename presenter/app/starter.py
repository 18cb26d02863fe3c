"""The first deck of somebody who writes one."""

from pathlib import Path

from presenter.core.errors import Refused
from presenter.resources import resource

MARKDOWN = {".md", ".markdown"}


def write_starter(path: Path) -> Path:
    """Write the starter deck into a new file; its path, which ends in `.md`."""
    if path.is_dir():
        raise Refused(f"{path} is a folder: name a file in it, such as {path / 'workshop.md'}.")
    if path.suffix.lower() not in MARKDOWN:
        path = path.with_name(f"{path.name}.md")
    if not path.parent.is_dir():
        raise Refused(f"There is no folder {path.parent}: make it first, or name another.")
    _write(path, resource("starter.md").read_bytes())
    return path


def _write(path: Path, content: bytes) -> None:
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise Refused(f"{path} is there and was left as it is: choose another name.") from error
    except OSError as error:
        why = error.strerror
        raise Refused(f"{path} cannot be written ({why}): name another place.") from error
