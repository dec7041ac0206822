import logging
from sqlalchemy import Column, Integer
from workflow import WorkflowEngine, ScriptEngine

engine = WorkflowEngine()
engine.execute("job")
script_engine = ScriptEngine()
script_engine.execute("print(1)")


def run(engine: WorkflowEngine):
    engine.execute("job")


class Host:
    engine = WorkflowEngine()
    script_engine: ScriptEngine

    def go(self):
        self.engine.execute("job")
        self.script_engine.execute("x")
