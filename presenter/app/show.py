"""The audience's first picture, at once; whatever it does not need is imported after it."""

from functools import partial

from presenter.clock import Clock, WholeSeconds
from presenter.core.director import next_picture, picture
from presenter.core.room import Room
from presenter.qt.audience.window import AudienceWindow
from presenter.qt.news import News
from presenter.qt.paint.images import PictureSource
from presenter.qt.paint.scenes import Scenes
from presenter.qt.theme import NIGHT


class Show:
    """The audience window, and the news that it follows."""

    def __init__(self, clock: Clock, news: News, room: Room, pictures: PictureSource) -> None:
        self.clock = WholeSeconds(clock)
        self.news = news
        self.scenes = Scenes(NIGHT, pictures)
        self.audience = AudienceWindow(self.clock, self.scenes)
        self.room = room
        self.audience.show_picture(picture(room))
        self.news.room_changed.connect(self._on_room_changed)
        self.news.ticked.connect(self.audience.show_time)

    def _on_room_changed(self, room: Room) -> None:
        self.room = room
        self.audience.show_picture(picture(room))
        self.news.soon(partial(self._prepare, room))

    def _prepare(self, room: Room) -> None:
        if room is self.room:
            self.audience.prepare(next_picture(room))
