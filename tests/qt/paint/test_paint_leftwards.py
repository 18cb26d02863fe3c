"""What is written from right to left begins at the right."""

import pytest
from evening_pictures import slide

from presenter.core.deck import Dress
from presenter.core.foot import Footer
from presenter.core.picture import OpenerPicture, SlidePicture
from presenter.qt.paint.runs import START, Style
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import balanced
from presenter.qt.theme import NIGHT

WIDTH, MARGIN = 1920.0, 140.0
EDGE = WIDTH - MARGIN
LONG = "פסקה שנמשכת יותר משורה אחת כדי לראות היכן היא נשברת ואיפה היא עומדת על הקיר " * 3


@pytest.fixture
def boxes(scenes, without_words):
    """Where the words of a slide are, by what they say."""

    def found(text: str, layout: str = ""):
        picture = SlidePicture(text, Footer(), Dress(layout))
        seen = without_words(scenes.scene(picture, WIDTH))[1]
        return {each.text: each.box for each in seen}

    return found


@pytest.mark.parametrize("layout", ["", "section", "big-number"])
@pytest.mark.parametrize("text", ["# שלום", "# שלום\n\nעולם", f"# שלום\n\n{LONG}", "## א\n\n### ב"])
def test_titles_and_prose_end_at_the_right_margin(boxes, text, layout):
    for words, box in boxes(text, layout).items():
        assert box.right() == pytest.approx(EDGE, abs=2), words


def test_what_is_centred_stays_so(boxes):
    for box in boxes(f"# שלום\n\n{LONG}", "lead").values():
        assert box.center().x() == pytest.approx(WIDTH / 2, abs=2)


def test_a_list_has_its_markers_at_the_right_and_its_levels_go_left(boxes):
    found = boxes("# A\n\n1. אחת\n10. שתים\n    - שלוש\n- [x] ארבע\n")
    first, second, inner = (found[words] for words in ("אחת", "שתים", "שלוש"))
    assert found["A"].left() == pytest.approx(MARGIN, abs=2)
    assert found["1."].right() == pytest.approx(EDGE, abs=2)
    assert first.right() == second.right() < found["1."].left()
    assert inner.right() < found["—"].left() < found["—"].right() < EDGE - 40


def test_a_list_goes_one_way_as_its_first_item_does(boxes):
    found = boxes("- אחת\n- two\n\n# A\n\n- three\n- ארבע")
    assert found["two"].right() == found["אחת"].right() > WIDTH / 2
    assert found["ארבע"].left() == found["three"].left() < WIDTH / 2


def test_a_quotation_has_its_bar_at_the_right(boxes, painted):
    (box,) = boxes("> שלום\n").values()
    assert box.right() == pytest.approx(EDGE - 36, abs=2)
    image = painted(slide("> שלום\n"))
    bar = image.pixelColor(round(EDGE) - 3, round(box.center().y()))
    assert bar.name() == NIGHT.calm.lower()


def test_a_table_begins_at_the_right(boxes):
    found = boxes("| שירות | דקות |\n|---|---|\n| כניסה | 41 |\n")
    assert found["שירות"].right() == pytest.approx(EDGE, abs=2)
    assert found["כניסה"].right() == pytest.approx(EDGE, abs=2)
    assert found["41"].right() < found["כניסה"].left()


def test_a_footnote_has_its_mark_at_the_right(boxes):
    found = boxes("# שלום\n\nמילים[^1]\n\n[^1]: הערה\n")
    assert found["1"].right() == pytest.approx(EDGE, abs=2)
    assert found["הערה"].right() < found["1"].left()


def test_an_opener_and_what_stands_below_end_in_one_line(scenes, without_words):
    picture = OpenerPicture("", "# שלום\n\nעולם", Footer())
    found = {each.text: each.box for each in without_words(scenes.scene(picture, WIDTH))[1]}
    assert found["שלום"].right() == pytest.approx(found["עולם"].right(), abs=2)


def test_a_paragraph_without_a_widow_still_ends_at_the_right(fonts):
    style = Style(40, NIGHT.text, NIGHT.fonts, align=START)
    text = balanced(LONG, style, 1000.0, Text(LONG, style, 1000.0))
    assert text.width < 1000
    assert text.width + text._inset == 1000


def test_words_of_the_room_stay_where_they_are_put(fonts):
    text = Text("שלום", Style(40, NIGHT.text, NIGHT.fonts), 1000.0)
    assert text._layout.lineAt(0).naturalTextRect().left() == 0
