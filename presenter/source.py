"""A deck's file as text, or one sentence that says why not."""

from pathlib import Path

from presenter.core.errors import Refused

LIMIT = 5_000_000
_BOM = b"\xef\xbb\xbf"


def text_of(path: Path) -> str:
    """The text of a file; raises `Refused` for whatever is no text of a sensible size."""
    try:
        content = _bytes_of(path)
    except FileNotFoundError as error:
        raise Refused(f"There is no file {path}: check the name and the folder.") from error
    except PermissionError as error:
        raise Refused(f"{path} may not be read by you: change its permissions.") from error
    except OSError as error:
        raise Refused(f"{path} cannot be read ({error.strerror}): try a copy of it.") from error
    if len(content) > LIMIT:
        raise Refused(f"{path} is larger than 5 MB: keep pictures in files beside the deck.")
    return _decoded(content, path)


def lines_of(text: str) -> list[str]:
    """The lines, whichever way they end."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _bytes_of(path: Path) -> bytes:
    if path.is_dir():
        raise Refused(f"{path} is a folder: name the Markdown file in it.")
    if path.exists() and not path.is_file():
        raise Refused(f"{path} is not a file: name a Markdown file.")
    with path.open("rb") as file:
        return file.read(LIMIT + 1)


def _decoded(content: bytes, path: Path) -> str:
    try:
        return content.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        line = len(lines_of(content.removeprefix(_BOM)[: error.start].decode("utf-8")))
        message = f"{path} is not UTF-8 in line {line}: save it again with the encoding UTF-8."
        raise Refused(message) from error
