from .order import Order
from .user import User
