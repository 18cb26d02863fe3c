from functools import partial
from itertools import count

import pytest
import stories
import words
from turns import in_turns, run

from presenter.report import pdf

pytestmark = pytest.mark.bench

COLD, WARM = 5, 10


def test_a_report_of_sixty_stories_by_a_new_process(benchmark, figures, tmp_path, compiled):
    path = tmp_path / "report.pdf"
    run("stories.py", path, compiled)
    ours, bare = in_turns(
        benchmark,
        COLD,
        partial(run, "stories.py", path, compiled),
        partial(run, "words.py", path, compiled),
    )
    benchmark.extra_info["ratio"] = figures.note_spans("report, cold", ours, bare, 50)


def test_a_report_of_sixty_stories_by_a_warm_one(benchmark, figures):
    """Each of another evening: typst remembers what it has set before."""
    events = map(str, count())
    ours, bare = in_turns(
        benchmark,
        WARM,
        lambda: pdf.pdf(stories.room(next(events)), stories.BEGAN),
        lambda: words.pdf(next(events)),
    )
    del ours[0], bare[0]  # these have read the fonts
    benchmark.extra_info["ratio"] = figures.note_spans("report, warm", ours, bare, 50)
