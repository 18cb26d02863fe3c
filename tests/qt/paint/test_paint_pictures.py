import pytest
from evening_pictures import slide
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageWriter, QPainter

from presenter.qt.paint.figure import Asked, asked
from presenter.qt.paint.images import BUDGET, Album, Unreadable, decoded, natural_size
from presenter.qt.paint.scenes import Scenes
from presenter.qt.theme import NIGHT

GREEN, BLUE = "#00ff00", "#0000ff"


def box(image: QImage, colour: str) -> tuple[int, int]:
    """How wide and high the part of an image is that has a colour."""
    at = [
        (x, y)
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
        if image.pixelColor(x, y).name() == colour
    ]
    across, down = {x for x, _ in at}, {y for _, y in at}
    return len(across) * 4, len(down) * 4


@pytest.mark.parametrize(
    ("options", "size"),
    [
        ((), Asked()),
        (("w:300",), Asked(450.0, 0.0)),
        (("width:300px", "height:200px"), Asked(450.0, 300.0)),
        (("w:50%",), Asked(800.0, 0.0)),
        (("h:25%",), Asked(0.0, 200.0)),
        (("w:12em", "h:", "w:-3", "blur:2px"), Asked()),
    ],
)
def test_sizes_are_as_in_marp(options, size):
    assert asked(options, 1600, 800) == size


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("w:300", (450, 225)),
        ("h:300", (900, 450)),
        ("w:300 h:300", (450, 225)),
        ("w:9000", (1640, 820)),
    ],
)
def test_a_picture_has_the_size_that_is_asked_and_its_own_shape(painted, pictures, words, size):
    pictures.add("a.png", GREEN, QSize(800, 400))
    assert box(painted(slide(f"![{words}](a.png)")), GREEN) == pytest.approx(size, abs=8)


def test_a_picture_of_a_given_size_leaves_the_rest_of_its_row_to_others(painted, pictures):
    pictures.add("a.png", GREEN, QSize(800, 400))
    pictures.add("b.png", BLUE, QSize(800, 400))
    image = painted(slide("![w:200](a.png) ![b](b.png)"))
    assert box(image, GREEN) == pytest.approx((300, 150), abs=8)
    assert box(image, BLUE)[0] == pytest.approx(1640 - 300 - 36, abs=8)


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("bg", (1920, 800)),
        ("bg contain", (1080, 800)),
        ("bg fit", (1080, 800)),
        ("bg 25%", (480, 480)),
        ("bg auto", (600, 560)),
        ("bg w:200", (300, 300)),
        ("bg right:25% contain", (480, 480)),
        ("bg left", (960, 800)),
    ],
)
def test_a_backdrop_is_as_large_as_it_is_asked_to_be(painted, pictures, words, size):
    """Only the upper 800 units are looked at: further down it fades."""
    pictures.add("a.png", GREEN, QSize(400, 400))
    seen = box(painted(slide(f"![{words}](a.png)")).copy(0, 0, 1920, 800), GREEN)
    assert seen == pytest.approx(size, abs=8)


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("", ((300, 100), (1600, 100))),
        (" vertical", ((300, 100), (300, 700))),
    ],
)
def test_backdrops_stand_side_by_side_or_above_each_other(painted, pictures, words, places):
    pictures.add("a.png", GREEN, QSize(400, 400))
    pictures.add("b.png", BLUE, QSize(400, 400))
    image = painted(slide(f"![bg{words}](a.png)\n\n![bg](b.png)"))
    assert [image.pixelColor(*at).name() for at in places] == [GREEN, BLUE]


def test_backdrops_share_the_side_that_one_of_them_takes(painted, pictures):
    pictures.add("a.png", GREEN, QSize(400, 400))
    pictures.add("b.png", BLUE, QSize(400, 400))
    image = painted(slide("![bg right:50%](a.png)\n\n![bg](b.png)\n\n# Words"))
    assert [image.pixelColor(x, 100).name() for x in (900, 1100, 1800)] == [
        NIGHT.ink.lower(),
        GREEN,
        BLUE,
    ]


def png(size: QSize, kind: QImage.Format = QImage.Format.Format_Grayscale8) -> QImage:
    image = QImage(size, kind)
    image.fill(QColor(GREEN))
    return image


def test_a_picture_of_20_000_pixels_is_not_even_read(painted, words, pictures):
    pictures.add_image("huge.png", png(QSize(20_000, 20_000), QImage.Format.Format_Mono))
    painted(slide("# T\n\n![x](huge.png)"))
    said = [text for text, _, _ in words if text.endswith("huge.png")]
    assert said == ["Too large: 20,000 × 20,000 pixels\u2028huge.png"]


def test_a_long_picture_is_read_no_larger_than_a_projector(pictures):
    pictures.add_image("long.png", png(QSize(20_000, 400)))
    assert natural_size(pictures.files["long.png"]) == QSize(20_000, 400)
    assert decoded(pictures.files["long.png"]).width() == 3840


def test_half_a_picture_is_a_frame_with_its_name_and_why(painted, words, pictures):
    pictures.add("half.png", GREEN, QSize(800, 400))
    pictures.files["half.png"] = pictures.files["half.png"][:80]
    painted(slide("# T\n\n![x](half.png)"))
    said = [text for text, _, _ in words if text.endswith("half.png")]
    assert said == ["Damaged picture\u2028half.png"]


def test_what_is_no_picture_is_a_frame_that_says_so(painted, words, pictures):
    pictures.files["a.png"] = b"no picture"
    painted(slide("![x](a.png)"))
    assert "Not a picture\u2028a.png" in [text for text, _, _ in words]


def test_a_picture_taken_upright_stands_upright(painted, pictures, tmp_path):
    path = str(tmp_path / "turned.jpg")
    writer = QImageWriter(path)
    writer.setTransformation(QImageIOHandler.Transformation.TransformationRotate90)
    assert writer.write(png(QSize(800, 400), QImage.Format.Format_RGB32))
    pictures.files["turned.jpg"] = (tmp_path / "turned.jpg").read_bytes()
    assert natural_size(pictures.files["turned.jpg"]) == QSize(400, 800)
    assert decoded(pictures.files["turned.jpg"]).size() == QSize(400, 800)


class Counted:
    """One picture, and how often it was read."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.count = 0

    def read(self, name: str) -> bytes:
        self.count += 1
        return self.data


def test_a_picture_is_scaled_once_and_then_kept(pictures):
    pictures.add("a.png", GREEN, QSize(1600, 800))
    source = Counted(pictures.files["a.png"])
    album = Album(source)
    part, size = QRect(0, 0, 1600, 800), QSize(400, 200)
    assert album.pixels("a.png", part, size).size() == size
    assert album.pixels("a.png", part, size) is album.pixels("a.png", part, size)
    assert source.count == 1


def test_a_picture_is_never_scaled_up(pictures):
    pictures.add("a.png", GREEN, QSize(160, 80))
    album = Album(pictures)
    assert album.pixels("a.png", QRect(0, 0, 160, 80), QSize(400, 200)).size() == QSize(160, 80)
    assert album.pixels("a.png", QRect(80, 0, 80, 80), QSize(400, 400)).size() == QSize(80, 80)


def test_what_is_kept_of_pictures_is_bounded(pictures):
    album = Album(pictures)
    for number in range(12):
        pictures.add(f"{number}.png", GREEN, QSize(1600, 1200))
        album.pixels(f"{number}.png", QRect(0, 0, 1600, 1200), QSize(1500, 1125))
        assert sum(image.sizeInBytes() for image in album._kept.values()) <= BUDGET


def test_a_picture_that_has_gone_is_unreadable(pictures):
    with pytest.raises(Unreadable, match="Picture not found"):
        Album(pictures).pixels("gone.png", QRect(0, 0, 1, 1), QSize(1, 1))


def test_a_picture_that_has_changed_is_read_anew_when_it_is_forgotten(fonts, pictures):
    scenes = Scenes(NIGHT, pictures)
    pictures.add("a.png", GREEN, QSize(400, 400))
    shown = slide("![a](a.png)")

    def middle() -> str:
        image = QImage(QSize(1920, 1080), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        scenes.scene(shown, 1920).paint(painter)
        painter.end()
        return image.pixelColor(500, 500).name()

    assert middle() == GREEN
    pictures.add("a.png", BLUE, QSize(400, 400))
    assert middle() == GREEN
    scenes.forget()
    assert middle() == BLUE


def test_a_missing_picture_behind_words_is_named_above_them(scenes, without_words):
    scene = scenes.scene(slide("![bg](gone.png)\n\n# Title\n\nwords\n\nmore\n\nmore\n\nmore"), 1920)
    seen = {each.text: each.box for each in without_words(scene)[1]}
    name = seen["Picture not found: gone.png"]
    assert name.bottom() < seen["Title"].top()
    assert name.right() < 1920
