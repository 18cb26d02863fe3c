"""How the room sees a clock: as a ring, as digits, or not at all, and never in red."""

from dataclasses import replace

import pytest
from evening_pictures import FOOTER, QUIET, slide, story, timer

from presenter.core.deck import Face
from presenter.core.foot import Footer
from presenter.core.picture import BreakPicture
from presenter.qt.paint.scenes import Scenes
from presenter.qt.theme import DAY, NIGHT

SEEN = (Face.RING, Face.DIGITS)


def of_each_kind(face: Face):
    clock = None if face is Face.NOTHING else timer(8)
    return (
        replace(story(), timer=clock, face=face),
        BreakPicture("# Coffee", clock, QUIET, face=face),
        replace(slide("# T"), footer=replace(FOOTER, clock=clock, face=face)),
    )


EVERY = [picture for face in SEEN for picture in of_each_kind(face)]
NAMES = [f"{type(picture).__name__} {face}" for face in SEEN for picture in of_each_kind(face)]


def hues(image):
    """The hues that anybody would see, in degrees."""
    colours = set(memoryview(image.constBits()).cast("I")[::2])  # every other one in a row
    seen = (image.pixelColor(0, 0).fromRgb(colour) for colour in colours)
    return [c.hsvHue() for c in seen if c.hsvSaturationF() > 0.35 and c.valueF() > 0.35]


def is_red(hue: int) -> bool:
    return hue >= 340 or 0 <= hue <= 15


@pytest.mark.parametrize("theme", [NIGHT, DAY], ids=["night", "day"])
@pytest.mark.parametrize("picture", EVERY, ids=NAMES)
@pytest.mark.parametrize("after", [1, 7.9, 9, 200])
def test_the_room_never_sees_red(scenes, painted, clock, theme, picture, after):
    assert is_red(NIGHT.colour("bad").hsvHue())
    assert is_red(DAY.colour("bad").hsvHue())
    scenes.wear(theme)
    clock.tick(minutes=after)
    assert [hue for hue in hues(painted(picture)) if is_red(hue)] == []


@pytest.mark.parametrize("picture", of_each_kind(Face.NOTHING), ids=lambda p: type(p).__name__)
def test_a_clock_that_is_not_to_be_seen_is_not_painted(scenes, picture):
    assert scenes.scene(picture, 1920).faces == ()


@pytest.mark.parametrize("number", range(3))
def test_digits_have_no_ring(scenes, painted, clock, number):
    ring, digits = (of_each_kind(face)[number] for face in SEEN)
    clock.tick(minutes=2)
    calm = scenes.theme.colour("calm").rgb()

    def arc(picture) -> int:
        image, (face,) = painted(picture), scenes.scene(picture, 1920).faces
        box = face.rect.toAlignedRect()
        return sum(
            image.pixel(x, y) == calm
            for x in range(box.left(), box.right())
            for y in range(box.top(), box.bottom())
        )

    assert arc(ring) > 100
    assert arc(digits) == 0


@pytest.mark.parametrize("number", range(3))
def test_a_ring_and_digits_read_the_same(scenes, clock, number):
    clock.tick(minutes=2, seconds=42)
    ring, digits = (scenes.scene(of_each_kind(face)[number], 1920).faces[0] for face in SEEN)
    assert ring.reading(clock.now()) == digits.reading(clock.now())


@pytest.mark.parametrize("width", [1440, 1920, 2520])
def test_what_stands_beside_a_ring_in_the_footer_keeps_off_it(scenes, words, painted, width):
    footer = Footer(FOOTER.marks, timer(400), face=Face.RING)
    dressed = replace(slide("# T"), footer=footer, dress=replace(slide("").dress, page=12))
    painted(dressed, width)
    face = scenes.scene(dressed, width).faces[0]
    (page,) = [right for said, _, right in words if said == "12"]
    assert page < face.rect.left()


def test_words_of_a_break_without_a_clock_may_be_wider(scenes):
    long = "# " + "A very long word about coffee " * 2
    with_clock = BreakPicture(long, timer(8), QUIET)
    without = replace(with_clock, timer=None, face=Face.NOTHING)
    clocked, bare = (scenes.scene(picture, 1920) for picture in (with_clock, without))
    assert bare.smallest >= clocked.smallest


def test_every_theme_that_is_shipped_keeps_red_for_the_facilitator():
    for theme in (NIGHT, DAY):
        for token in ("calm", "faint", "text", "muted", "raised"):
            colour = theme.colour(token)
            assert colour.hsvSaturationF() < 0.35 or not is_red(colour.hsvHue())


def test_scenes_differ_by_the_face(fonts, pictures):
    scenes = Scenes(NIGHT, pictures)
    ring, digits = (of_each_kind(face)[0] for face in SEEN)
    assert scenes.scene(ring, 1920) != scenes.scene(digits, 1920)
