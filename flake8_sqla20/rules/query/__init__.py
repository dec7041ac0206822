"""Session.query() and the methods of Query."""
