"""A teller's card, for them and whoever facilitates."""
