"""Mapped classes: where their names live, relationships, declarative."""
