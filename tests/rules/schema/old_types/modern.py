"""Types as they are."""

from sqlalchemy import Column, String, Unicode

Column("name", String(30))
Column("name", Unicode(30))
