"""Nothing but SQLAlchemy is imported: an engine tells by its use that it is something else."""

from sqlalchemy import create_engine, text

from shop.rules import RuleEngine

source = create_engine("sqlite://")


def speech(engine):
    engine.say("x")
    engine.runAndWait()
    return engine.execute("x")  # say(): a speech engine


def annotated(engine: RuleEngine):
    return engine.execute("rule")  # a class of the project


def templates(engine):
    return engine.render("x"), engine.execute("x")  # render(): a template engine


def connections():
    with source.connect() as engine:
        return engine.execute(text("select 1"))  # a Connection, whatever it is called


def loops(engines):
    for engine in engines:
        engine.execute("x")  # one of many of some other sort


class Search:
    engine = None

    def execute(self, job):
        return self.engine_for(job)

    def engine_for(self, job):
        return self.execute(job)  # this class's method
