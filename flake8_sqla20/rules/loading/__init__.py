"""Joins along relationships, and loader options."""
