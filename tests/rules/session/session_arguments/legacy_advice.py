# level: advice
from sqlalchemy.orm import sessionmaker

sessionmaker(enable_baked_queries=False)  # SQA184 "does nothing"
