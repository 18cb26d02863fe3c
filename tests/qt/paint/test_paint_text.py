import pytest
from evening_pictures import HOSTILE
from PySide6.QtGui import QFontDatabase, QImage, QPainter

from presenter.deck.page import Span
from presenter.qt.paint.runs import Run, Style, ranges, runs
from presenter.qt.paint.text import Text
from presenter.qt.paint.title import display, kicker, title
from presenter.qt.theme import NIGHT

System = QFontDatabase.WritingSystem
STYLE = Style(40, NIGHT.text, NIGHT.fonts)
WIDTH = 640.0


def ink(text: Text) -> tuple[int, int]:
    """The first and the last column with ink when the text is painted at 100."""
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    text.paint(painter, 100, 0)
    painter.end()
    inked = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() > 40 for y in range(0, image.height(), 2))
    ]
    return min(inked), max(inked)


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_no_line_runs_over_its_width(fonts, words):
    text = Text(words, STYLE, WIDTH, most=6)
    assert text.lines == 6
    assert text.natural_width <= WIDTH + 1
    first, last = ink(text)
    assert first >= 98
    assert last <= 100 + WIDTH + 2


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_what_is_left_out_ends_in_an_ellipsis(fonts, words):
    text = Text(words, STYLE, WIDTH, most=2)
    assert text.shortened
    assert text._layout.text().endswith("…")
    assert words.startswith(text._layout.text()[:-1])


def test_words_that_fit_are_shown_as_they_are(fonts):
    text = Text("<b>not bold</b>", STYLE, WIDTH, most=1)
    assert not text.shortened
    assert text._layout.text() == "<b>not bold</b>"


def test_a_line_feed_breaks_the_line(fonts):
    assert Text((Span("one\ntwo"),), STYLE, WIDTH).lines == 2


def test_marks_hold_where_they_should_after_an_emoji(fonts):
    marked = ranges(runs((Span("🔥🔥 "), Span("strong", bold=True)), STYLE))
    assert [(mark.start, mark.length) for mark in marked] == [(5, 6)]
    assert marked[0].format.fontWeight() == 700


def test_runs_are_taken_as_they_are(fonts):
    assert runs((Run("as it is"),), STYLE) == (Run("as it is"),)


def test_every_line_is_a_clean_place_to_stop(fonts):
    text = Text("one\ntwo\nthree", STYLE, WIDTH)
    assert list(text.stops) == [56.0, 112.0, 168.0]
    assert text.height == 168.0


def test_a_title_becomes_smaller_before_a_word_is_broken(fonts):
    style = display(104, NIGHT)
    assert title("short", style, WIDTH).height == pytest.approx(104 * 1.08)
    smaller = title("responsibilities", style, WIDTH)
    assert smaller.lines == 1
    assert smaller.height < 104


def test_the_lines_of_a_title_are_of_like_length(fonts):
    text = title("This one time when I blew up production", display(128, NIGHT), 1640)
    broken = text._layout.lineAt(0)
    assert text._text[: broken.textLength()].strip() == "This one time when"


@pytest.mark.parametrize(
    ("words", "system"),
    [
        ("日本語", System.Japanese),
        ("العربية", System.Arabic),
        ("עברית", System.Hebrew),
        ("한국어", System.Korean),
        ("ελληνικά", System.Greek),
        ("кириллица", System.Cyrillic),
        ("→ ≤ ½", System.Latin),
    ],
)
def test_words_of_every_script_that_has_a_font_are_no_boxes(fonts, words, system):
    if not QFontDatabase.families(system):
        pytest.skip("no font here has these letters; .ci/run installs some that do")
    runs = Text(words, STYLE, WIDTH)._layout.glyphRuns()
    assert runs
    assert all(0 not in run.glyphIndexes() for run in runs)


def test_the_letters_of_a_kicker_are_copied_as_one_word(fonts):
    """Readers of PDFs take a tenth of the size for a space."""
    text = kicker("Workshop stories, Part 1", NIGHT.text, NIGHT.fonts, WIDTH)
    gaps = []
    for run in text._layout.glyphRuns():
        wide = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        spots = [spot.x() for spot in run.positions()]
        ends = [spot + advance.x() for spot, advance in zip(spots, wide, strict=True)]
        gaps += [start - end for end, start in zip(ends[:-1], spots[1:], strict=True)]
    assert gaps
    assert 0 < max(gaps) < 0.1 * text.style.pixels
