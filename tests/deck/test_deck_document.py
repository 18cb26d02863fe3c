import pytest

from presenter.deck.document import is_document
from presenter.resources import bundled_deck, resource

CHAPTERS = "# A\n\n## B\n\nwords\n\nC\n---\n\nwords\n"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "some.md"


@pytest.mark.parametrize("text", [CHAPTERS, f"<!-- a note -->\n{CHAPTERS}\n```\n---\n```\n"])
def test_a_text_with_chapters_is_a_document(file, text):
    file.write_text(text, encoding="utf-8")
    assert is_document(file)


@pytest.mark.parametrize(
    "text",
    [
        f"---\ntheme: day\n---\n{CHAPTERS}",
        f"{CHAPTERS}\n---\n\n# D\n",
        f"<!-- headingDivider: 2 -->\n{CHAPTERS}",
        f"<!--\nphase: Welcome\n-->\n{CHAPTERS}",
        "# A\n\n## B\n",
        "",
    ],
)
def test_a_text_with_a_sign_of_a_deck_is_none_and_neither_is_a_single_slide(file, text):
    file.write_text(text, encoding="utf-8")
    assert not is_document(file)


def test_the_decks_that_come_along_are_none_and_their_guide_is_one():
    assert not is_document(bundled_deck())
    assert not is_document(resource("starter.md"))
    assert is_document(bundled_deck().with_name("README.md"))
