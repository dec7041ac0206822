"""Declarative mappings."""

# %% classical-mapper: orm.mapper() classical mapping
from sqlalchemy.orm import mapper  # SQA194
class C:
    pass
ct = Table('c', MetaData(), Column('id', Integer, primary_key=True))
mapper(C, ct)  # SQA194
#> 1.4: RemovedIn20Warning; 2.0, 2.1: InvalidRequestError
# %% modern
from sqlalchemy.orm import registry
class C:
    pass
reg = registry()
ct = Table('c', reg.metadata, Column('id', Integer, primary_key=True))
reg.map_imperatively(C, ct)

# %% mapper-event-target: orm.mapper as event target
from sqlalchemy.orm import mapper  # SQA194
event.listen(mapper, 'before_insert', lambda m, c, t: None)  # SQA194
#> 1.4: silent; 2.0, 2.1: SADeprecationWarning
# %% modern
from sqlalchemy.orm import Mapper
event.listen(Mapper, 'before_insert', lambda m, c, t: None)

# %% compile-mappers: clear_mappers()/compile_mappers()
from sqlalchemy.orm import compile_mappers  # SQA194
#> 1.4, 2.0, 2.1: ImportError
compile_mappers()  # SQA194
#> 1.4, 2.0, 2.1: not reached
# %% modern
from sqlalchemy.orm import configure_mappers
configure_mappers()

# %% comparable-property: orm.comparable_property()/mapper extension=
from sqlalchemy.orm import comparable_property  # SQA194
#> 1.4, 2.0, 2.1: ImportError
# %% modern
from sqlalchemy.ext.hybrid import hybrid_property

# %% mapper-extension: orm.MapperExtension/SessionExtension/AttributeExtension
from sqlalchemy.orm import MapperExtension  # SQA194
#> 1.4, 2.0, 2.1: ImportError
# %% modern
from sqlalchemy import event

# %% mapper-option-class: orm.interfaces.MapperOption (doc-only deprecation)
from sqlalchemy.orm.interfaces import MapperOption  # SQA194
class O(MapperOption):
    pass
O()
# %% modern
from sqlalchemy.orm.interfaces import UserDefinedOption
class O(UserDefinedOption):
    pass
O(payload=1)

# %% declarative-base-function: declarative_base() function instead of DeclarativeBase class
B = declarative_base()  # SQA190>=2.0
# %% modern from 2.0
from sqlalchemy.orm import DeclarativeBase
class B(DeclarativeBase):
    pass
# %% modern
from sqlalchemy.orm import registry
B = registry().generate_base()

# %% declarative-base-bind: declarative_base(bind=engine)
B = declarative_base(bind=engine)  # SQA190>=2.0 SQA194
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
B = declarative_base()  # SQA190>=2.0
B.metadata.create_all(engine)

# %% as-declarative-bind: as_declarative(bind=engine)
from sqlalchemy.orm import as_declarative
@as_declarative(bind=engine)  # SQA194
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
class B:
    pass
    #> 1.4: silent; 2.0, 2.1: not reached
# %% modern
from sqlalchemy.orm import as_declarative
@as_declarative()
class B:
    pass

# %% column-style-declarative: Column() attribute in declarative class instead of mapped_column()
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, primary_key=True)  # SQA190>=2.0
# %% modern from 2.0
from sqlalchemy.orm import Mapped, mapped_column
class Z(Base):
    __tablename__ = 'z'
    id: Mapped[int] = mapped_column(primary_key=True)

# %% relationship-untyped: relationship() without Mapped[] annotation
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    u = relationship('User')  # SQA190>=2.0
# %% modern from 2.0
from sqlalchemy.orm import Mapped
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    u: Mapped['User'] = relationship()

# %% annotation-not-mapped: plain annotation (no Mapped[]) on a mapped attribute
from typing import List
class Z(Base):
    #> 1.4: silent; 2.0, 2.1: MappedAnnotationError
    __tablename__ = 'z'
    #> 1.4: silent; 2.0, 2.1: not reached
    id: int = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    #> 1.4: silent; 2.0, 2.1: not reached
    u: 'User' = relationship(User)  # SQA196
    #> 1.4: silent; 2.0, 2.1: not reached
# %% modern
class Z(Base):
    __tablename__ = 'z'
    __allow_unmapped__ = True
    id: int = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    u: 'User' = relationship(User)

# %% column-property-init: column_property(expr, expr2) etc. - control
from sqlalchemy.orm import column_property
column_property(User.id + 1, init=False)  # SQA194>=2.0
#> 1.4: TypeError; 2.0, 2.1: SADeprecationWarning
# %% modern
from sqlalchemy.orm import column_property
column_property(User.id + 1)

# %% automap-prepare-engine: AutomapBase.prepare(engine, reflect=True)
from sqlalchemy.ext.automap import automap_base
B = automap_base()
B.prepare(engine, reflect=True)  # SQA194
#> 1.4: RemovedIn20Warning; 2.0, 2.1: SADeprecationWarning
# %% modern
from sqlalchemy.ext.automap import automap_base
B = automap_base()
B.prepare(autoload_with=engine)

# %% classmanager-deferred-loader: ClassManager.deferred_scalar_loader
User.__mapper__.class_manager.deferred_scalar_loader  # SQA194
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
User.__mapper__.class_manager.expired_attribute_loader
