import ctypes
import sys

import pytest
from PySide6.QtGui import QImage

from presenter.qt import pixels

FIELDS = ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks")


class Allocated(ctypes.Structure):
    """What glibc's mallinfo2 tells; `hblkhd` is what was asked from the system by itself."""

    _fields_ = [(name, ctypes.c_size_t) for name in (*FIELDS, "fordblks", "keepcost")]


def mapped() -> int:
    mallinfo = ctypes.CDLL(None).mallinfo2
    mallinfo.restype = Allocated
    return mallinfo().hblkhd


@pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "mallinfo2"),
    reason="only glibc 2.33 and later tells where its memory is",
)
def test_what_a_picture_took_goes_back_to_the_system():
    pixels.give_back_when_dropped()
    for _picture in range(3):
        before = mapped()
        picture = QImage(1920, 1080, QImage.Format.Format_RGB32)
        assert mapped() - before >= picture.sizeInBytes()
        del picture
        assert mapped() == before
