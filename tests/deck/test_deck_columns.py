from presenter.deck.columns import Columns, columns
from presenter.deck.page import page
from presenter.deck.reading import read


def parted(text: str) -> Columns:
    slide = read(f"<!-- _class: two-columns -->\n{text}", "x")[0].slides[0]
    return columns(page(slide.markdown).blocks)


def test_a_column_begins_at_its_comment_and_the_title_stands_above():
    assert parted("# A\n\nb\n\nc\n\n<!-- column -->\n\nd") == Columns((0,), ((1, 2), (4,)), ())


def test_there_may_be_three():
    text = "a\n\n<!-- column -->\n\nb\n\n<!-- column -->\n\nc"
    assert parted(text) == Columns((), ((0,), (2,), (4,)), ())


def test_without_a_comment_the_second_heading_begins_the_second():
    assert parted("# A\n## B\nb\n\nbb\n## C\nc") == Columns((0,), ((1, 2, 3), (4, 5)), ())


def test_without_headings_it_begins_halfway():
    assert parted("# A\n\nb\n\nc\n\nd") == Columns((0,), ((1, 2), (3,)), ())


def test_what_cannot_be_parted_is_one_column():
    assert parted("# A\n\n- b\n- c") == Columns((0,), ((1,),), ())
    assert parted("# A") == Columns((0,), (), ())
    assert columns(()) == Columns((), (), ())


def test_footnotes_stand_below_and_backgrounds_nowhere():
    text = "![bg](x.png)\n\n# A\n\nb[^1]\n\n![](y.png)\n\n[^1]: c"
    assert parted(text) == Columns((1,), ((2,), (3,)), (4,))
