from datetime import UTC, datetime

from presenter.clock import StoppedClock
from presenter.qt.news import News


def test_the_tick_comes_with_the_next_full_second_of_the_clock(qtbot):
    clock = StoppedClock(datetime(2026, 11, 22, 13, 0, 0, 990_000, tzinfo=UTC))
    news = News(clock)
    with qtbot.waitSignal(news.ticked):
        news.start()
        assert news._timer.interval() == 10
    news.stop()


def test_after_a_tick_the_next_one_is_waited_for(qtbot):
    clock = StoppedClock(datetime(2026, 11, 22, 13, 0, 0, 999_000, tzinfo=UTC))
    news = News(clock)
    news.start()
    for _second in range(2):
        with qtbot.waitSignal(news.ticked):
            pass
    news.stop()
