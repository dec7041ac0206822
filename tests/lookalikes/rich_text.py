from rich.text import Text
from rich import print
from sqlalchemy.orm import Session
import html


def text(s):
    return html.escape(s)


def f(v):
    return text(f"x {v}")
