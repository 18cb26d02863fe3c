"""Whether Qt can start here: asked beforehand, for where it cannot it kills the process."""

import os
import socket
import sys
from collections.abc import Callable, Mapping
from ctypes import CDLL
from pathlib import Path

from presenter import bindings

Loader = Callable[[str], object]

X_SOCKETS = "/tmp/.X11-unix"
X_PORT = 6000
PATIENCE = 1.0
VARIABLES = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}

# What Qt's libraries and platform plugins name as needed, and the Debian package of each.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
PLATFORM_PACKAGES = {
    "wayland": {
        "libwayland-client.so.0": "libwayland-client0",
        "libwayland-cursor.so.0": "libwayland-cursor0",
    },
    "xcb": {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb.so.1": "libxcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render.so.0": "libxcb-render0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
}


def missing_screen(environ: Mapping[str, str]) -> str | None:
    """Why no window can be shown, and what to type instead; None where one can."""
    if sys.platform != "linux":
        return None
    platforms = _platforms(environ)
    if any(_answers(platform, environ) for platform in platforms):
        return None
    why = " and ".join(_silence(VARIABLES[platform], environ) for platform in platforms)
    return (
        f"There is no screen to show a window on ({why}): start it from a terminal on the desktop, "
        "or type `presenter demo --out evening`, which works without a screen."
    )


def missing_libraries(environ: Mapping[str, str] = os.environ, load: Loader = CDLL) -> str | None:
    """Every Debian package that Qt lacks here, in one line; None if its libraries load."""
    if sys.platform != "linux":
        return None
    platforms = _platforms(environ)
    try:
        _load_qt(platforms, load)
    except (ImportError, OSError) as error:
        if lacking := _lacking(platforms, load):
            return f"Qt needs more libraries here: sudo apt install {' '.join(sorted(lacking))}"
        return f"Qt cannot be loaded: {' '.join(str(error).split())}"
    return None


def _platforms(environ: Mapping[str, str]) -> list[str]:
    """The platforms that Qt will try, in its order."""
    if asked := environ.get("QT_QPA_PLATFORM"):
        names = [name.partition(":")[0] for name in asked.split(";")]
        return ["wayland" if name.startswith("wayland") else name for name in names]
    on_wayland = "WAYLAND_DISPLAY" in environ or environ.get("XDG_SESSION_TYPE") == "wayland"
    return ["wayland", "xcb"] if on_wayland else ["xcb"]


def _answers(platform: str, environ: Mapping[str, str]) -> bool:
    match platform:
        case "wayland":
            folder = Path(environ.get("XDG_RUNTIME_DIR", ""))
            return _unix(str(folder / environ.get("WAYLAND_DISPLAY", "wayland-0")))
        case "xcb":
            return _x_answers(environ.get("DISPLAY", ""))
    return True  # offscreen, vnc and the like need nobody's screen


def _x_answers(display: str) -> bool:
    """Whether an X server listens at `:0`, `localhost:10.0` or `[::1]:1`."""
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdecimal():
        return False
    path = f"{X_SOCKETS}/X{number}"
    if host in {"", "unix"} and (_unix(f"\0{path}") or _unix(path)):
        return True
    return host != "unix" and _tcp(host.strip("[]") or "localhost", X_PORT + int(number))


def _unix(path: str) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(PATIENCE)
        try:
            client.connect(path)
        except OSError:
            return False
    return True


def _tcp(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), PATIENCE).close()
    except (OSError, OverflowError):
        return False
    return True


def _silence(variable: str, environ: Mapping[str, str]) -> str:
    value = environ.get(variable)
    return f"nothing answers at {variable} “{value}”" if value else f"{variable} is not set"


def _load_qt(platforms: list[str], load: Loader) -> None:
    """Load what Qt would load anyway: its modules, and the plugin of one of the platforms."""
    package = Path(bindings.load("PySide6.QtWidgets").__file__ or "").parent
    folder = package / "Qt" / "plugins" / "platforms"
    plugins = [folder / f"libq{platform}.so" for platform in platforms]
    shipped = [str(plugin) for plugin in plugins if plugin.exists()]
    if shipped and not any(_loads(plugin, load) for plugin in shipped):
        load(shipped[0])


def _lacking(platforms: list[str], load: Loader) -> set[str]:
    known = PACKAGES.copy()
    for platform in platforms:
        known |= PLATFORM_PACKAGES.get(platform, {})
    return {package for name, package in known.items() if not _loads(name, load)}


def _loads(name: str, load: Loader) -> bool:
    try:
        load(name)
    except OSError:
        return False
    return True
