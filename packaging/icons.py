"""Draw the icon in every size and format that the builds ask for: `python packaging/icons.py`.

`resources/icons/war-stories.svg` is the one that is drawn by hand; all others come from it.
"""

import os
import struct
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parents[1] / "resources" / "icons"
NAME = "war-stories"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
WINDOWS = (16, 24, 32, 48, 64, 256)
APPLE = {b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic13": 256, b"ic09": 512}


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    drawing = QSvgRenderer(str(FOLDER / f"{NAME}.svg"))
    pictures = {size: png(drawing, size) for size in SIZES}
    (FOLDER / f"{NAME}.ico").write_bytes(ico({size: pictures[size] for size in WINDOWS}))
    (FOLDER / f"{NAME}.icns").write_bytes(
        icns({kind: pictures[size] for kind, size in APPLE.items()})
    )
    app.quit()


def png(drawing: QSvgRenderer, size: int) -> bytes:
    """Save one size, and hand back what was saved."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    drawing.render(painter)
    painter.end()
    path = FOLDER / f"{NAME}-{size}.png"
    image.save(str(path))
    return path.read_bytes()


def ico(pictures: dict[int, bytes]) -> bytes:
    """A header of 6 bytes, one of 16 for each picture, then the pictures; a side of 256 is 0."""
    header = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(header) + 16 * len(pictures)
    for size, picture in pictures.items():
        side = size % 256
        header += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return header + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Each picture, and the whole, led by its kind and its length with these eight bytes."""
    parts = b"".join(
        kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(parts)) + parts


if __name__ == "__main__":
    main()
