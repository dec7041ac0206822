"""Flask-SQLAlchemy: the session of the extension, `Model.query`, and a base class in between."""

from flask import Flask, jsonify
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)


class Base(db.Model):
    __abstract__ = True

    @classmethod
    def all(cls):
        return cls.query.all()  # SQA101 "cls.query"


class User(Base):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(50))

    def twins(self):
        return User.query.filter_by(name=self.name)  # SQA101 "User.query"


@app.route("/users")
def users():
    page = User.query.order_by(User.name).paginate(page=1)  # SQA101
    return jsonify([user.name for user in page.items])


@app.route("/users/<int:ident>")
def user(ident):
    found = (
        User
        .query  # SQA101 "select(User)"
        .filter(User.id == ident)
        .first_or_404()
    )
    return jsonify(found.name)


def counted():
    base = User.query  # SQA101
    if base.count():
        return base.filter(User.id.in_(db.session.query(User.id)))  # SQA101
    return db.session.query(db.func.count(User.id)).scalar()  # SQA101


def raised():
    return db.Query(User, session=db.session())  # SQA101 "Query()"


def opened():
    work = db.create_scoped_session()
    return work().query(User)  # SQA101
