"""Once a second only what looks different is painted anew, and nothing of it is left behind."""

from dataclasses import replace
from datetime import timedelta

import pytest
from evening_pictures import BEGAN, FOOTER, QUIET, slide, story, timer
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from presenter.core.deck import Face
from presenter.core.picture import BreakPicture
from presenter.core.timing import Pause
from presenter.qt.paint.case.discussion import Discussion
from presenter.qt.paint.scene import Scene
from presenter.qt.theme import NIGHT

WITH_RING_BELOW = replace(FOOTER, clock=timer(8), face=Face.RING)
PAUSED = replace(timer(8), pauses=(Pause(BEGAN + timedelta(minutes=3)),))
PICTURES = {
    "story": story(clock=timer(8)),
    "short story": story(clock=timer(0.5)),
    "story without a plan": story(clock=timer(0)),
    "paused story": story(clock=PAUSED),
    "story in digits": replace(story(clock=timer(8)), face=Face.DIGITS),
    "break": BreakPicture("# Coffee", timer(15), QUIET),
    "break in digits": BreakPicture("# Coffee", timer(15), QUIET, face=Face.DIGITS),
    "slide": slide("# T"),
    "slide with a ring": replace(slide("# T"), footer=WITH_RING_BELOW),
}
STEPS = [1, 1, 58, 1, 7, 112, 1, 119, 1, 178, 1, 1, 1, 400, 1, 900, 1]  # seconds
SOFT_EDGE = 40  # of 255: Qt bends an arc of another length a little otherwise, which nobody sees


def paint_stale(scene: Scene, image: QImage, clock, before) -> float:
    """As a view does it; the part of the image that was painted."""
    after = [face.reading(clock.now()) for face in scene.faces]
    area = 0.0
    for face, then, now in zip(scene.faces, before, after, strict=True):
        for rect in face.stale(then, now) if then != now else ():
            box = rect.toAlignedRect()
            area += box.width() * box.height()
            painter = QPainter(image)
            painter.setClipRect(box)
            scene.paint(painter)
            scene.paint_faces(painter, clock.now(), QRectF(box))
            painter.end()
    return area / (image.width() * image.height())


def difference(one: QImage, other: QImage) -> int:
    """By how much a pixel differs most, of 255."""
    if one == other:
        return 0
    apart = one.convertToFormat(QImage.Format.Format_RGB888)
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    return max(bytes(apart.constBits()))


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_what_is_painted_anew_makes_the_picture_whole(scenes, painted, clock, picture):
    scene, image = scenes.scene(picture, 1920), painted(picture)
    for seconds in STEPS:
        before = [face.reading(clock.now()) for face in scene.faces]
        clock.tick(seconds=seconds)
        paint_stale(scene, image, clock, before)
        apart = difference(image, painted(picture))
        assert apart <= SOFT_EDGE, f"after {clock.now() - BEGAN}"


@pytest.mark.parametrize("picture", [PICTURES["story"], PICTURES["break"]])
def test_a_second_takes_a_small_part_of_a_ring(scenes, painted, clock, picture):
    scene = scenes.scene(picture, 1920)
    clock.tick(minutes=2)
    before = [face.reading(clock.now()) for face in scene.faces]
    clock.tick(seconds=1)
    whole = sum(face.box.width() * face.box.height() for face in scene.faces) / (1920 * 1080)
    assert 0 < paint_stale(scene, painted(picture), clock, before) < whole / 2


def test_the_time_to_talk_is_painted_anew_in_its_box(clock):
    talk = Discussion(timer(6), 1800, 600, NIGHT)
    before = talk.reading(clock.now())
    clock.tick(seconds=1)
    assert talk.stale(before, talk.reading(clock.now())) == (talk.rect,)
