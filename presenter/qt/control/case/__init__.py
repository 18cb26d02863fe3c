"""The panel of the case: what the facilitator sees and does while the room plays."""
