"""The bundled evening, played through the real windows on a stopped clock."""

from presenter.demo.evening import play

__all__ = ["play"]
