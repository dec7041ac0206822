"""The URL itself, or a string that says what it hides."""

from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

target = make_url("postgresql://shop:secret@localhost/shop")
engine = create_engine(target)
dsn = target.render_as_string(hide_password=False)
print(target.render_as_string())
