"""The Session: how it is made, its transactions, its members, its events."""
