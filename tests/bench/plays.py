"""Plays every play of a case, or puts as many rows into a dictionary: `plays.py WHAT`.

It tells how long that took, in seconds, and the most memory it ever had, in MB.
"""

import resource
import sys
from time import perf_counter

import plenty
from child import say

from presenter.case.exploring import chart, explore
from presenter.case.findings import Findings
from presenter.case.reading import read
from presenter.clock import Clock

STATES = 200_000


def ours() -> int:
    case = read(plenty.case(scenes=5, looks=2, options=3), Findings()).case
    return explore(chart(case, Clock(), states=STATES)).states


def bare() -> int:
    rows = [(number, number + 1, (number, number, number)) for number in range(STATES)]
    return len({row: number for number, row in enumerate(rows)})


began = perf_counter()
count = {"ours": ours, "bare": bare}[sys.argv[1]]()
seconds = perf_counter() - began
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
say(count=count, seconds=seconds, peak=peak)
