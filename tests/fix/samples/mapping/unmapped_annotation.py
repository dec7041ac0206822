# %% classes, quotes and collections
from typing import List, Optional
class Log(Base):
    __tablename__ = "log"
    user_id = Column(ForeignKey("users.id"), primary_key=True)
    user: User = relationship(User)  # one
    buyer: "User" = relationship("User", viewonly=True)
    payer: Optional["User"] = relationship("User", viewonly=True)
    whole: "Optional[User]" = relationship("User", viewonly=True)
    piped: 'User | None' = relationship("User", viewonly=True)
    lines: List["Line"] = relationship("Line", lazy="select")
    sets: "set[Line]" = relationship("Line", lazy="select", collection_class=set)
class Line(Base):
    __tablename__ = "line"
    log_id = Column(ForeignKey("log.user_id"), primary_key=True)
# %% unsafe: type checkers
# imports: sqlalchemy.orm.Mapped
from typing import List, Optional
class Log(Base):
    __tablename__ = "log"
    user_id = Column(ForeignKey("users.id"), primary_key=True)
    user: Mapped[User] = relationship(User)  # one
    buyer: Mapped["User"] = relationship("User", viewonly=True)
    payer: Mapped[Optional["User"]] = relationship("User", viewonly=True)
    whole: "Mapped[Optional[User]]" = relationship("User", viewonly=True)
    piped: 'Mapped[User | None]' = relationship("User", viewonly=True)
    lines: Mapped[List["Line"]] = relationship("Line", lazy="select")
    sets: "Mapped[set[Line]]" = relationship("Line", lazy="select", collection_class=set)
class Line(Base):
    __tablename__ = "line"
    log_id = Column(ForeignKey("log.user_id"), primary_key=True)

# %% a column of a mixin, and other properties
import datetime
from sqlalchemy.orm import column_property, deferred, synonym
class Stamped:
    at: "datetime.datetime" = Column(sa.DateTime)
class Event(Stamped, Base):
    __tablename__ = "event"
    id = Column(Integer, primary_key=True)
    next: int = column_property(id + 1)
    number: int = synonym("id")
    note: str = deferred(Column(String))
# %% unsafe: needs 2.0
# imports: sqlalchemy.orm.Mapped
import datetime
from sqlalchemy.orm import column_property, deferred, synonym
class Stamped:
    at: Mapped["datetime.datetime"] = Column(sa.DateTime)
class Event(Stamped, Base):
    __tablename__ = "event"
    id = Column(Integer, primary_key=True)
    next: Mapped[int] = column_property(id + 1)
    number: Mapped[int] = synonym("id")
    note: Mapped[str] = deferred(Column(String))

# %% no collection that can be made
from typing import Sequence
class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    lines: Sequence["Line"] = relationship("Line", lazy="select")
class Line(Base):
    __tablename__ = "line"
    log_id = Column(ForeignKey("log.id"), primary_key=True)
# %% by hand: names no collection that can be made

# %% one object where the foreign keys say a collection
class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    lines: "Line" = relationship("Line", lazy="select")
class Line(Base):
    __tablename__ = "line"
    log_id = Column(ForeignKey("log.id"), primary_key=True)
    logs: "list[Log]" = relationship("Log", lazy="select")
# %% by hand: differ in whether it is a collection

# %% an alias
from typing import List
Lines = List["Line"]
class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    lines: Lines = relationship("Line", lazy="select")
class Line(Base):
    __tablename__ = "line"
    log_id = Column(ForeignKey("log.id"), primary_key=True)
# %% by hand: is said elsewhere

# %% what is not there at run time
import typing
from sqlalchemy.orm import column_property
if typing.TYPE_CHECKING:
    from decimal import Decimal
class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    half: "Decimal" = column_property(id / 2)
# %% by hand: what is not there at run time

# %% the attribute's own name
from sqlalchemy.orm import column_property
class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    half: "half" = column_property(id / 2)
# %% by hand: an attribute of the class
