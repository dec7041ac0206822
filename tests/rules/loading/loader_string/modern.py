from sqlalchemy.orm import Load, joinedload, lazyload, load_only

from app.models import User

options = [joinedload(User.addresses), Load(User).load_only(User.name), load_only(User.id), lazyload("*")]
