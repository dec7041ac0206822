"""Models of a Flask application whose `db` lives in another module."""

from app.extensions import db


class Shop(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    items = db.relationship("Item", lazy="dynamic")  # SQA191
    clerks = db.dynamic_loader("Clerk")  # SQA191
    owner_id = db.Column(db.ForeignKey("owners.id"))
    owner = db.relationship("Owner", backref=db.backref("shops", lazy="dynamic"))  # SQA191
