"""What was chosen on this laptop: each change is on its disk at once."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from presenter import settings


class Choices:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.now = settings.load(folder)

    def change(self, **choices: Any) -> None:
        """Choose anew, by the names in `Settings`; what is so already is not written again."""
        before, self.now = self.now, replace(self.now, **choices)
        if self.now != before:
            settings.save(self._folder, self.now)
