import re

import pytest

from presenter.qt.handout.notes import Notes

SECRET = "Nobody knows this but me."
DECK = f"# One\n\n<!-- {SECRET} -->\n\n---\n\n# Two\n\n<!-- And **this**. -->\n"
SENTENCE = "Sentence {number} of a long speech that somebody wrote down word for word."
MANY = 400


def words(reader) -> list[str]:
    return [page.extract_text() for page in reader.pages]


def long_deck() -> str:
    notes = "\n\n".join(SENTENCE.format(number=number) for number in range(MANY))
    return f"# One\n\n<!--\n{notes}\n-->\n\n---\n\n# Two\n"


@pytest.mark.parametrize("per_page", [1, 2, 6])
def test_notes_are_private_until_they_are_asked_for(printed, per_page):
    assert SECRET not in " ".join(words(printed(DECK, per_page=per_page)))
    assert SECRET in " ".join(words(printed(DECK, per_page=per_page, notes=True)))


@pytest.mark.parametrize("per_page", [1, 2, 6])
def test_notes_keep_on_a4(printed, per_page):
    reader = printed(DECK, per_page=per_page, notes=True)
    assert {float(page.mediabox.height) for page in reader.pages} == {842}


def test_notes_keep_their_markdown(printed):
    notes = "**Bold** and *slanted* `code`\n\n- one\n- two\n\n1. first\n"
    (page,) = words(printed(f"# One\n\n<!--\n{notes}\n-->\n", notes=True))
    for sign in ("**", "`", "- one"):
        assert sign not in page
    assert "Bold" in page
    assert "first" in page
    fonts = printed(f"# One\n\n<!--\n{notes}\n-->\n", notes=True).pages[0]["/Resources"]["/Font"]
    names = " ".join(font.get_object()["/BaseFont"] for font in fonts.values())
    assert re.search("Inter-Bold.*Inter-Italic.*JetBrainsMono", names)


@pytest.mark.parametrize("per_page", [1, 2, 6])
def test_long_notes_go_on_with_no_sentence_lost_or_said_twice(printed, per_page):
    pages = words(printed(long_deck(), per_page=per_page, notes=True))
    assert len(pages) > 3
    numbers = re.findall(r"Sentence (\d+) of", " ".join(pages))
    assert numbers == [str(number) for number in range(MANY)]


def test_the_next_slide_stands_below_the_end_of_long_notes_or_on_a_page_of_its_own(printed):
    assert "Sentence" not in words(printed(long_deck(), notes=True))[-1]
    assert "Two" in words(printed(long_deck(), per_page=6, notes=True))[-1]


def test_a_link_in_the_notes_leads_to_the_web_and_nowhere_else(printed):
    notes = "[web](https://example.org/) [file](file:///etc/passwd)"
    (page,) = printed(f"# One\n\n<!-- {notes} -->\n", notes=True).pages
    assert [note.get_object()["/A"]["/URI"] for note in page["/Annots"]] == ["https://example.org/"]


@pytest.fixture
def notes(fonts):
    return lambda markdown: Notes(markdown, 400, 20, "#000000")


def test_notes_are_cut_between_two_lines(notes):
    long = notes("word " * 300)
    cut = long.cut(0, 100)
    assert 50 < cut <= 100
    assert cut in [bottom for _, bottom in long._lines]


def test_no_line_is_cut_beside_a_longer_cell(notes):
    table = notes(f"| a | b |\n|---|---|\n| {'long ' * 60} | short |\n")
    cut = table.cut(0, 150)
    assert not any(top < cut < bottom for top, bottom in table._lines)


def test_notes_without_room_for_a_line_are_not_begun(notes):
    assert notes("word").cut(0, 5) == 0


def test_code_in_notes_stays_within_its_width(notes):
    code = notes(f"```\n{'x' * 500}\n```\n")
    assert code.documentLayout().documentSize().width() <= 400
