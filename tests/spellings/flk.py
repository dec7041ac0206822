from flask import g, current_app, request
from sqlalchemy import text
def f():
    g.session.query(User).first()  # SQA101
    g.db.query(User).first()  # SQA101
    current_app.session.query(User).first()  # SQA101
    current_app.config["engine"].execute(text("x"))
    request.dbsession.query(User)  # SQA101
