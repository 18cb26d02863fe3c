import pytest
from evening_pictures import (
    BLACK,
    EACH,
    FOOTER,
    HOSTILE,
    LISTEN,
    NEUTRAL,
    slide,
    story,
    wall,
)
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QBitmap, QColor, QRegion

from presenter.core.picture import (
    Card,
    NeutralPicture,
    OpenerPicture,
    QueuePicture,
    Teller,
    TrialPicture,
)
from presenter.qt.paint.frame import width_for

SHAPES = {"4:3": 1440, "16:10": 1728, "16:9": 1920, "21:9": 2520}
SOURCE = Card("words", "from “somewhere”")


@pytest.mark.parametrize("width", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize("picture", EACH.values(), ids=EACH)
def test_each_picture_shows_words_that_stay_on_the_wall(painted, words, colours, picture, width):
    image = painted(picture, width)
    assert len(colours(image)) > 20
    assert all(left >= 0 and right <= width for _, left, right in words)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_stay_beside_the_ring(painted, words, scenes, text):
    picture = story(text, text)
    painted(picture)
    ring = scenes.scene(picture, 1920).faces[0]
    left_column = [right for _, left, right in words if left < ring.rect.left() - 100]
    assert max(left_column) < ring.rect.left()
    assert max(right for _, _, right in words) <= 1920


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_stay_on_every_picture(painted, words, text):
    teller = Teller(text, text)
    for picture in (
        OpenerPicture(text, f"# {text}\n\n{text}", FOOTER),
        QueuePicture(text, teller, (teller,) * 4, text, FOOTER),
        slide(f"# {text}\n\n{text}\n\n- {text}\n\n| {text} | b |\n|---|---|\n| {text} | 2 |"),
        wall(Card(text, text)),
        NeutralPicture(text, text),
        TrialPicture(text, (7680, 4320), 3.0),
    ):
        painted(picture)
    assert all(left >= 0 and right <= 1920 for _, left, right in words)


def test_markup_is_shown_and_not_obeyed(painted, words):
    painted(story("<b>Ada</b>", "<i>Leap</i> & co"))
    said = [text for text, _, _ in words]
    assert "<i>Leap</i> & co" in said
    assert "<b>Ada</b>" in said


def test_a_black_wall_is_black_and_shows_no_clock(painted, scenes, colours):
    assert colours(painted(BLACK)) == {"#000000"}
    assert scenes.scene(BLACK, 1920).faces == ()


def test_the_neutral_card_says_the_title_and_the_event_and_shows_no_clock(painted, words, scenes):
    painted(NEUTRAL)
    assert [text for text, _, _ in words] == [NEUTRAL.title, NEUTRAL.event]
    assert scenes.scene(NEUTRAL, 1920).faces == ()


@pytest.mark.parametrize("width", SHAPES.values(), ids=SHAPES)
def test_the_neutral_card_stands_in_the_middle(painted, width):
    image = painted(NEUTRAL, width)
    mask = image.createMaskFromColor(image.pixel(0, 0), Qt.MaskMode.MaskOutColor)
    seen = QRegion(QBitmap.fromImage(mask)).boundingRect()
    middle = QRect(0, 0, width, image.height()).center()
    assert (seen.center() - middle).manhattanLength() < 30


def test_a_story_ten_minutes_over_shows_no_alarm(painted, colours, clock):
    clock.tick(minutes=18)
    above_the_footer = painted(story()).copy(0, 0, 1920, 1000)
    for colour in map(QColor, colours(above_the_footer)):
        assert colour.red() - max(colour.green(), colour.blue()) < 20, colour.name()


def test_without_a_title_the_name_stands_in_its_place(painted, words):
    painted(story("Ada · Payments", ""))
    said = [text for text, _, _ in words]
    assert "Ada" in said
    assert "Payments" in said


def test_an_empty_queue_invites(painted, words):
    painted(EACH["empty queue"])
    assert "The floor is open." in [text for text, _, _ in words]


def test_the_queue_says_who_is_next_and_who_follows(painted, words):
    following = (Teller("Bo", "Certificate Sunday"),)
    painted(QueuePicture("Stories", Teller("Ada", "Leap day"), following, LISTEN, FOOTER))
    said = [text for text, _, _ in words]
    assert {"Ada", "“Leap day”", "Bo", "“Certificate Sunday”", LISTEN} <= set(said)


def test_a_wall_counts_what_it_has_no_room_for(painted, words):
    painted(wall(*(Card(f"Learning {number}", "") for number in range(200))))
    shown = [text for text, _, _ in words if text.startswith("Learning ")]
    assert shown[0] == "Learning 0"
    assert f"+ {200 - len(shown)} more" in [text for text, _, _ in words]


def test_a_wall_that_has_room_counts_nothing(painted, words):
    painted(wall(SOURCE, SOURCE))
    said = [text for text, _, _ in words]
    assert said.count("words") == 2
    assert not [text for text in said if text.endswith("more")]


def test_an_empty_column_asks(painted, words):
    painted(wall())
    assert "What did we learn?" in [text for text, _, _ in words]


def test_a_scene_is_laid_out_once(scenes):
    assert scenes.scene(story(), 1920) is scenes.scene(story(), 1920)
    assert scenes.scene(story(), 1440).width == 1440


def test_only_the_latest_scenes_are_kept(scenes):
    first = scenes.scene(slide("# 0"), 1920)
    for number in range(1, 24):
        scenes.scene(slide(f"# {number}"), 1920)
    assert scenes.scene(slide("# 0"), 1920) is first
    for number in range(1, 25):
        scenes.scene(slide(f"# {number}"), 1920)
    assert scenes.scene(slide("# 0"), 1920) is not first


def test_a_picture_that_was_saved_anew_is_shown_once_the_old_one_is_forgotten(scenes, pictures):
    pictures.add("map.png", "#ff0000", QSize(40, 20))
    shown = slide("![](map.png)")
    before = scenes.scene(shown, 1920)
    pictures.add("map.png", "#00ff00", QSize(20, 40))
    assert scenes.scene(shown, 1920) is before
    scenes.forget()
    assert scenes.scene(shown, 1920) != before


@pytest.mark.parametrize(
    ("size", "width"),
    [((1920, 1080), 1920), ((1024, 768), 1440), ((600, 1000), 1440), ((5000, 1000), 2520)],
)
def test_the_space_is_as_wide_as_the_screen_within_reason(size, width):
    assert width_for(*size) == width
