"""What the audience may see of a case."""

from typing import TYPE_CHECKING

from presenter.core.foot import Footer
from presenter.values import dataclass

if TYPE_CHECKING:  # the first slide need not wait for what only a case shows
    from presenter.core.board import Board, Head, Page, Paths


@dataclass(frozen=True, slots=True)
class BoardPicture:
    """The case at this moment: map, monitoring, feed, and the decision if there is one."""

    head: "Head"
    board: "Board"
    footer: Footer


@dataclass(frozen=True, slots=True)
class ReadingPicture:
    """A page of the case to be read, under the same head as the board."""

    head: "Head"
    page: "Page"
    footer: Footer


@dataclass(frozen=True, slots=True)
class RolesPicture:
    """Who takes which part in the incident."""

    title: str
    roles: tuple[str, ...]
    footer: Footer


@dataclass(frozen=True, slots=True)
class PathsPicture:
    """The room's way among all that the evening could have been."""

    title: str
    paths: "Paths"
    footer: Footer


@dataclass(frozen=True, slots=True)
class DebriefPicture:
    """One question, `number` of `count`, and what the room says to it."""

    number: int
    count: int
    question: str
    columns: tuple[tuple[str, tuple[str, ...]], ...]
    footer: Footer


CasePicture = BoardPicture | ReadingPicture | RolesPicture | PathsPicture | DebriefPicture
