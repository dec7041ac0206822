"""Engines, their arguments and settings; the warnings of a migration."""
