"""What a run has measured: ours, something bare beside it, and how many times as much."""

from dataclasses import dataclass, field
from statistics import quantiles


@dataclass(frozen=True, slots=True)
class Figure:
    name: str
    unit: str
    ours: float
    bare: float

    @property
    def ratio(self) -> float:
        return self.ours / self.bare if self.bare else float("inf")

    def __str__(self) -> str:
        return f"{self.name:44} {self.ours:9.2f} {self.bare:9.2f} {self.unit:9} {self.ratio:7.2f} ×"


@dataclass(slots=True)
class Figures:
    """Everything noted in one run, in order."""

    noted: list[Figure] = field(default_factory=list)

    def note(self, name: str, unit: str, ours: float, bare: float) -> float:
        """Keep a figure; the ratio is what to compare between runs."""
        figure = Figure(name, unit, ours, bare)
        self.noted.append(figure)
        return figure.ratio

    def note_spans(self, name: str, ours: list[float], bare: list[float], *shares: int) -> float:
        """Keep some percentiles of spans in milliseconds; the first one's ratio comes back."""
        ratios = [
            self.note(f"{name}, p{share}", "ms", percentile(ours, share), percentile(bare, share))
            for share in shares
        ]
        return ratios[0]


def percentile(spans: list[float], share: int) -> float:
    return quantiles(spans, n=100, method="inclusive")[share - 1]
