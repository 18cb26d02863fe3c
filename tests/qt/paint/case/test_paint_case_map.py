from itertools import combinations, pairwise

import pytest
from case_pictures import MIXED, NAMES, board, tiles
from evening_pictures import FOOTER
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from presenter.core.board import Tile
from presenter.core.playing import Health
from presenter.core.world import Node
from presenter.qt.paint.case import system, tile, web
from presenter.qt.paint.case.icon import KINDS, SIGNS, Icon
from presenter.qt.paint.case.tile import Laid, Size
from presenter.qt.paint.case.tones import tone
from presenter.qt.paint.frame import SMALLEST
from presenter.qt.theme import DAY, NIGHT

BOX = QRectF(56, 122, 1100, 480)
BOTH = pytest.mark.parametrize("theme", [NIGHT, DAY], ids=["night", "day"])


def laid(shown, box: QRectF = BOX) -> dict[str, tuple[Laid, QRectF]]:
    """The tiles of a map by the words they begin with, and the box of each."""
    placed = system.system(shown, box, NIGHT).placed
    return {
        each.piece.name.words: (
            each.piece,
            QRectF(each.x, each.y, each.piece.size.width, each.piece.size.height),
        )
        for each in placed
        if isinstance(each.piece, Laid)
    }


@pytest.mark.parametrize("width", [620.0, 900.0, 1240.0, 1808.0])
@pytest.mark.parametrize("count", range(3, 21))
def test_tiles_stand_in_their_panel_and_never_on_each_other(fonts, count, width):
    box = QRectF(56, 122, width, 480)
    boxes = [where for _, where in laid(tiles(count, *MIXED, seed=count), box).values()]
    assert boxes
    for where in boxes:
        assert box.adjusted(20, 60, -20, -20).contains(where)
    for one, other in combinations(boxes, 2):
        assert not one.intersects(other)


@pytest.mark.parametrize("count", range(3, 21))
def test_the_words_of_a_tile_stay_in_it(fonts, count):
    for made, where in laid(tiles(count, *MIXED, seed=count)).values():
        assert made.name.height + made.note.height <= where.height()
        assert made.name.natural_width <= where.width() - made.size.padding - tile.NEAR
        right = made.size.padding + made.sign.size + tile.AFTER_SIGN + made.note.natural_width
        assert right <= where.width() - made.size.padding + 1


def test_all_twenty_services_are_there(fonts):
    assert len(laid(tiles(20, *MIXED))) == 20


def test_of_too_many_those_in_trouble_are_shown_and_the_rest_is_counted(painted, words, fonts):
    crowd = tuple(
        Tile(f"n{at}", Node.SERVICE, Health.FAILING if at % 60 == 0 else Health.OK)
        for at in range(300)
    )
    shown = laid(crowd)
    assert {f"n{at}" for at in range(0, 300, 60)} <= set(shown)
    painted(board(tiles=crowd))
    count = len([said for said, _, _ in words if said.startswith("n") and said[1:].isdigit()])
    assert f"+ {300 - count} more" in [said for said, _, _ in words]


def test_clients_stand_left_and_storage_right(fonts):
    shown = tiles(20)
    columns = {name: where.x() for name, (_, where) in laid(shown).items()}
    kinds = {each.name: each.kind for each in shown}
    named = [(kinds[name], x) for name, x in columns.items() if name in kinds]
    clients = {x for kind, x in named if kind is Node.CLIENT}
    others = {x for kind, x in named if kind is not Node.CLIENT}
    assert max(clients) < min(others)
    assert max(columns.values()) in {x for kind, x in named if kind is Node.STORAGE}


def test_a_long_name_takes_two_lines_or_loses_its_middle_and_says_so(fonts):
    large = tile.laid(Tile("payments-orchestrator", Node.SERVICE, Health.OK), Size(213, 110), NIGHT)
    assert large.name.lines == 2
    assert large.name.words == "payments-orchestrator"
    low = tile.laid(Tile("payments-orchestrator", Node.SERVICE, Health.OK), Size(150, 58), NIGHT)
    assert low.name.lines == 1
    assert low.name.words.startswith("pay")
    assert low.name.words.endswith("tor")
    assert "…" in low.name.words
    endless = tile.laid(Tile("x" * 10_000, Node.SERVICE, Health.OK), Size(213, 110), NIGHT)
    assert "…" in endless.name.words
    assert endless.name.pixels >= SMALLEST


def test_a_name_that_has_room_is_set_large(fonts):
    assert tile.laid(Tile("db", Node.STORAGE, Health.OK), Size(213, 91), NIGHT).name.pixels == 26


def test_health_is_a_sign_a_word_and_colours(fonts):
    for health, word in (
        (Health.OK, "healthy"),
        (Health.DEGRADED, "degraded"),
        (Health.FAILING, "failing"),
        (Health.UNKNOWN, "unmonitored"),
    ):
        made = tile.laid(Tile("db", Node.STORAGE, health), Size(240, 91), NIGHT)
        assert made.note.words == word
        assert made.sign.drawing == SIGNS[health]
    assert len(set(SIGNS.values())) == len({tone(each, NIGHT).edge for each in Health}) == 4
    assert tone(Health.UNKNOWN, NIGHT).is_dashed


def test_a_note_says_how_it_is_instead_of_the_word(fonts):
    made = tile.laid(Tile("db", Node.STORAGE, Health.FAILING, "lag 4 GB"), Size(213, 91), NIGHT)
    assert made.note.words == "lag 4 GB"


def test_a_low_word_stands_for_one_that_has_no_room(fonts):
    made = tile.laid(Tile("db", Node.STORAGE, Health.UNKNOWN), Size(134, 58), NIGHT)
    assert made.note.words == "unseen"


def test_every_kind_has_a_drawing_of_its_own(fonts):
    made = [tile.laid(Tile("x", kind, Health.OK), Size(213, 91), NIGHT) for kind in Node]
    assert len({each.kind.drawing for each in made}) == len(Node) == len(KINDS)


def image_of(picture_of, width: int = 400, height: int = 200) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    picture_of(painter)
    painter.end()
    return image


@pytest.mark.parametrize("drawing", [*SIGNS.values(), *KINDS.values()])
def test_every_drawing_stays_on_its_square(drawing):
    image = image_of(lambda painter: Icon(drawing, 100, "#ffffff").paint(painter, 50, 50))
    lit = [
        (x, y) for x in range(400) for y in range(200) if image.pixelColor(x, y).lightness() > 40
    ]
    assert lit
    assert all(48 <= x <= 152 and 48 <= y <= 152 for x, y in lit)


def is_inside(thread: web.Thread) -> bool:
    """Whether a line, which may have no height, is in the panel."""
    found = thread.path.boundingRect()
    return BOX.contains(found.topLeft()) and BOX.contains(found.bottomRight())


def threads(*shown: Tile, box: QRectF = BOX) -> list[web.Thread]:
    (found,) = (
        each.piece
        for each in system.system(shown, box, NIGHT).placed
        if isinstance(each.piece, web.Web)
    )
    return list(found.threads)


def test_a_line_has_the_health_of_what_it_leads_to_and_trouble_is_painted_last(fonts):
    found = threads(
        Tile("app", Node.CLIENT, Health.FAILING, calls=("api", "db")),
        Tile("api", Node.SERVICE, Health.DEGRADED, calls=("db",)),
        Tile("db", Node.STORAGE, Health.OK),
    )
    assert [each.health for each in found][-1] is Health.DEGRADED
    assert Health.FAILING not in {each.health for each in found}


def dark_parts(health: Health) -> int:
    """How often the line between two machines is interrupted."""
    shown = (
        Tile("app", Node.CLIENT, Health.OK, calls=("db",)),
        Tile("db", Node.STORAGE, health),
    )
    part = system.system(shown, BOX, NIGHT)
    (lines,) = (each for each in part.placed if isinstance(each.piece, web.Web))
    image = image_of(lambda painter: lines.piece.paint(painter, 0, 0), 1200, 700)
    (thread,) = lines.piece.threads
    row = round(thread.path.boundingRect().y())
    lit = [image.pixelColor(x, row).lightness() > 40 for x in range(1200)]
    return sum(one and not other for one, other in pairwise(lit)) - 1


def test_a_line_to_what_fails_is_dashed(fonts):
    assert dark_parts(Health.FAILING) > 3
    assert dark_parts(Health.DEGRADED) == 0


def test_a_cycle_and_calls_within_a_column_are_drawn(fonts):
    found = threads(
        Tile("checkout", Node.SERVICE, Health.OK, calls=("retry-q",)),
        Tile("retry-q", Node.QUEUE, Health.OK, calls=("checkout",)),
        Tile("db-1", Node.STORAGE, Health.OK, calls=("db-2", "db-3")),
        Tile("db-2", Node.STORAGE, Health.OK, calls=("db-3",)),
        Tile("db-3", Node.STORAGE, Health.OK, calls=("db-1",)),
    )
    assert len(found) == 6
    assert all(not each.path.isEmpty() and each.tip for each in found)
    assert all(is_inside(each) for each in found)


@pytest.mark.parametrize("count", range(3, 21))
def test_lines_stay_in_the_panel(fonts, count):
    for each in threads(*tiles(count, *MIXED, seed=count)):
        assert is_inside(each)


def test_the_legend_says_only_what_is_there(painted, words):
    painted(board(tiles=tiles(4, Health.OK, Health.FAILING)))
    said = [text for text, _, _ in words]
    assert said.count("healthy") >= 1
    assert "failing" in said
    assert "degraded" not in said
    assert "unmonitored" not in said
    assert "new" not in said


def test_what_is_new_is_marked_and_explained(painted, words, scenes):
    new = Tile("retry-q", Node.QUEUE, Health.OK, is_new=True)
    picture = board(tiles=(*tiles(3), new))
    painted(picture)
    assert "new" in [text for text, _, _ in words]
    (arrival,) = scenes.scene(picture, 1920).arrivals
    assert arrival.name == "tile retry-q"


def test_the_map_keeps_its_shape_whatever_becomes_of_its_services(fonts):
    calm = laid(tiles(12))
    hurt = laid(tiles(12, Health.FAILING))
    assert {name: where for name, (_, where) in calm.items()} == {
        name: where for name, (_, where) in hurt.items()
    }
    assert set(NAMES) >= set(calm) or any("…" in name for name in calm)
    assert FOOTER.marks
