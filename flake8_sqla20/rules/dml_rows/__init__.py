"""DML constructs and result rows."""
