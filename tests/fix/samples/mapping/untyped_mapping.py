# %% columns of many types
import datetime
import enum
from sqlalchemy import JSON, Boolean, Date, DateTime, Enum, Float, LargeBinary, Numeric, Text
from sqlalchemy.dialects import mysql, postgresql
from sqlalchemy.types import TypeDecorator
class Color(enum.Enum):
    red = 1
class Money(TypeDecorator):
    impl = Numeric
    cache_ok = True
Shared = JSON().with_variant(postgresql.JSONB(), "postgresql")
class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    name = Column("log_name", String(30), nullable=False)  # of a person
    nick: str  =  "x"
    date = Column(Date)  # the type's own name
    at = Column(
        DateTime(timezone=True),
        nullable=False,  # always
        server_default=sa.func.now(),
    )
    price = Column(Numeric(10, 2), nullable=True)
    weight, height = 1, 2
    rate = Column(Numeric(asdecimal=False))
    ratio = Column(Float)
    exact = Column(Float(asdecimal=True))
    double = Column(mysql.DOUBLE)
    blob = Column(LargeBinary)
    flag = Column(Boolean, default=False)
    color = Column(Enum(Color))
    letter = Column(Enum("a", "b", name="letter"))
    key = Column(postgresql.UUID(as_uuid=False))
    tags = Column(sa.ARRAY(Text))
    money = Column(Money)
    data = Column(JSON, nullable=False)
    shared = Column(Shared)
    user_id = Column(ForeignKey("users.id"))
    node_id = Column(ForeignKey(Node.id), nullable=False)
    self_id = Column(ForeignKey(id))
    number = Column(Integer, sa.Identity())
    __table_args__ = (sa.Index("ix", name, date.desc()), sa.CheckConstraint(ratio > 0))
# %% unsafe @ 2.0: needs 2.0, and type checkers
# imports: sqlalchemy.orm.Mapped, sqlalchemy.orm.mapped_column, typing.Any, typing.List, typing.Optional, decimal.Decimal
import datetime
import enum
from sqlalchemy import JSON, Boolean, Date, DateTime, Enum, Float, LargeBinary, Numeric, Text
from sqlalchemy.dialects import mysql, postgresql
from sqlalchemy.types import TypeDecorator
class Color(enum.Enum):
    red = 1
class Money(TypeDecorator):
    impl = Numeric
    cache_ok = True
Shared = JSON().with_variant(postgresql.JSONB(), "postgresql")
class Log(Base):
    __tablename__ = "log"
    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[str] = mapped_column("log_name", String(30), nullable=False)  # of a person
    nick: str  =  "x"
    date: Mapped[Optional[datetime.date]] = mapped_column(Date)  # the type's own name
    at: Mapped[datetime.datetime] = mapped_column(
        DateTime(timezone=True),
        nullable=False,  # always
        server_default=sa.func.now(),
    )
    price: Mapped[Optional[Decimal]] = mapped_column(Numeric(10, 2), nullable=True)
    weight, height = 1, 2
    rate: Mapped[Optional[float]] = mapped_column(Numeric(asdecimal=False))
    ratio: Mapped[Optional[float]] = mapped_column(Float)
    exact: Mapped[Optional[Decimal]] = mapped_column(Float(asdecimal=True))
    double: Mapped[Optional[Decimal]] = mapped_column(mysql.DOUBLE)
    blob: Mapped[Optional[bytes]] = mapped_column(LargeBinary)
    flag: Mapped[Optional[bool]] = mapped_column(Boolean, default=False)
    color: Mapped[Optional[Color]] = mapped_column(Enum(Color))
    letter: Mapped[Optional[str]] = mapped_column(Enum("a", "b", name="letter"))
    key: Mapped[Optional[str]] = mapped_column(postgresql.UUID(as_uuid=False))
    tags: Mapped[Optional[List[str]]] = mapped_column(sa.ARRAY(Text))
    money: Mapped[Optional[Any]] = mapped_column(Money)
    data: Mapped[Any] = mapped_column(JSON, nullable=False)
    shared: Mapped[Optional[Any]] = mapped_column(Shared)
    user_id: Mapped[Optional[int]] = mapped_column(ForeignKey("users.id"))
    node_id: Mapped[int] = mapped_column(ForeignKey(Node.id), nullable=False)
    self_id: Mapped[Optional[int]] = mapped_column(ForeignKey(id))
    number: Mapped[int] = mapped_column(Integer, sa.Identity())
    __table_args__ = (sa.Index("ix", name, date.desc()), sa.CheckConstraint(ratio > 0))

# %% relationships
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import attribute_keyed_dict, mapped_column
class Log(Base):
    __tablename__ = "log"
    id = mapped_column(Integer, primary_key=True)
    user_id = mapped_column(ForeignKey("users.id"), nullable=False)
    node_id = mapped_column(ForeignKey("nodes.id"))
    log_id = mapped_column(ForeignKey("log.id"))
    user = relationship(User, lazy="joined")
    node = relationship("Node")
    parent = relationship(lambda: Log, remote_side=[id], back_populates="logs")
    logs = relationship("Log", back_populates="parent", lazy="select")
    lines = relationship("Line", viewonly=True, lazy="select")
    sets = relationship("Line", viewonly=True, collection_class=set, lazy="select")
    keyed = relationship("Line", viewonly=True, collection_class=attribute_keyed_dict("id"), lazy="select")
    ordered = relationship("Line", viewonly=True, collection_class=ordering_list("id"), lazy="select")
    one = relationship("Line", viewonly=True, uselist=False)
    late = relationship("Line", viewonly=True, lazy="write_only")
    many = relationship("Node", secondary="log_node", viewonly=True, lazy="select")
class Line(Base):
    __tablename__ = "line"
    id = mapped_column(Integer, primary_key=True)
    log_id = mapped_column(ForeignKey(Log.id), nullable=False)
    log = sa.orm.relationship(  # to the log
        Log,
        viewonly=True,
    )
Table("log_node", Base.metadata, Column("log_id", ForeignKey("log.id")), Column("node_id", ForeignKey("nodes.id")))
# %% unsafe @ 2.1: needs 2.0, and type checkers
# imports: sqlalchemy.orm.Mapped, sqlalchemy.orm.WriteOnlyMapped, typing.Any, typing.Optional
from sqlalchemy.ext.orderinglist import ordering_list
from sqlalchemy.orm import attribute_keyed_dict, mapped_column
class Log(Base):
    __tablename__ = "log"
    id = mapped_column(Integer, primary_key=True)
    user_id = mapped_column(ForeignKey("users.id"), nullable=False)
    node_id = mapped_column(ForeignKey("nodes.id"))
    log_id = mapped_column(ForeignKey("log.id"))
    user: Mapped["User"] = relationship(User, lazy="joined")
    node: Mapped[Optional["Node"]] = relationship("Node")
    parent: Mapped[Optional["Log"]] = relationship(lambda: Log, remote_side=[id], back_populates="logs")
    logs: Mapped[list["Log"]] = relationship("Log", back_populates="parent", lazy="select")
    lines: Mapped[list["Line"]] = relationship("Line", viewonly=True, lazy="select")
    sets: Mapped[set["Line"]] = relationship("Line", viewonly=True, collection_class=set, lazy="select")
    keyed: Mapped[dict[Any, "Line"]] = relationship("Line", viewonly=True, collection_class=attribute_keyed_dict("id"), lazy="select")
    ordered: Mapped[list["Line"]] = relationship("Line", viewonly=True, collection_class=ordering_list("id"), lazy="select")
    one: Mapped[Optional["Line"]] = relationship("Line", viewonly=True, uselist=False)
    late: WriteOnlyMapped["Line"] = relationship("Line", viewonly=True, lazy="write_only")
    many: Mapped[list["Node"]] = relationship("Node", secondary="log_node", viewonly=True, lazy="select")
class Line(Base):
    __tablename__ = "line"
    id = mapped_column(Integer, primary_key=True)
    log_id = mapped_column(ForeignKey(Log.id), nullable=False)
    log: Mapped["Log"] = sa.orm.relationship(  # to the log
        Log,
        viewonly=True,
    )
Table("log_node", Base.metadata, Column("log_id", ForeignKey("log.id")), Column("node_id", ForeignKey("nodes.id")))

# %% the way of the module
def find(name: str | None) -> list[str]: ...
class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    tags = Column(sa.ARRAY(String))
# %% unsafe: type checkers
# imports: sqlalchemy.orm.Mapped, sqlalchemy.orm.mapped_column
def find(name: str | None) -> list[str]: ...
class Log(Base):
    __tablename__ = "log"
    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[str | None] = mapped_column(String)
    tags: Mapped[list[str] | None] = mapped_column(sa.ARRAY(String))

# %% annotations that stand there
from typing import Optional
from sqlalchemy.orm import Mapped
class Log(Base):
    __tablename__ = "log"
    id: int = Column(Integer, primary_key=True)
    name: str = Column(String(30))
    nick: Optional[str] = Column(String(30))
    full: Mapped[str] = Column(String(30), nullable=False)
    late: "Optional[str]" = Column(String, index=True)
    done: Mapped[int] = Column(
        Integer,
        unique=True,
    )
# %% unsafe: type checkers
# imports: sqlalchemy.orm.mapped_column
from typing import Optional
from sqlalchemy.orm import Mapped
class Log(Base):
    __tablename__ = "log"
    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[str] = mapped_column(String(30), nullable=True)
    nick: Mapped[Optional[str]] = mapped_column(String(30))
    full: Mapped[str] = mapped_column(String(30), nullable=False)
    late: "Mapped[Optional[str]]" = mapped_column(String, index=True)
    done: Mapped[int] = mapped_column(
        Integer,
        unique=True,
        nullable=True,
    )

# %% annotations of stubs
class Log(Base):
    __tablename__ = "log"
    id: Column = Column(Integer, primary_key=True)
    name: "Column[str]" = Column(String(30), nullable=False)
# %% unsafe: type checkers
# imports: sqlalchemy.orm.Mapped, sqlalchemy.orm.mapped_column
class Log(Base):
    __tablename__ = "log"
    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[str] = mapped_column(String(30), nullable=False)

# %% no attribute of the mapping
from typing import ClassVar
class Log(Base):
    __tablename__ = "log"
    id: ClassVar[int] = Column(Integer, primary_key=True)
# %% by hand: no type of values

# %% the key is a constraint's
class Log(Base):
    __tablename__ = "log"
    year = Column(Integer)
    number = Column(Integer)
    __table_args__ = (sa.PrimaryKeyConstraint(year, "number"),)
# %% unsafe: type checkers
# imports: sqlalchemy.orm.Mapped, sqlalchemy.orm.mapped_column
class Log(Base):
    __tablename__ = "log"
    year: Mapped[int] = mapped_column(Integer)
    number: Mapped[int] = mapped_column(Integer)
    __table_args__ = (sa.PrimaryKeyConstraint(year, "number"),)

# %% a base
Root = declarative_base()  # the root
# %% unsafe: needs 2.0, and its metaclass
# imports: sqlalchemy.orm.DeclarativeBase
class Root(DeclarativeBase):
    pass  # the root

# %% a base with arguments
class Named:
    def __repr__(self):
        return type(self).__name__
Root: type = sa.orm.declarative_base(cls=Named, metadata=MetaData(schema="x"), name="Root")
# %% unsafe: DeclarativeMeta
# imports: sqlalchemy.orm.DeclarativeBase
class Named:
    def __repr__(self):
        return type(self).__name__
class Root(Named, DeclarativeBase):
    metadata = MetaData(schema="x")

# %% a base of a function
def make():
    Root = declarative_base()
    return Root
# %% unsafe: needs 2.0
# imports: sqlalchemy.orm.DeclarativeBase
def make():
    class Root(DeclarativeBase):
        pass
    return Root

# %% bases that are left
Root = declarative_base(constructor=None)
Other = declarative_base(**options)
# %% by hand: nothing for one of its arguments

# %% a base that is not assigned
class Root(declarative_base()):
    __abstract__ = True
bases = [declarative_base()]
# %% by hand: not assigned to a name

# %% a base of another name
Root = declarative_base(name="Base")
# %% by hand: another name

# %% a base of a class that is made otherwise
class Named:
    def __init__(self, **kwargs):
        pass
Root = declarative_base(cls=Named)
# %% by hand: an __init__() or a metaclass

# %% the metaclass
from sqlalchemy.orm import DeclarativeMeta
Root = declarative_base()
assert isinstance(Root, DeclarativeMeta)
# %% by hand: the module names it

# %% names of a function
def make(metadata):
    Root = declarative_base(metadata=metadata)
    return Root
# %% by hand: does not see all names

# %% types that are not known
class Log(Base):
    __tablename__ = "log"
    a = Column(kind, primary_key=True)
    b = Column(make())
    c = Column()
    d = Column(ForeignKey("elsewhere.id"))
# %% by hand: what its type gives in Python is not known

# %% whether it may be NULL
class Log(Base):
    __tablename__ = "log"
    a = Column(Integer, **options)
    b = Column(Integer, primary_key=is_key)
# %% by hand: whether it may be NULL is not written there

# %% a backref
class Log(Base):
    __tablename__ = "log"
    id: Mapped[int] = mapped_column(ForeignKey("users.id"), primary_key=True)
    user: Mapped[User] = relationship(User, backref="logs")
# %% by hand: both back_populates

# %% relationships that are not certain
class Log(Base):
    __tablename__ = "log"
    id = mapped_column(Integer, primary_key=True)
    others = relationship("Elsewhere", lazy="select")
    lines = relationship("Line", collection_class=make, lazy="select")
    options = relationship("Line", **options)
    some = relationship("Line", uselist=many, lazy="select")
# %% by hand: not certain here

# %% relationships of which something is not written
class Log(Base):
    __tablename__ = "log"
    id = mapped_column(ForeignKey("users.id"), primary_key=True)
    user = relationship(User, lazy=how)
# %% by hand: how it is loaded is not written there

# %% a class that is computed
class Log(Base):
    __tablename__ = "log"
    id = mapped_column(ForeignKey("users.id"), primary_key=True)
    user = relationship(get_class())
# %% by hand: the class that it leads to is not written there

# %% dataclasses
from sqlalchemy.orm import DeclarativeBase, MappedAsDataclass
class Root(MappedAsDataclass, DeclarativeBase):
    pass
class Log(Root):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
# %% by hand: its class is a dataclass

# %% a table of its own
class Log(Base):
    __table__ = users
    name = Column(String(30))
# %% by hand: a table of its own

# %% several attributes
class Log(Base):
    __tablename__ = "log"
    id = number = Column(Integer, primary_key=True)
# %% by hand: one value is given to several attributes

# %% bound twice
class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    id = Column(String, primary_key=True)
# %% by hand: bound twice

# %% what only a Column has
class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    other = id.copy()
# %% by hand: that only a Column has

# %% what may want a Column
def hybrid(column):
    return column.key
class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    other = hybrid(id)
# %% by hand: what may want a Column

# %% SQL in a class body
from sqlalchemy.orm import column_property
class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    name = Column(String(30))
    label = column_property(sa.func.lower(name).concat(name))
    __table_args__ = (sa.Index("ix", sa.func.lower(name)), sa.UniqueConstraint(id, name), sa.CheckConstraint(id.in_([1])))
    __mapper_args__ = {"primary_key": [id], "polymorphic_on": case((name == "x", name), else_="y")}
# %% unsafe @ 2.0: needs 2.0
# imports: sqlalchemy.orm.Mapped, sqlalchemy.orm.mapped_column, typing.Optional
from sqlalchemy.orm import column_property
class Log(Base):
    __tablename__ = "log"
    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[Optional[str]] = mapped_column(String(30))
    label = column_property(sa.func.lower(name).concat(name))
    __table_args__ = (sa.Index("ix", sa.func.lower(name)), sa.UniqueConstraint(id, name), sa.CheckConstraint(id.in_([1])))
    __mapper_args__ = {"primary_key": [id], "polymorphic_on": case((name == "x", name), else_="y")}

# %% a builtin's name
class Log(Base):
    __tablename__ = "log"
    int = Column(Integer, primary_key=True)
# %% by hand: int is something else here
