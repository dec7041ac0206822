# level: advice
from sqlalchemy.orm import backref, relationship
from sqlalchemy.orm.collections import attribute_mapped_collection  # SQA194 "use attribute_keyed_dict"

relationship("User", cascade_backrefs=False, lazy="select")  # SQA194 "does nothing"
relationship("User", bake_queries=False, lazy="select")  # SQA194 "does nothing"
backref("users", cascade_backrefs=False)  # SQA194
relationship("User", collection_class=attribute_mapped_collection("name"), lazy="select")  # SQA194
