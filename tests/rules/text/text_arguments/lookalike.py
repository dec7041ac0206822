"""The same keywords in other hands."""

import click
from matplotlib import pyplot
from sqlalchemy import create_engine, text
from sqlalchemy.orm import sessionmaker

source = create_engine("sqlite://", connect_args={"autocommit": True})  # another function's keyword
Local = sessionmaker(bind=source)  # bind is a session's by right


def others(options, label):
    pyplot.text(0, 0, "x", bind=None)  # a plot's text
    label.text("x", bind=source, typemap={})  # a widget's method
    click.style("x", bind=1)  # a terminal's
    return text("select 1", **options)  # the keywords are not known


class Entry:
    def text(self, value, bind=None, autocommit=False):
        return value, bind, autocommit

    def show(self):
        return self.text("x", bind=self, autocommit=True)  # this class's method


def shadowed(text):
    return text("x", bind=1)  # a parameter
