import subprocess
import sys

import pytest

CHILD = """
import ctypes
from PySide6.QtGui import QImage
from presenter.qt import pixels

fields = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()

class Allocated(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in fields]

mallinfo = ctypes.CDLL(None).mallinfo2
mallinfo.restype = Allocated
pixels.give_back_when_dropped()
for _picture in range(3):
    before = mallinfo().hblkhd
    picture = QImage(1920, 1080, QImage.Format.Format_RGB32)
    assert mallinfo().hblkhd - before >= picture.sizeInBytes()
    del picture
    assert mallinfo().hblkhd == before
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc has the mallinfo2 that this asks")
def test_what_a_picture_took_goes_back_to_the_system():
    child = subprocess.run(
        [sys.executable, "-c", CHILD], check=False, capture_output=True, text=True
    )
    assert child.returncode == 0, child.stderr
