from sqlalchemy import text

BY_NAME = text("SELECT * FROM users WHERE name = :name")
ALL = "SELECT * FROM users"


class Statements:
    COUNT = text("SELECT count(*) FROM orders WHERE user_id = :user")
