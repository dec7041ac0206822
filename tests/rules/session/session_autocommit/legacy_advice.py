# level: advice
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, scoped_session, sessionmaker

engine = create_engine("sqlite://")
SessionLocal = sessionmaker(autocommit=False, autoflush=False, bind=engine)  # SQA180 "does nothing: leave it out"
DBSession = scoped_session(sessionmaker(bind=engine, autocommit=False))  # SQA180
with Session(engine, autocommit=False) as session:  # SQA180
    pass
