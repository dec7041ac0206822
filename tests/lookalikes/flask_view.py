from flask import Flask, request, session, g
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import select

app = Flask(__name__)
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


@app.route("/")
def index():
    session.get("user")
    q = request.args.get("query")
    session["x"] = request.args.get("q")
    user = db.session.get(User, 1)
    db.session.execute(db.select(User))
    db.get_or_404(User, 1)
    with db.engine.connect() as conn:
        conn.execute(db.text("select 1"))
    return user


@app.teardown_appcontext
def close(e):
    g.pop("db", None)
