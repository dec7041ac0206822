from sqlalchemy.orm import joinedload, lazyload

from app.models import Address, User

options = [joinedload(User.addresses).joinedload(Address.user), lazyload(User.addresses)]
