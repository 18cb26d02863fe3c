import gc

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, Qt

from presenter.deck.reading import read
from presenter.qt.handout.pdf import Handout, pdf
from presenter.qt.paint.images import Album
from presenter.qt.theme import NIGHT

PHASES = """<!--
phase: Welcome
minutes: 5
-->
# One

---

# Two

---

<!--
phase: Stories
kind: stories
minutes: 50
-->
# Three
"""
TALK = "# One\n\n---\n\n# Two\n\n---\n\n# Three\n"
A4, WIDE = (595, 842), (960, 540)


def words(reader) -> list[str]:
    return [page.extract_text() for page in reader.pages]


def sizes(reader) -> set[tuple[float, float]]:
    return {(float(page.mediabox.width), float(page.mediabox.height)) for page in reader.pages}


def links(reader) -> list[str]:
    found = (note.get_object() for page in reader.pages for note in page.get("/Annots", ()))
    return [note["/A"]["/URI"] for note in found]


def outline(reader, entries=None):
    """Titles with their pages, from 0, and those below them."""
    every = reader.outline if entries is None else entries
    return [
        outline(reader, entry)
        if isinstance(entry, list)
        else (entry.title, reader.get_destination_page_number(entry))
        for entry in every
    ]


class OnePicture:
    def read(self, name: str) -> bytes | None:
        image = QImage(64, 64, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.red)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        return bytes(buffer.data().data())


def test_a_page_has_the_shape_of_a_slide(printed):
    reader = printed(TALK)
    assert len(reader.pages) == 3
    assert sizes(reader) == {WIDE}


def test_words_figures_and_signs_can_be_found_and_copied(printed):
    said = "Lost 1,234.5 GB at 10:30 -> (A), in 99 % of cases; x = 7"
    (page,) = words(printed(f"# Title 42\n\n{said}\n\n```sh\nls -> 5 != 6\n```\n"))
    assert "Title 42" in page
    assert said in page
    assert "ls->5!=6" in "".join(page.split())


def test_figures_in_tables_can_be_found_too(printed):
    (page,) = words(printed("# Costs\n\n| what | how much |\n|---|---|\n| disk | 1,024.50 |\n"))
    assert "1,024.50" in page


def test_no_slide_of_words_becomes_a_picture(printed):
    reader = printed(f"{PHASES}\n> quoted\n\n---\n\n# Table\n\n| a | 1 |\n|---|---|\n| b | 2 |\n")
    assert not any(page["/Resources"].get("/XObject") for page in reader.pages)


def test_a_picture_is_in_it(printed):
    reader = printed("# One\n\n![](red.png)\n", pictures=OnePicture())
    (image,) = reader.pages[0]["/Resources"]["/XObject"].values()
    assert (image["/Subtype"], image["/Width"], image["/Height"]) == ("/Image", 64, 64)


def test_links_lead_to_the_web_and_nowhere_else(printed):
    deck = "[web](https://example.org/a?b=1) [file](file:///etc/passwd) [script](javascript:x)"
    assert links(printed(deck)) == ["https://example.org/a?b=1"]


def test_the_outline_has_the_slides_below_their_phases(printed):
    assert outline(printed(PHASES)) == [
        ("Welcome", 0),
        [("One", 0), ("Two", 1)],
        ("Stories", 2),
        [("Three", 2), ("Stories", 3)],
    ]


def test_the_outline_of_a_deck_with_one_phase_is_flat(printed):
    assert outline(printed(TALK)) == [("One", 0), ("Two", 1), ("Three", 2)]


def test_the_outline_names_a_slide_without_words_by_its_number(printed):
    assert outline(printed("# Ünïcödé (1) 🎉\n\n---\n\n![](a.png)\n")) == [
        ("Ünïcödé (1) 🎉", 0),
        ("Slide 2", 1),
    ]


@pytest.mark.parametrize(("per_page", "pages"), [(2, [0, 0, 1]), (6, [0, 0, 0])])
def test_several_slides_stand_on_one_page_of_a4(printed, per_page, pages):
    reader = printed(TALK, per_page=per_page)
    assert sizes(reader) == {A4}
    assert [page for _, page in outline(reader)] == pages
    assert "Two" in words(reader)[0]


def test_seven_slides_need_a_second_page(printed):
    deck = "\n---\n\n".join(f"# Number {number}\n" for number in range(1, 8))
    first, second = words(printed(deck, per_page=6))
    assert "Number 6" in first
    assert "Number 7" not in first
    assert "Number 7" in second


def test_each_page_says_which_deck_and_which_page_it_is(printed):
    deck = f"---\ntitle: Our evening\n---\n{TALK}"
    for number, page in enumerate(words(printed(deck)), start=1):
        assert f"Our evening · {number}" in page
    for number, page in enumerate(words(printed(deck, per_page=2)), start=1):
        assert "Our evening" in page
        assert str(number) in page.split()


def test_the_document_has_its_title_and_no_date(printed):
    reader = printed("---\ntitle: Ups & downs <of> a day\n---\n# One\n")
    assert reader.metadata.title == "Ups & downs <of> a day"
    assert reader.metadata.creation_date is None
    assert reader.xmp_metadata.dc_title == {"x-default": "Ups & downs <of> a day"}
    assert "20" not in words(reader)[0]


def test_a_slide_shows_all_its_parts_once(printed):
    (page,) = words(printed("# Steps\n\n* first\n* second\n"))
    assert page.count("first") == 1
    assert page.index("first") < page.index("second")


def test_boards_are_frames_that_say_what_stands_there(printed):
    deck = (
        f"{PHASES}\n---\n<!-- show: queue -->\n# Who is next\n\n---\n<!-- show: wall -->\n# Wall\n"
    )
    *_, queue, wall = words(printed(deck))
    assert "Who is next" in queue
    assert "Here stands who tells next." in queue
    assert "Here stands what the room has said." in wall


def test_a_break_shows_how_long_it_is(printed):
    deck = "<!--\nphase: Rest\nkind: break\nminutes: 10\n-->\n# Coffee\n"
    assert "of 10 minutes" in words(printed(deck))[0]


def test_the_slides_may_be_as_dark_as_on_the_wall(qapp):
    deck, _problems = read(TALK, "deck")
    made = [
        pdf(Handout(deck, Album(OnePicture()), **theme), lambda done: None)
        for theme in ({}, {"theme": NIGHT})
    ]
    assert made[0] != made[1]


def test_it_says_how_far_it_is(qapp):
    deck, _problems = read(TALK, "deck")
    told: list[int] = []
    pdf(Handout(deck, Album(OnePicture())), told.append)
    assert told == [1, 2, 3]


def test_whoever_breaks_off_gets_the_program_back_whole(qapp, capfd):
    deck, _problems = read(TALK, "deck")

    def break_off(done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pdf(Handout(deck, Album(OnePicture())), break_off)
    gc.collect()
    assert capfd.readouterr().err == ""
