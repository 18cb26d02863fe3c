import socket
import sys

import pytest

from presenter import screen
from presenter.screen import missing_libraries, missing_screen

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux starts without a screen"
)

X = {"DISPLAY": ":4"}


@pytest.fixture
def listen():
    """Open a server at a path, a `\\0name`, or a (host, port); they close with the test."""
    servers: list[socket.socket] = []

    def at(address: str | tuple[str, int]) -> socket.socket:
        family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
        server = socket.socket(family)
        servers.append(server)
        server.bind(address)
        server.listen()
        return server

    yield at
    for server in servers:
        server.close()


@pytest.fixture(autouse=True)
def x_sockets(tmp_path, monkeypatch):
    """A folder of our own for X servers, so that no real one answers."""
    monkeypatch.setattr(screen, "X_SOCKETS", str(tmp_path))
    return tmp_path


def test_without_any_variable_it_says_what_is_missing_and_what_to_type():
    why = missing_screen({})
    assert why is not None
    assert "DISPLAY is not set" in why
    assert "`presenter demo --out evening`" in why
    assert "\n" not in why


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600", "xcb;offscreen"])
def test_a_platform_without_a_screen_misses_none(platform):
    assert missing_screen({"QT_QPA_PLATFORM": platform}) is None


@pytest.mark.parametrize("prefix", ["", "\0"])
@pytest.mark.parametrize("display", [":4", ":4.0", "unix:4"])
def test_an_x_server_that_answers_is_a_screen(listen, x_sockets, prefix, display):
    listen(f"{prefix}{x_sockets}/X4")
    assert missing_screen({"DISPLAY": display}) is None


def test_a_socket_that_an_x_server_left_behind_is_no_screen(listen, x_sockets):
    listen(f"{x_sockets}/X4").close()
    why = missing_screen({"DISPLAY": "unix:4"})
    assert why is not None
    assert "nothing answers at DISPLAY “unix:4”" in why


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", ""])
def test_an_x_server_on_the_network_is_a_screen(listen, monkeypatch, host):
    port = listen(("127.0.0.1", 0)).getsockname()[1]
    monkeypatch.setattr(screen, "X_PORT", port - 10)
    assert missing_screen({"DISPLAY": f"{host}:10.0"}) is None


def test_a_network_display_that_nobody_serves_is_no_screen(listen, monkeypatch):
    server = listen(("127.0.0.1", 0))
    monkeypatch.setattr(screen, "X_PORT", server.getsockname()[1] - 10)
    server.close()
    assert missing_screen({"DISPLAY": "127.0.0.1:10"})


@pytest.mark.parametrize("display", ["", "4", ":", ":four", "localhost", ":99999999"])
def test_a_display_that_makes_no_sense_is_no_screen(display):
    assert missing_screen({"DISPLAY": display})


@pytest.mark.parametrize("name", ["wayland-1", "{folder}/wayland-1"])
def test_a_wayland_compositor_that_answers_is_a_screen(listen, tmp_path, name):
    listen(f"{tmp_path}/wayland-1")
    environ = {
        "XDG_RUNTIME_DIR": str(tmp_path),
        "WAYLAND_DISPLAY": name.format(folder=tmp_path),
    }
    assert missing_screen(environ) is None


def test_a_wayland_session_is_found_by_its_usual_name(listen, tmp_path):
    listen(f"{tmp_path}/wayland-0")
    session = {"XDG_SESSION_TYPE": "wayland", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert missing_screen(session) is None


def test_a_compositor_that_qt_would_not_try_is_no_screen(listen, tmp_path):
    listen(f"{tmp_path}/wayland-0")
    assert missing_screen({"XDG_RUNTIME_DIR": str(tmp_path)})
    assert missing_screen(
        {"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    )


def test_x_serves_where_the_compositor_is_silent(listen, x_sockets):
    listen(f"{x_sockets}/X4")
    assert missing_screen(X | {"WAYLAND_DISPLAY": "wayland-9"}) is None


def test_when_both_are_silent_both_are_named():
    why = missing_screen(X | {"WAYLAND_DISPLAY": "wayland-9"})
    assert why is not None
    assert "WAYLAND_DISPLAY “wayland-9”" in why
    assert "DISPLAY “:4”" in why


def test_elsewhere_the_system_always_has_a_screen(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert missing_screen({}) is None
    assert missing_libraries({}) is None


class Loader:
    """Loads everything but what this system lacks."""

    def __init__(self, *lacking: str) -> None:
        self.lacking = lacking
        self.asked: list[str] = []

    def __call__(self, name: str) -> None:
        self.asked.append(name)
        if name.endswith(self.lacking):
            raise OSError(f"{name}: cannot open shared object file\nNo such file or directory")


def test_a_healthy_system_loads_one_plugin_and_nothing_else():
    load = Loader()
    assert missing_libraries(X, load) is None
    assert [name.rpartition("/")[2] for name in load.asked] == ["libqxcb.so"]


def test_the_libraries_of_this_system_are_enough_to_test_with():
    assert missing_libraries({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_all_missing_packages_are_named_at_once():
    load = Loader("libqxcb.so", "libxcb-cursor.so.0", "libxkbcommon-x11.so.0", "libEGL.so.1")
    assert missing_libraries(X, load) == (
        "Qt needs more libraries here: sudo apt install libegl1 libxcb-cursor0 libxkbcommon-x11-0"
    )


def test_two_libraries_of_one_package_name_it_once():
    load = Loader("libqoffscreen.so", "libglib-2.0.so.0", "libgthread-2.0.so.0")
    why = missing_libraries({"QT_QPA_PLATFORM": "offscreen"}, load)
    assert why == "Qt needs more libraries here: sudo apt install libglib2.0-0"


def test_what_another_platform_needs_is_not_asked_for():
    load = Loader("libqoffscreen.so", "libxcb-cursor.so.0", "libGL.so.1")
    why = missing_libraries({"QT_QPA_PLATFORM": "offscreen"}, load)
    assert why == "Qt needs more libraries here: sudo apt install libgl1"


def test_one_of_two_platforms_is_enough():
    load = Loader("libqwayland.so", "libwayland-cursor.so.0")
    assert missing_libraries(X | {"WAYLAND_DISPLAY": "wayland-0"}, load) is None


def test_a_qt_that_cannot_even_be_imported_names_its_packages(monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    assert missing_libraries(X, Loader("libfontconfig.so.1")) == (
        "Qt needs more libraries here: sudo apt install libfontconfig1"
    )


def test_an_unknown_cause_is_told_in_the_loaders_own_words_on_one_line():
    why = missing_libraries(X, Loader("libqxcb.so"))
    assert why is not None
    assert why.startswith("Qt cannot be loaded: ")
    assert "cannot open shared object file No such file" in why
