"""The control window at work: its wishes become moves and verbs, its refusals words."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from presenter.app.backing import Backing
from presenter.app.carding import Carding
from presenter.app.case_desk import CaseDesk
from presenter.app.choices import Choices
from presenter.app.consenting import Consenting
from presenter.app.ends import Ends
from presenter.app.exporting import Exporting
from presenter.app.jumps import Jumps
from presenter.app.keyboard import Keyboard
from presenter.app.leading import HERE, Leading
from presenter.app.pointing import Pointing
from presenter.app.projecting import Projecting
from presenter.app.queueing import Queueing
from presenter.app.show import Show
from presenter.app.timekeeping import Timekeeping
from presenter.app.vitals import Watch
from presenter.app.wrapping import Wrapping
from presenter.core.errors import Refused, Unsaved
from presenter.core.room import Room
from presenter.core.shortcuts import Wish
from presenter.folders import data_folder, documents_folder
from presenter.qt.control.window import ControlWindow
from presenter.qt.displays import Displays
from presenter.qt.keys import Keys
from presenter.qt.motion import fade_time
from presenter.qt.paint.view import PictureView
from presenter.store.logbook import Logbook
from presenter.store.verbs import cues, phases, sessions

NO_PROJECTOR = "There is no projector for the audience window, so it stays a window here."


class Desk:
    """Where the facilitator sits: the control window, the keys, the logbook."""

    def __init__(self, show: Show, logbook: Logbook, displays: Displays) -> None:
        self._show = show
        self._displays = displays
        self.logbook = logbook
        self.choices = Choices(data_folder())
        live, coming = (PictureView(show.seconds, show.scenes) for _ in range(2))
        self.control = ControlWindow(show.seconds, live, coming, show.scenes)
        show.views += [live, coming, self.control.overview]
        self.control.set_notes_size(self.choices.now.notes_size)
        self.keys = Keys((show.audience, self.control), show.clock)
        self.keyboard = Keyboard(self.control, self.keys, data_folder())
        self.pointing = Pointing(show, self.control, self.keys, displays.leave_full_screen)
        self.projecting = Projecting(show, self.control, displays, self.choices, self._tried)
        self._lead = Leading(show, logbook, self._tried, self.projecting.trial.put_away)
        self.jumps = Jumps(show, self.control, self.keys, self._lead.steer)
        self.cases = CaseDesk(self.control.case, self.do, self._lead.go)
        self.ends = Ends(logbook)
        self.watch = Watch(logbook.path, logbook, show.clock, self.control.standing.show_alarms)
        self.backing: Backing | None = None
        self.exporting = Exporting(self.control, logbook, show.clock, self.do)
        self.consenting = Consenting(self.control, logbook, self.do)
        self.carding = Carding(self.control, logbook, show.clock, _documents, self.do)
        self.wrapping = Wrapping(show, self.control, self.do, self._lead.go)
        follow = self.wrapping.follow_desk
        self.queueing = Queueing(show, self.control, self.do, self._lead.go, follow)
        self.timekeeping = Timekeeping(show, self.control, self.keys, self.do)
        show.audience.set_fade(fade_time(self.choices.now.fade))
        self._follow_news()
        self._follow_keys()
        self._follow_wishes()
        self.control.show_room(show.room)

    def settle(self) -> None:
        """The windows are in their places: say where, listen to the keys, let time pass."""
        self.projecting.begin()
        self.keys.listen()
        self._show.news.start()
        self._show.news.soon(partial(self.ends.look, self._show.room))

    def close(self) -> None:
        """Keep what is typed on a card, stop the clocks, let go of the file."""
        self.control.card.leave()
        self.ends.stop()
        if self.backing:
            self.backing.stop()
        self.carding.stop()
        self.exporting.close()
        self.queueing.close()
        self._show.news.stop()
        self.projecting.end()
        self.logbook.close()

    def back_up(self) -> None:
        """From now on copies of the file are made; a rehearsal needs none."""
        self.backing = Backing(
            self.logbook,
            self._show.clock,
            self.choices.now.backups,
            self.control.standing.show_backup_doubts,
        )
        self._show.news.ticked.connect(self.backing.on_tick)
        self._show.news.room_changed.connect(self.backing.on_room_changed)
        self._show.news.soon(partial(self.backing.on_room_changed, self._show.room))

    def do(self, verb: Callable[..., str], *target: object) -> bool:
        """Act as the facilitator; whether it was done, else control says why not."""
        return self._tried(partial(self.logbook.do, HERE, verb, *target))

    def _follow_news(self) -> None:
        self._show.news.room_changed.connect(self._on_room_changed)
        self._show.news.ticked.connect(self.control.show_time)
        self._show.news.ticked.connect(self.queueing.on_tick)
        self._show.news.ticked.connect(self.watch.on_tick)
        self.control.notes_size_changed.connect(self._on_notes_size_changed)

    def _follow_keys(self) -> None:
        for wish, deed in (
            (Wish.PAUSE, self._on_pause_key),
            (Wish.UNDO, self._on_undo_key),
            (Wish.REDO, self._on_redo_key),
            (Wish.AUDIENCE, self._on_audience_key),
            (Wish.ENTRIES, self.control.covers.switch_entries),
            (Wish.CUE, self.control.covers.switch_cues),
            (Wish.CUE_SEEN, self.control.cues.take_off),
            (Wish.TELLER_VIEW, self.control.covers.switch_teller_view),
        ):
            self.keys.answer(wish, deed)
        self._lead.follow(self.control, self.keys)
        self.projecting.follow(self.keys)
        self.queueing.answer(self.keys)

    def _follow_wishes(self) -> None:
        control = self.control
        for wish, verb in (
            (control.phase_clock.pause_asked, phases.pause),
            (control.phase_clock.resume_asked, phases.resume),
            (control.phase_clock.extend_asked, phases.extend),
            (control.cues.strip.take_off_asked, cues.take_off),
            (control.cues.view.seen_asked, cues.take_off),
        ):
            wish.connect(partial(self.do, verb))
        control.cues.panel.send_asked.connect(self._on_cue_send_asked)
        control.undo_asked.connect(self._on_undo_asked)
        control.redo_asked.connect(self._on_redo_asked)
        control.finish_asked.connect(self._on_finish_asked)

    def _on_room_changed(self, room: Room) -> None:
        """Control can wait until the audience's picture is on its way."""
        self.watch.on_saved()
        self._show.news.soon(partial(self._show_in_control, room))

    def _show_in_control(self, room: Room) -> None:
        if room is self._show.room:
            self.control.show_room(room)
            self.queueing.on_room_changed(room)

    def _on_notes_size_changed(self, size: int) -> None:
        self.choices.change(notes_size=size)

    def _on_pause_key(self) -> None:
        if running := self._show.room.running:
            self.do(phases.resume if running.timer.paused else phases.pause, running.id)

    def _on_audience_key(self) -> None:
        if not self._displays.fill_projector():
            self.control.show_refusal(NO_PROJECTOR)

    def _on_undo_key(self) -> None:
        if last := self._show.room.last:
            self._on_undo_asked(last.id)

    def _on_undo_asked(self, act_id: int) -> None:
        self._tried(partial(self.logbook.undo, HERE, act_id))

    def _on_redo_key(self) -> None:
        if undone := self._show.room.undone:
            self._on_redo_asked(undone.id)

    def _on_redo_asked(self, act_id: int) -> None:
        self._tried(partial(self.logbook.redo, HERE, act_id))

    def _on_cue_send_asked(self, to: str, words: str) -> None:
        if self.do(cues.send, self._show.room.session.id, to, words):
            self.control.cues.panel.leave()

    def _on_finish_asked(self) -> None:
        self.do(sessions.end, self._show.room.session.id)

    def _tried(self, errand: Callable[[], None]) -> bool:
        try:
            errand()
        except Unsaved as unsaved:
            self.watch.on_unsaved(str(unsaved))
            self.queueing.refuse(str(unsaved))
            return False
        except Refused as refused:
            self.control.show_refusal(str(refused))
            self.queueing.refuse(str(refused))
            return False
        return True


def _documents() -> Path:
    return documents_folder()
