from sqlalchemy.orm import Session, sessionmaker
Session = sessionmaker(autoflush=False)
def f(connection):
    session = Session(bind=connection)
    session.query(TaggedObject.id)  # SQA101
