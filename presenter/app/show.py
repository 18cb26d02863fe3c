"""The audience's first picture, at once; whatever it does not need is imported after it."""

from functools import partial
from typing import Protocol

from presenter.app.themes import theme_of
from presenter.clock import Clock, WholeSeconds
from presenter.core.director import next_picture, picture
from presenter.core.picture import TrialPicture
from presenter.core.room import Room
from presenter.qt.audience.window import AudienceWindow
from presenter.qt.news import News
from presenter.qt.paint.images import PictureSource
from presenter.qt.paint.scenes import Scenes


class Pictures:
    """Those of the deck: from its folder, until `source` is the session's copies."""

    def __init__(self, source: PictureSource) -> None:
        self.source = source

    def read(self, name: str) -> bytes | None:
        return self.source.read(name)


class Forgetful(Protocol):
    """What keeps pictures as they were painted, until it is told that they changed."""

    def forget(self) -> None: ...


class Show:
    """The audience window, and the news that it follows."""

    def __init__(self, clock: Clock, news: News, room: Room, pictures: PictureSource) -> None:
        self.clock = clock
        self.seconds = WholeSeconds(clock)
        self.news = news
        self.pictures = Pictures(pictures)
        self.scenes = Scenes(theme_of(room.deck.theme, self.pictures), self.pictures)
        self.audience = AudienceWindow(self.seconds, self.scenes)
        self.views: list[Forgetful] = [self.audience.view]
        self.room = room
        self.trial: TrialPicture | None = None
        self.audience.show_picture(picture(room))
        self.news.room_changed.connect(self._on_room_changed)
        self.news.ticked.connect(self.audience.show_time)

    def _on_room_changed(self, room: Room) -> None:
        before, self.room = self.room, room
        if room.deck.theme != before.deck.theme:
            self.forget()
        if picture(room) != picture(before):
            self.trial = None
        self.audience.show_picture(self.trial or picture(room))
        self.news.soon(partial(self._prepare, room))

    def show_trial(self, trial: TrialPicture | None) -> None:
        """The test card in place of what the room sees, until that changes; None: no more."""
        self.trial = trial
        self.audience.show_picture(trial or picture(self.room))

    def forget(self) -> None:
        """Files beside the deck have changed: set and paint anew all that shows them."""
        self.scenes.wear(theme_of(self.room.deck.theme, self.pictures))
        self.scenes.forget()
        for view in self.views:
            view.forget()

    def _prepare(self, room: Room) -> None:
        if room is self.room:
            self.audience.prepare(next_picture(room))
