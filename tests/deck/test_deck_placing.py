import pytest

from presenter.deck.image import image
from presenter.deck.placing import Place, unread


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a cat", Place()),
        ("w:300 h:200", Place(width=300, height=200)),
        ("width:2in height:.5in", Place(width=192, height=48)),
        ("w:50% h:25%", Place(width=640, height=180)),
        ("w:3pc h:72pt", Place(width=48, height=96)),
        ("w:auto h:20px", Place(height=20)),
        ("bg", Place()),
        ("bg left", Place(side="left", share=0.5)),
        ("bg right:33.5%", Place(side="right", share=0.335)),
        ("bg fit", Place(fit="contain")),
        ("bg cover vertical", Place(fit="cover", vertical=True)),
        ("bg 80%", Place(fit="auto", scale=0.8)),
        ("bg auto w:100", Place(fit="auto", width=100)),
        ("bg blur:3px sepia left:20%", Place(side="left", share=0.2)),
        ("bg left right:40%", Place(side="right", share=0.4)),
    ],
)
def test_a_pictures_words_say_where_it_stands(words, expected):
    assert image("x.png", words).place == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("w:3x h:20", ["w:3x"]),
        ("bg left:half", ["left:half"]),
        ("bg blur:3px 50% w:10em", ["w:10em"]),
    ],
)
def test_what_says_nothing_is_named(words, expected):
    assert list(unread(image("x.png", words).options)) == expected
