"""Twenty pages of plain words, set by typst alone: `words.py PATH`."""

import sys
from pathlib import Path

import typst

from presenter.resources import resource

WORDS = 11_000


def pdf(title: str) -> bytes:
    source = (
        f'#set document(title: "{title}"); #set text(font: "Inter"); = {title}\n#lorem({WORDS})'
    )
    return typst.compile(source.encode(), font_paths=[resource("fonts")], pdf_standards="ua-1")


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(pdf("Words"))
