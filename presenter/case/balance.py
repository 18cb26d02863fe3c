"""Whether a case is worth an evening: its dilemma, its endings, its clock and its screens."""

from presenter.case import paths
from presenter.case.audience import Words, count
from presenter.case.exploring import Chart, Exploration, explore
from presenter.case.findings import Code, Findings
from presenter.case.reading import Manuscript
from presenter.case.room_time import longest
from presenter.core.case import Kind, Section, Text

_FEWEST_ENDINGS = 2
_RARE, _COMMON = 0.05, 0.8
_MOST_OPTIONS, _MOST_WORDS = 4, 45


class Balance:
    """Judges the figures of a chart."""

    def __init__(self, manuscript: Manuscript, chart: Chart, findings: Findings) -> None:
        self._manuscript = manuscript
        self._case = manuscript.case
        self._chart = chart
        self._findings = findings

    def check(self) -> None:
        for scene in self._case.of(Kind.SCENE):
            self._check_screen(scene)
        if not self._chart.graph.states:
            return
        found = explore(self._chart)
        self._check_clean_play(found)
        self._check_stop()
        self._check_room_time()
        if found.is_whole:
            self._check_verdicts(found)
            self._check_dilemma(found)
            self._check_endings(found)
            self._check_length(found)
        else:
            self._say_what_is_not_proven(found)

    def _say(self, line: int, code: Code, message: str) -> None:
        self._findings.say(line, code, message)

    def _line(self, setting: str) -> int:
        return self._manuscript.line_of(setting)

    def _check_screen(self, scene: Section) -> None:
        words = count(Words(each.markdown, 1) for each in scene.body if isinstance(each, Text))
        if words > _MOST_WORDS:
            message = f"{words} words stand before this decision: {_MOST_WORDS} fit on the wall."
            self._say(scene.line, Code.CROWDED, f"{message} Cut, or move some into a Look.")

    def _check_stop(self) -> None:
        for choice in paths.overruns(self._chart):
            message = f"“{choice.text}” may run past the end of the clock: shorten it."
            self._say(choice.line, Code.CLOCK, message)
        for anchor, options in paths.most_options(self._chart).items():
            if options > _MOST_OPTIONS:
                message = f"{options} options are offered at a time: keep the {_MOST_OPTIONS} best."
                self._say(self._case.sections[anchor].line, Code.CROWDED, message)

    def _check_room_time(self) -> None:
        minutes = longest(self._chart)
        if self._case.minutes and minutes > self._case.minutes:
            message = f"The longest play takes {minutes:.0f} minutes in the room"
            mend = "cut text and “talk”, or give it more “minutes”."
            self._say(self._line("minutes"), Code.ROOM_TIME, f"{message}: {mend}")

    def _check_clean_play(self, found: Exploration) -> None:
        if found.no_win == "broken":
            play = " / ".join(found.clean_play) or "no choice at all"
            message = (
                f"There is a win, for this play loses nothing: {play}. Make a choice cost more."
            )
            self._say(self._line("no win"), Code.CLEAN_PLAY, message)

    def _check_verdicts(self, found: Exploration) -> None:
        for each in found.straw_men:
            message = f"“{each.choice.text}” is a straw man: other options beat it on all scores."
            self._say(each.choice.line, Code.STRAW_MAN, f"{message} Give it something to win.")
        for each in found.obvious:
            message = f"“{each.choice.text}” is the obvious answer: it is never worse than others."
            self._say(each.choice.line, Code.OBVIOUS, f"{message} Let it cost something.")

    def _check_dilemma(self, found: Exploration) -> None:
        endings = {each.anchor for each in found.front}
        if self._case.no_win and len(endings) < _FEWEST_ENDINGS:
            message = "Only one ending has results that no other beats: let two of them be best,"
            self._say(self._line("no win"), Code.NO_DILEMMA, f"{message} each in its own way.")

    def _check_endings(self, found: Exploration) -> None:
        for each in found.endings:
            if each.share < _RARE or each.share > _COMMON:
                section = self._case.sections.get(each.anchor)
                line = section.line if section else self._line("clock")
                message = f"{each.share:.1%} of plays end in #{each.anchor}: see if that is meant."
                self._say(line, Code.LOPSIDED, message)

    def _check_length(self, found: Exploration) -> None:
        if found.plays and found.minutes[1] * 2 < self._case.clock.length:
            message = f"The longest play takes {found.minutes[1]} minutes of the clock’s"
            message = f"{message} {self._case.clock.length}: let it stop earlier."
            self._say(self._line("clock"), Code.CLOCK, message)

    def _say_what_is_not_proven(self, found: Exploration) -> None:
        message = f"Not proven, for there are more than {found.states:,} states:"
        what = "straw men and obvious answers were not looked for. Offer fewer looks at a time."
        self._say(self._line("case"), Code.STRAW_MAN, f"{message} {what}")
        if found.no_win == "not proven":
            self._findings.say(
                self._line("no win"),
                Code.CLEAN_PLAY,
                f"{message} none of those looked at is a win. Offer fewer looks at a time.",
                severity="warning",
            )
