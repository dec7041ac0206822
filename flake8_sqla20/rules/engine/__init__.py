"""Textual SQL."""
