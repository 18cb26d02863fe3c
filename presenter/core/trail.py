"""Where the facilitator jumped from: in memory only, and no longer than anybody remembers."""

from presenter.values import dataclass

LONGEST = 50


@dataclass(frozen=True, slots=True)
class Trail:
    """The steps that were left by a jump, the latest last."""

    steps: tuple[int, ...] = ()

    def left(self, step: int) -> "Trail":
        """The trail with one more step that was jumped from."""
        return Trail((*self.steps, step)[-LONGEST:])

    def without(self, step: int) -> "Trail":
        """The trail as it is at this step: there is no way back to where one stands."""
        steps = self.steps
        while steps and steps[-1] == step:
            steps = steps[:-1]
        return Trail(steps)

    @property
    def last(self) -> int | None:
        return self.steps[-1] if self.steps else None
