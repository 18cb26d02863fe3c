from itertools import product

import pytest
from evening_pictures import BEGAN, EACH, FOOTER, slide
from eyes import hard_words
from PySide6.QtCore import QSize

from presenter.core.contrast import contrast, is_readable, mixed
from presenter.core.deck import Dress
from presenter.core.picture import OpenerPicture, SlidePicture
from presenter.deck.reading import read
from presenter.qt.theme import DAY, NIGHT, hard_to_read
from presenter.resources import bundled_deck

THEMES = {"night": NIGHT, "day": DAY}
CODE = """```python
@retry(times=3)  # all
def drop(name: str = "gone"): return None
```

```console
$ ls -l
total 0
```

```yaml
key: "value"  # why
on: true
```

```diff
- old
+ new
```"""
BOTH = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def test_contrast_is_reckoned_as_the_standard_says():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")
    assert is_readable("#767676", "#FFFFFF")
    assert not is_readable("#777777", "#FFFFFF")


def test_a_mixed_colour_lies_between():
    assert mixed("#FFFFFF", "#000000", 0.5) == "#808080"
    assert mixed("#102030", "#FFFFFF", 1.0) == "#102030"


@BOTH
def test_tokens_for_words_stand_out_from_every_ground(theme):
    assert hard_to_read(theme) == ()
    for token, ground in product(("text", "muted"), ("ink", "surface", "raised", "code")):
        assert is_readable(getattr(theme, token), getattr(theme, ground)), (token, ground)
    assert is_readable(theme.info, theme.code)
    assert is_readable(theme.on_ember, theme.ember)


@BOTH
def test_every_word_of_the_bundled_deck_can_be_read(without_words, pictures, fonts, theme):
    deck, _ = read(bundled_deck().read_text(encoding="utf-8"), "x")
    for made in deck.slides:
        for picture in (
            SlidePicture(made.markdown, FOOTER, made.dress),
            OpenerPicture("The first part", made.markdown, FOOTER, made.dress),
        ):
            assert hard_words(without_words, theme, picture, pictures) == []


@BOTH
@pytest.mark.parametrize("picture", EACH.values(), ids=EACH)
def test_every_word_of_an_evening_can_be_read(
    without_words, pictures, fonts, clock, theme, picture
):
    for minutes in (0, 30):
        clock.tick(minutes=minutes)
        assert clock.now() >= BEGAN
        assert hard_words(without_words, theme, picture, pictures) == []


@BOTH
@pytest.mark.parametrize("layout", ["", "code", "invert"])
def test_every_word_of_code_can_be_read(without_words, pictures, fonts, theme, layout):
    assert hard_words(without_words, theme, slide(CODE, layout), pictures) == []


@BOTH
@pytest.mark.parametrize("colour", ["#ffffff", "#000000", "#808080", "#ff8b3d"])
@pytest.mark.parametrize("layout", ["", "lead", "big-number"])
def test_words_on_a_picture_can_be_read(without_words, pictures, fonts, theme, colour, layout):
    pictures.add("b.png", colour, QSize(400, 300))
    dress = Dress(layout, header="Above", footer="Below", page=7)
    words = "![bg](b.png)\n\n# Title\n\nwords with `code`, [a link](https://x.org)"
    shown = SlidePicture(words, FOOTER, dress)
    assert hard_words(without_words, theme, shown, pictures) == []


@BOTH
@pytest.mark.parametrize("background", ["#ffffff", "#000000", "#0b3d91", "#fff3b0", "#ff8b3d"])
def test_words_on_a_background_of_the_decks_own_can_be_read(
    without_words, pictures, fonts, theme, background
):
    dress = Dress(background=background, header="Above", footer="Below", page=7)
    words = "# Title\n\nwords with `code`\n\n- one\n  - two\n\n> said\n\n| A |\n|--|\n| 1 |"
    shown = SlidePicture(f"{words}\n\n{CODE}", FOOTER, dress)
    assert hard_words(without_words, theme, shown, pictures) == []
