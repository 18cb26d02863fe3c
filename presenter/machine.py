"""What this laptop says of itself: its battery, and the room on its disk."""

import os
import shutil
from pathlib import Path

import psutil

from presenter.core.preflight import Battery


def battery() -> Battery | None:
    """None for a computer without one, or one that does not tell."""
    if not hasattr(psutil, "sensors_battery"):  # there is none on some systems
        return None
    found = psutil.sensors_battery()
    if found is None:
        return None
    return Battery(round(found.percent), found.power_plugged is not False)


def free_space(path: Path) -> int:
    """The bytes that are free where a file is, or will be."""
    folder = next(each for each in (path, *path.absolute().parents) if os.path.lexists(each))
    return shutil.disk_usage(folder.parent if folder.is_symlink() else folder).free


def is_same_file(path: Path, before: os.stat_result) -> bool:
    """Whether a path still leads to the file it led to."""
    try:
        return os.path.samestat(path.stat(), before)
    except OSError:
        return False
