"""Writes a finished document to a file: all of it, or nothing."""

import os
from contextlib import suppress
from errno import EDQUOT, ENOSPC, EROFS
from pathlib import Path
from tempfile import NamedTemporaryFile

from presenter.core.errors import Refused


def save(path: Path, data: bytes, what: str = "report") -> None:
    """An older file stays until the new one is safe on the disk; `what` names it in a refusal."""
    if path.is_dir():
        raise Refused(f"“{path}” is a folder. Add a file name, such as “{what}.pdf”.")
    try:
        _replace(path, data)
    except OSError as error:
        raise Refused(f"The {what} was not saved. {_trouble(path, error)}") from error


def _replace(path: Path, data: bytes) -> None:
    with NamedTemporaryFile(dir=path.parent, prefix=".part-", delete=False) as part:
        try:
            part.write(data)
            part.flush()
            os.fsync(part.fileno())
            part.close()
            Path(part.name).replace(path)
        except OSError:
            part.close()
            with suppress(OSError):
                Path(part.name).unlink()
            raise


def _trouble(path: Path, error: OSError) -> str:
    folder = f"“{path.parent}”"
    if error.errno in {ENOSPC, EDQUOT}:
        return f"The disk of {folder} is full. Make room there, or choose another disk."
    if isinstance(error, FileNotFoundError):
        return f"There is no folder {folder}. Make it first, or choose another."
    if isinstance(error, NotADirectoryError):
        return f"{folder} is not a folder. Choose a folder."
    if isinstance(error, PermissionError) or error.errno == EROFS:
        return f"“{path}” may not be written, or is open. Close it, or choose another folder."
    return f"{folder} says: {error.strerror}. Choose another place."
