import pytest
from evening_pictures import slide

from presenter.deck.page import page
from presenter.qt.paint.table import Grid, table
from presenter.qt.theme import NIGHT

SHARES = """| Name | Share |
|---|---|
| Login | 3.75 % |
| Search | 12.5 % |
| Mail | 100 % |
| Chat | – |
"""


def grid(markdown: str, width: float = 1640.0) -> Grid:
    return table(page(markdown).blocks[0], 34.0, width, NIGHT)


def point(cell) -> float:
    """Where the whole number ends, from the left of its column."""
    text = cell._text
    at = next((i for i, sign in enumerate(text) if sign in ".% "), len(text))
    return cell._layout.lineAt(0).cursorToX(at)[0]


def test_decimal_points_stand_below_each_other(fonts):
    cells = [row.cells[1] for row in grid(SHARES).rows[1:]]
    ends = [point(cell) for cell in cells]
    assert max(ends) - min(ends) < 1
    assert cells[3]._layout.lineAt(0).naturalTextRect().right() == pytest.approx(ends[0], abs=1)


def test_a_comma_before_three_figures_is_no_decimal_point(fonts):
    rows = grid("| N |\n|---|\n| 1,204 |\n| 96 |\n| 88,120 |").rows[1:]
    rights = [row.cells[0]._layout.lineAt(0).naturalTextRect().right() for row in rows]
    assert max(rights) - min(rights) < 1


def test_a_decimal_comma_is_a_decimal_point(fonts):
    rows = grid("| N |\n|---|\n| 1,25 |\n| 96,5 |").rows[1:]
    ends = [
        row.cells[0]._layout.lineAt(0).cursorToX(row.cells[0]._text.index(","))[0] for row in rows
    ]
    assert ends[0] == pytest.approx(ends[1], abs=1)


def test_times_and_words_stay_where_they_are(fonts):
    rows = grid("| At | What |\n|---|---|\n| 03:12 | 2 of 3 |\n| 14:05 | none |").rows[1:]
    assert rows[0].cells[0].style.align.name == "AlignRight"
    assert rows[0].cells[1].style.align.name == "AlignLeft"


def test_the_deck_can_align_figures_otherwise(fonts):
    rows = grid("| N |\n|:--|\n| 1.25 |\n| 96 |").rows[1:]
    lefts = [row.cells[0]._layout.lineAt(0).naturalTextRect().left() for row in rows]
    assert lefts == [0, 0]


def test_a_wide_table_is_set_smaller_until_no_word_is_broken(fonts):
    head = "|".join(f"Column{n}" for n in range(9))
    cells = "|".join(f"responsible{n}" for n in range(9))
    wide = grid(f"|{head}|\n|{'---|' * 9}\n|{cells}|")
    assert 22 <= wide.rows[1].cells[0].pixels < 34
    assert all(cell.lines == 1 for row in wide.rows for cell in row.cells)
    assert wide.width <= 1641


def test_long_words_take_no_room_from_short_ones(fonts):
    long = "words " * 80
    made = grid(f"| Incomprehensibility | What |\n|---|---|\n| short | {long} |")
    assert made.rows[0].cells[0].lines == 1
    assert made.rows[1].cells[0].pixels == 34
    assert made.rows[1].cells[1].lines > 3


def test_a_table_has_as_many_cells_in_each_row(fonts):
    made = grid("| A | B |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |")
    assert {len(row.cells) for row in made.rows} == {2}


def test_more_rows_than_any_wall_shows_are_not_even_set(scenes):
    rows = "\n".join(["| a | 1 |"] * 400)
    scene = scenes.scene(slide(f"| A | B |\n|---|---|\n{rows}"), 1920)
    assert 80 < scene.lines_over < 130
