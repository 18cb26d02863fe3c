"""The displays of an evening, as control may be told of them."""

from dataclasses import replace

from presenter.core.arranging import Placement
from presenter.core.displays import Display
from presenter.core.situation import Situation

LAPTOP = Display("eDP-1", 0, 0, 1600, 1000)
PROJECTOR = Display("HDMI-1", 1600, 0, 1920, 1080)
LONG = replace(PROJECTOR, model="Extraordinarily Bright Laser Projector & Co. 1780W")

ALONE = Situation((LAPTOP,), Placement(0))
THERE = Situation((LAPTOP, PROJECTOR), Placement(0, 1))
UNPLUGGED = Situation((LAPTOP,), Placement(0), gone=LONG)
MIRRORED = Situation((LAPTOP, replace(PROJECTOR, x=0)), Placement(0))
