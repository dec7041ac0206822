from sqlalchemy.orm import Load, joinedload, load_only, selectinload as sil

from app.models import User

options = [
    joinedload("addresses"),  # SQA113 "a string in joinedload()"
    sil(User.addresses).joinedload("user"),  # SQA113
    Load(User).load_only("name"),  # SQA113
    load_only("id", "name"),  # SQA113
]
