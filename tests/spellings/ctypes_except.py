from sqlalchemy import select
from sqlalchemy.orm import Session
def f(s: Session, x):
    try:
        int(x)
    except (TypeError, ValueError):
        return s.query(B).all()  # SQA101
    try:
        y = x.foo
    except AttributeError:
        y = s.query(B).first()  # SQA101
    try:
        import json
    except ImportError:
        s.query(B)  # SQA101
    try:
        s.flush()
    except InvalidRequestError:
        s.query(B)  # SQA101
