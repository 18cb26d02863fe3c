"""Displays that really come and go: an X server in memory, and monitors that xrandr makes on it."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Self

import pytest

WHOLE = 4480, 3240
TOOLS = ("Xvfb", "xrandr")


@dataclass(frozen=True)
class Monitor:
    """Where it is in pixels, and how large it is in millimetres: all that it is known by."""

    name: str
    x: int
    y: int
    width: int
    height: int
    wide: int
    high: int

    @property
    def geometry(self) -> str:
        return f"{self.width}/{self.wide}x{self.height}/{self.high}+{self.x}+{self.y}"


LAPTOP = Monitor("eDP-1", 0, 0, 1280, 720, 300, 170)
PROJECTOR = Monitor("HDMI-1", 1280, 0, 1920, 1080, 1600, 900)


class XServer:
    """`plug` and `unplug` are what a cable does; without monitors it has one display of its own."""

    def __init__(self, display: str) -> None:
        self.display = display

    @classmethod
    @contextmanager
    def started(cls, *monitors: Monitor) -> Iterator[Self]:
        if lacking := [tool for tool in TOOLS if not shutil.which(tool)]:
            pytest.skip(f"{lacking} missing: on Debian, apt install xvfb x11-xserver-utils")
        line = ["Xvfb", "-displayfd", "1", "-noreset", "-nolisten", "tcp"]
        line += ["-screen", "0", "{}x{}x24".format(*WHOLE)]
        with subprocess.Popen(
            line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        ) as process:
            assert process.stdout
            server = cls(f":{process.stdout.readline().strip()}")
            try:
                if monitors:
                    server.xrandr("--fb", "x".join(map(str, WHOLE)), "--output", "screen", "--off")
                for monitor in monitors:
                    server.plug(monitor)
                yield server
            finally:
                process.terminate()

    @contextmanager
    def managed_by(self, manager: str) -> Iterator[None]:
        """With a window manager, which takes over whatever windows there are."""
        line = [manager, "--startup", "true"]
        with subprocess.Popen(
            line, env={"DISPLAY": self.display, "HOME": "/nonexistent"}, stderr=subprocess.DEVNULL
        ) as process:
            try:
                yield
            finally:
                process.terminate()

    def plug(self, monitor: Monitor, *, primary: bool = False) -> None:
        name = f"*{monitor.name}" if primary else monitor.name
        self.xrandr("--setmonitor", name, monitor.geometry, "none")

    def unplug(self, monitor: Monitor) -> None:
        self.xrandr("--delmonitor", monitor.name)

    def set_mode(self, width: int, height: int) -> None:
        """Another resolution of the server's own display."""
        timings = [f"{width}"] * 4 + [f"{height}"] * 4
        self.xrandr("--newmode", "other", "10", *timings)
        self.xrandr("--addmode", "screen", "other")
        self.xrandr("--output", "screen", "--mode", "other")

    def xrandr(self, *words: str) -> None:
        line = ["xrandr", "--display", self.display, *words]
        subprocess.run(line, check=True, capture_output=True)
