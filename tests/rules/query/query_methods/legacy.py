"""Methods of Query that were renamed, replaced or taken away."""

from sqlalchemy.orm import Query, Session, loading
from sqlalchemy.orm.loading import merge_result  # SQA105 "use merge_frozen_result()"

from app.models import Address, User


def columns(session: Session, query: Query):
    for name in query.values(User.name):  # SQA105 "Query.values() is deprecated since 1.4: use with_entities("
        print(name)
    query.filter(User.id == 1).value(User.name)  # SQA105 "and scalar()"
    query.order_by(User.id).values(User.id, *User.extra)  # SQA105
    return session.query(User.id).add_column(User.name).all()  # SQA101 SQA105 "use add_columns()"


def labels(query: Query):
    return query.with_labels().subquery(), query.apply_labels()  # SQA105 SQA105 "LABEL_STYLE_TABLENAME_PLUS_COL"


def parents(session: Session, user):
    session.query(Address).with_parent(user)  # SQA101 SQA105 "filter(with_parent(obj, Model.attribute))"
    session.query(Address).with_parent(user, "addresses")  # SQA101 SQA105 SQA110
    return session.query(Address).with_parent(user, User.addresses).all()  # SQA101 SQA105


def results(query: Query, cursor, cached):
    list(query.instances(cursor))  # SQA105 "use from_statement()"
    query.merge_result(cached, load=False)  # SQA105 "merge_frozen_result() of sqlalchemy.orm"
    loading.merge_result(query, cached)  # SQA105
    return merge_result(query, cached, load=False)  # SQA105


def locked(query: Query):
    return query.with_lockmode("update").first()  # SQA105 "raises since 1.4" "use with_for_update()"
