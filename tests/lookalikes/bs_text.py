from sqlalchemy import text as sql_text
from lxml.html import text_content as text
from lxml.etree import SubElement


def f(v):
    return text("a" + v)
