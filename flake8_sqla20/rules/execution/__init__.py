"""Executing statements: engines, connections, implicit execution."""
