import select
import socket
from sqlalchemy import create_engine


def loop(sock, conn):
    r, w, x = select.select([sock], [], [], 1)
    if select.select([conn], [], [], 5) == ([], [], []):
        pass
    p = select.poll()
