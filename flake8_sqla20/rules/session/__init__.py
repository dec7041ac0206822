"""Sessions and their factories; the asyncio objects."""
