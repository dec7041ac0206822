from sqlalchemy.orm import sessionmaker
from graph import driver


def go():
    with driver.session() as session:
        session.run("MATCH")
        session.execute("MATCH (n)")
