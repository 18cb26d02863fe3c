"""The one place that knows everybody: it wires, and holds no rules."""
