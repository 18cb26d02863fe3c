from presenter.core.case import Card
from presenter.report.case.content import read_pieces
from presenter.report.prose import Words, prose


def kinds(markdown: str) -> list[str]:
    return [piece.kind for piece in prose(markdown)]


def text(markdown: str) -> list[str]:
    return [
        "".join(word.text for cell in piece.cells for word in cell) for piece in prose(markdown)
    ]


def test_each_block_is_a_piece_of_its_kind():
    markdown = "# One\n\nTwo\n\n- three\n- four\n\n> five\n\n```\nsix\n```\n\n![](seven.png)\n"
    assert kinds(markdown) == ["heading", "paragraph", "item", "item", "quote", "code"]


def test_the_lines_of_a_file_are_joined():
    assert text("One\ntwo.\n") == ["One two."]


def test_marks_and_links_are_kept():
    (piece,) = prose("A **b** *c* `d` [e](https://example.org)")
    assert piece.cells[0][1] == Words("b", bold=True)
    assert piece.cells[0][3] == Words("c", italic=True)
    assert piece.cells[0][5] == Words("d", code=True)
    assert piece.cells[0][7] == Words("e", link="https://example.org")


def test_a_table_is_rows_of_cells_and_its_header_comes_first():
    rows = prose("| a | b |\n|---|---|\n| 1 | 2 |\n")
    assert [[cell[0].text for cell in row.cells] for row in rows] == [["a", "b"], ["1", "2"]]


def test_numbers_stand_before_the_items_of_a_numbered_list():
    assert [piece.marker for piece in prose("1. one\n2. two\n")] == ["1.", "2."]


def test_what_a_card_says_has_its_marks_too():
    (piece,) = read_pieces([Card("Log", "db-1", None, "`tail -f` No **errors**", 1)])
    assert piece.kind == "quote"
    assert [(run.text, run.bold, run.code) for run in piece.cells[0]] == [
        ("Log · db-1  ", True, False),
        ("tail -f", False, True),
        (" No ", False, False),
        ("errors", True, False),
    ]
