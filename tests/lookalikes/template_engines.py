import jinja2
from sqlalchemy import create_engine as ce
from mako.lookup import TemplateLookup
from django.template import engines

engine = jinja2.Environment()
engine.execute("x")


def render(engine, tpl):
    engine.render(tpl)
    engine.execute("template")


class Rules:
    def __init__(self, engine):
        self.engine = engine

    def go(self):
        self.engine.start()
        self.engine.execute("rule")
