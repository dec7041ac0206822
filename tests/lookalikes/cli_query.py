import click
from typer import Typer
from fastapi import Query, Depends, FastAPI
from sqlalchemy.orm import Session
from sqlalchemy import select


app = FastAPI()


@app.get("/")
def items(q: str = Query(None), limit: int = Query(10, ge=1), db: Session = Depends()):
    return db.execute(select(1)).all()


@app.get("/a")
def a(x=Query(default=None)):
    return x
