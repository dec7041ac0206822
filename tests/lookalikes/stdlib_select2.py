from select import select
from sqlalchemy.orm import sessionmaker


def loop(sock):
    readable, _, _ = select([sock], [], [])
    return readable
