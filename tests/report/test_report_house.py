"""The organisation's own look: what is wrong with it is said in a sentence."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from presenter.core.errors import Refused
from presenter.report.house import LARGEST, OURS, read_house
from presenter.report.pdf import pdf
from presenter.report.wish import Wish

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture
def house(tmp_path):
    (tmp_path / "logo.svg").write_text(LOGO)
    (tmp_path / "logo.txt").write_text(LOGO)
    (tmp_path / "huge.png").write_bytes(bytes(LARGEST + 1))

    def house(text: str):
        path = tmp_path / "house.toml"
        path.write_text(text, encoding="utf-8")
        return read_house(path)

    return house


def test_an_empty_file_is_our_own_look(house):
    assert house("") == OURS


def test_a_report_says_who_holds_it_and_whom_to_ask_and_shows_the_logo(house, room, now):
    ours = house(
        'name = "Acme"\naccent = "#2F6FDE"\ndeep = "#1B4FA8"\nlogo = "logo.svg"\n'
        'holder = "The learning team"\ncontact = "learn@acme.example #*"\n'
    )
    reader = PdfReader(BytesIO(pdf(room(), now, Wish(house=ours))))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert "The learning team holds this report" in text
    assert "in whatever way you like (learn@acme.example #*)." in text
    assert b"Logo of Acme" in reader.stream.getvalue()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("accent = ", r"is no TOML"),
        ('colour = "#123456"', r"`colour` is not known\. Known are name, accent, deep, "),
        ("name = 3", r"`name` must be text, in quotes"),
        ('accent = "blue"', r"`accent` is no colour\. Write it as #RRGGBB\."),
        ('deep = "#9FC4FF"', r"words in `deep` #9FC4FF would be too faint on paper \(1\.8"),
        ('logo = "gone.png"', r"the logo .*gone\.png cannot be read"),
        ('logo = "logo.txt"', r"must be a PNG, JPEG or SVG, and logo\.txt is not"),
        ('logo = "huge.png"', r"is larger than 1 MB"),
    ],
)
def test_what_is_wrong_is_said_with_the_name_of_the_file(house, text, why):
    with pytest.raises(Refused, match=why) as refused:
        house(text)
    assert "house.toml" in str(refused.value)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(Refused, match=r"house\.toml cannot be read"):
        read_house(tmp_path / "house.toml")
