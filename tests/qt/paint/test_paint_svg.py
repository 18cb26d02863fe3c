import gzip

import pytest
from evening_pictures import slide
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from presenter.qt.paint.images import Unreadable
from presenter.qt.paint.svg import is_svg, safe

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"  # how each PNG begins
GREEN = '<rect width="40" height="20" fill="#00ff00"/>'
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)


def svg(inside: str, *, prolog: str = "") -> bytes:
    return f'{prolog}{HEAD} viewBox="0 0 40 20">{inside}</svg>'.encode()


def kept(inside: str) -> str:
    return bytes(safe(svg(inside)).data()).decode()


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<image href="file:///etc/passwd" width="9" height="9"/>',
        '<image xlink:href="/etc/passwd" width="9" height="9"/>',
        '<image xlink:href="../secret.png"/>',
        '<image href="http://example.org/a.png"/>',
        '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
        '<image href="data:image/png;base64,PHN2Zz4="/>',
        '<image href="data:text/html,secret"/>',
        '<use href="other.svg#secret"/>',
        '<foreignObject><body onload="secret()"/></foreignObject>',
        '<animate attributeName="x" values="secret"/>',
        '<style>@import url("http://secret.org");</style>',
        "<style>rect { fill: url(http://secret.org/a) }</style>",
        '<rect fill="url(file:///etc/secret#a)"/>',
        '<rect onclick="secret()"/>',
        "<g><script><![CDATA[secret]]></script></g>",
        '<feImage href="secret.png"/>',
        "<!-- secret --><?secret secret?>",
    ],
)
def test_what_leads_outside_or_runs_is_left_out(inside):
    written = kept(f"{inside}{GREEN}")
    for word in ("secret", "script", "passwd", "http://example", "data:", "alert", "onclick"):
        assert word not in written
    assert "#00ff00" in written


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><linearGradient id="g"/></defs><rect fill="url(#g)"/>',
        "<style>.a { fill: url('#g') }</style>",
        f'<image xlink:href="data:image/png;base64,{PIXEL}" width="9" height="9"/>',
        '<g id="a"><rect/></g><use xlink:href="#a" x="4"/>',
        "<text>5 &lt; 6 &amp; so on</text>",
    ],
)
def test_what_a_drawing_holds_itself_is_kept(inside):
    written = kept(inside)
    for part in ("url(#g)", "url('#g')", PIXEL, "#a", "5 &lt; 6 &amp; so on"):
        assert (part in written) == (part in inside)


def test_a_drawing_with_a_picture_from_outside_shows_the_rest(painted, pictures, tmp_path):
    outside = tmp_path / "outside.png"
    image = QImage(QSize(20, 20), QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    image.save(str(outside))
    named = f'<image xlink:href="{outside}" width="40" height="20"/>'
    pictures.files["a.svg"] = svg(f"{GREEN}{named}")
    assert painted(slide("![a](a.svg)")).pixelColor(960, 500).name() == "#00ff00"


@pytest.mark.parametrize(
    "data",
    [
        svg("&i;", prolog=BOMB),
        svg("<g>"),
        svg("<g>" * 300 + "</g>" * 300),
        b"<svg",
        b"<html><body>no</body></html>",
        b"\x1f\x8bnot packed",
        gzip.compress(b" " * 9_000_000 + svg(GREEN)),
        svg(
            '<g id="a0"><rect/></g>'
            + "".join(f'<g id="a{n + 1}">' + f'<use href="#a{n}"/>' * 10 + "</g>" for n in range(9))
        ),
    ],
    ids=["entities", "open", "deep", "cut", "html", "not packed", "packed", "uses"],
)
def test_a_drawing_that_is_broken_or_a_bomb_is_a_frame_with_its_name(
    painted, words, pictures, data
):
    pictures.files["a.svg"] = data
    painted(slide("![a](a.svg)"))
    (frame,) = (text for text, _, _ in words if text.endswith("a.svg"))
    assert "not found" not in frame


def test_a_use_of_what_is_not_there_yet_is_left_out():
    assert "use" not in kept('<g id="a"><use href="#a"/></g>')


def test_a_packed_drawing_is_shown(painted, pictures):
    pictures.files["a.svgz"] = gzip.compress(svg(GREEN))
    assert painted(slide("![a](a.svgz)")).pixelColor(960, 500).name() == "#00ff00"


def test_a_drawing_is_known_by_what_it_is_and_not_by_its_name(painted, pictures):
    pictures.files["a.png"] = b"\xef\xbb\xbf \n" + svg(GREEN)
    assert is_svg(pictures.files["a.png"])
    assert painted(slide("![a](a.png)")).pixelColor(960, 500).name() == "#00ff00"


def test_too_large_a_drawing_is_unreadable():
    with pytest.raises(Unreadable, match="Too large a drawing"):
        safe(svg(GREEN) + b" " * 9_000_000)


def test_a_drawing_is_sharp_at_every_size(scenes, pictures):
    pictures.files["a.svg"] = svg(
        '<rect width="40" height="20"/><rect width="20" height="20" fill="#fff"/>'
    )
    scene = scenes.scene(slide("![a](a.svg)"), 1920)
    image = QImage(QSize(3840, 2160), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(2, 2)
    scene.paint(painter)
    painter.end()
    row = [image.pixelColor(x, 1000).lightness() for x in range(1000, 2800)]
    assert sum(20 < light < 235 for light in row) <= 2
