from neo4j import GraphDatabase
from sqlalchemy import text

driver = GraphDatabase.driver("bolt://x")


def run():
    with driver.session() as session:
        session.run("match (n) return n")
        session.execute_read(lambda tx: tx.run("x"))
        with session.begin_transaction() as tx:
            tx.run("x")
