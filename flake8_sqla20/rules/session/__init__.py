"""Sessions: how they are made, their transactions, members and events; the asyncio objects."""
