from sqlalchemy import select
from sqlalchemy.orm import aliased

from app.models import Node

child = aliased(Node)
grandchild = aliased(Node)
stmt = select(Node).join(Node.children.of_type(child)).join(child.children.of_type(grandchild))
