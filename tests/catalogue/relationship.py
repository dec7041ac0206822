"""`relationship()` and mappers."""

# %% relationship-bake-queries: relationship(bake_queries=)
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    u = relationship(User, bake_queries=False)  # SQA190>=2.0 SQA194
# %% modern
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    u = relationship(User)  # SQA190>=2.0

# %% relation: orm.relation()
from sqlalchemy.orm import relation  # SQA194
#> 1.4: silent; 2.0, 2.1: ImportError
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    u = relation(User)  # SQA190>=2.0 SQA194
    #> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
# %% modern
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    u = relationship(User)  # SQA190>=2.0

# %% relationship-lazy-dynamic: relationship(lazy='dynamic')
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, primary_key=True)  # SQA190>=2.0
    items = relationship('ZI', lazy='dynamic')  # SQA190>=2.0 SQA191>=2.0
class ZI(Base):
    __tablename__ = 'zi'
    id = Column(Integer, primary_key=True)  # SQA190>=2.0
    zid = Column(ForeignKey('z.id'))  # SQA190>=2.0
orm.configure_mappers()
# %% modern from 2.0
from sqlalchemy.orm import WriteOnlyMapped
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, primary_key=True)  # SQA190>=2.0
    items: WriteOnlyMapped['ZI'] = relationship()
class ZI(Base):
    __tablename__ = 'zi'
    id = Column(Integer, primary_key=True)  # SQA190>=2.0
    zid = Column(ForeignKey('z.id'))  # SQA190>=2.0
orm.configure_mappers()

# %% dynamic-loader: orm.dynamic_loader()
from sqlalchemy.orm import dynamic_loader  # SQA191>=2.0
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, primary_key=True)  # SQA190>=2.0
    nodes = dynamic_loader('Node', primaryjoin='Z.id==foreign(Node.id)')  # SQA191>=2.0
# %% modern
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, primary_key=True)  # SQA190>=2.0
    nodes = relationship('Node', primaryjoin='Z.id==foreign(Node.id)', lazy='write_only')  # SQA190>=2.0

# %% relationship-backref: relationship(backref=...)
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, primary_key=True)  # SQA190>=2.0
    uid = Column(ForeignKey('users.id'))  # SQA190>=2.0
    u = relationship(User, backref='zs')  # SQA190>=2.0 SQA190>=2.0 SQA193
orm.configure_mappers()
# %% modern
class P(Base):
    __tablename__ = 'p'
    id = Column(Integer, primary_key=True)  # SQA190>=2.0
    zs = relationship('Z', back_populates='p')  # SQA190>=2.0 SQA193
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, primary_key=True)  # SQA190>=2.0
    pid = Column(ForeignKey('p.id'))  # SQA190>=2.0
    p = relationship('P', back_populates='zs')  # SQA190>=2.0
orm.configure_mappers()

# %% relationship-cascade-backrefs: cascade_backrefs behaviour: obj pulled into Session through backref
u = session.get(User, 1)
a = Address(email='n', user=u)  # SQA130
#> 1.4: RemovedIn20Warning; 2.0, 2.1: silent
session.commit()
#> 1.4: silent; 2.0, 2.1: SAWarning
# %% modern
u = session.get(User, 1)
a = Address(email='n', user=u)
session.add(a)
session.commit()

# %% relationship-cascade-backrefs-kw: relationship(cascade_backrefs=...) keyword
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    u = relationship(User, cascade_backrefs=True)  # SQA190>=2.0 SQA194
    #> 1.4: silent; 2.0, 2.1: ArgumentError
# %% modern
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    u = relationship(User)  # SQA190>=2.0

# %% relationship-cascade-backrefs-false: relationship(cascade_backrefs=False): harmless leftover
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    u = relationship(User, cascade_backrefs=False)  # SQA190>=2.0 SQA194>=2.0
# %% modern
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    u = relationship(User)  # SQA190>=2.0

# %% mapper-non-primary: mapper(non_primary=True)
from sqlalchemy.orm import Mapper
from sqlalchemy.orm import registry
j = select(users).subquery()
mp = Base.registry.map_imperatively(User, j, non_primary=True, primary_key=[j.c.id])  # SQA194
#> 1.4, 2.0: SADeprecationWarning; 2.1: ArgumentError
# %% modern
j = select(users).subquery()
UA = aliased(User, j)

# %% mapped-collection-names: attribute_mapped_collection/column_mapped_collection/MappedCollection
from sqlalchemy.orm.collections import attribute_mapped_collection, MappedCollection  # SQA194>=2.0 SQA194>=2.0
attribute_mapped_collection('name')  # SQA194>=2.0
# %% modern from 2.0
from sqlalchemy.orm.collections import attribute_keyed_dict, KeyFuncDict
attribute_keyed_dict('name')

# %% collection-converter: @collection.converter
from sqlalchemy.orm.collections import collection
class L(list):
    @collection.converter  # SQA194
    #> 1.4, 2.0: SADeprecationWarning; 2.1: AttributeError
    def conv(self, x):
        return x
        #> 1.4, 2.0: silent; 2.1: not reached
# %% modern
@event.listens_for(User.addresses, 'bulk_replace')
def conv(target, values, initiator):
    pass

# %% collection-linker: @collection.linker
from sqlalchemy.orm.collections import collection
class L(list):
    @collection.linker  # SQA194
    #> 1.4, 2.0, 2.1: AttributeError
    def lk(self, x):
        return x
        #> 1.4, 2.0, 2.1: not reached
# %% modern
pass

# %% mapper-mapped-table: Mapper.mapped_table
inspect(User).mapped_table  # SQA194
#> 1.4, 2.0: SADeprecationWarning; 2.1: AttributeError
# %% modern
inspect(User).persist_selectable
