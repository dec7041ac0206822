"""Engines and what makes them: URLs, dialects, pools, connections."""
