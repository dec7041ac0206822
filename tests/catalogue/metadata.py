"""MetaData, Table and DDL."""

# %% ddl-execute: DDL(...).execute(bind)
from sqlalchemy import DDL
DDL('create table dx (id int)').execute(engine)  # SQA166
#> 1.4: RemovedIn20Warning; 2.0, 2.1: AttributeError
# %% modern
from sqlalchemy import DDL
with engine.begin() as conn:
    conn.execute(DDL('create table dx (id int)'))

# %% ddl-bind: DDL(bind=)/CreateTable(bind=)/...
from sqlalchemy import DDL
from sqlalchemy.schema import CreateTable, DropTable, CreateIndex, DropIndex, CreateSchema, DropSchema, Index
DDL('x', bind=engine)  # SQA166
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
CreateTable(users, bind=engine)  # SQA166
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
DropTable(users, bind=engine)  # SQA166
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
ix = Index('ix', users.c.name)
CreateIndex(ix, bind=engine)  # SQA166
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
DropIndex(ix, bind=engine)  # SQA166
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
CreateSchema('s', bind=engine)  # SQA166
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
from sqlalchemy.schema import CreateTable
with engine.connect() as conn:
    CreateTable(users)

# %% ddl-on: DDL(on=...)/execute_at()
from sqlalchemy import DDL
DDL('x', on='sqlite').execute_at('after-create', users)  # SQA167 SQA167
#> 1.4, 2.0, 2.1: TypeError
# %% modern
from sqlalchemy import DDL
event.listen(users, 'after_create', DDL('select 1').execute_if(dialect='sqlite'))

# %% metadata-bind-kw: MetaData(bind=engine) / MetaData(engine)
MetaData(bind=engine)  # SQA160
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
MetaData(engine)  # SQA160
#> 1.4: RemovedIn20Warning; 2.0, 2.1: ArgumentError
# %% modern
MetaData()

# %% metadata-bind-assign: metadata.bind = engine
m = MetaData()
m.bind = engine  # SQA160
m.create_all()  # SQA161
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
m = MetaData()
m.create_all(engine)

# %% metadata-create-all-nobind: metadata.create_all()/drop_all()/reflect() without bind
m = MetaData(bind=engine)  # SQA160
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
m.create_all()  # SQA161
#> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
m.reflect()  # SQA161
#> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
m.drop_all(tables=[])  # SQA161
#> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
# %% modern
m = MetaData()
m.create_all(engine)
m.reflect(engine)
m.drop_all(engine, tables=[])

# %% table-create-nobind: Table.create()/drop()/Index.create() without bind
m = MetaData(bind=engine)  # SQA160
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
t = Table('tc', m, Column('id', Integer))
#> 1.4: silent; 2.0, 2.1: not reached
t.create()  # SQA161
#> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
t.drop()  # SQA161
#> 1.4: RemovedIn20Warning; 2.0, 2.1: not reached
# %% modern
t = Table('tc', MetaData(), Column('id', Integer))
t.create(engine)
t.drop(engine)

# %% table-autoload: Table(autoload=True)
Table('users', MetaData(bind=engine), autoload=True)  # SQA160 SQA162
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
Table('users', MetaData(), autoload_with=engine)

# %% table-autoload-with-both: Table(autoload=True, autoload_with=engine)
Table('users', MetaData(), autoload=True, autoload_with=engine)  # SQA162
#> 1.4: RemovedIn20Warning; 2.0, 2.1: TypeError
# %% modern
Table('users', MetaData(), autoload_with=engine)

# %% table-useexisting: Table(useexisting=True)/mustexist
m = MetaData()
Table('q', m, Column('id', Integer))
Table('q', m, mustexist=True)  # SQA164
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
m = MetaData()
Table('q', m, Column('id', Integer))
Table('q', m, must_exist=True)

# %% table-exists: Table.exists()
users.exists(engine)  # SQA163
#> 1.4: SADeprecationWarning; 2.0, 2.1: AttributeError
# %% modern
inspect(engine).has_table('users')

# %% table-tometadata: Table.tometadata()
users.tometadata(MetaData())  # SQA164
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
users.to_metadata(MetaData())

# %% schema-copy: Column.copy()/Constraint.copy()/ForeignKey.copy()
# unlike: the copy of a ForeignKeyConstraint without a table raises on every release, after its warning
from sqlalchemy import CheckConstraint, UniqueConstraint, ForeignKeyConstraint, Computed, Identity
users.c.id.copy()  # SQA165
#> 1.4, 2.0, 2.1: SADeprecationWarning
ForeignKey('users.id').copy()  # SQA165
#> 1.4, 2.0, 2.1: SADeprecationWarning
CheckConstraint('x > 1').copy()  # SQA165
#> 1.4, 2.0, 2.1: SADeprecationWarning
users.primary_key.copy()  # SQA165
#> 1.4, 2.0, 2.1: SADeprecationWarning
ForeignKeyConstraint(['a'], ['users.id']).copy()  # SQA165
#> 1.4, 2.0, 2.1: SADeprecationWarning and AttributeError
Computed('x').copy()  # SQA165
#> 1.4, 2.0, 2.1: SADeprecationWarning
Identity().copy()  # SQA165
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
users.to_metadata(MetaData())

# %% threadlocal-metadata: ThreadLocalMetaData
from sqlalchemy import ThreadLocalMetaData  # SQA160
#> 1.4: silent; 2.0, 2.1: ImportError
ThreadLocalMetaData()  # SQA160
#> 1.4: SADeprecationWarning; 2.0, 2.1: not reached
# %% modern
from sqlalchemy import MetaData
MetaData()

# %% column-duplicate: append_column replacing an existing column implicitly
m = MetaData()
t = Table('q', m, Column('id', Integer))
t.append_column(Column('id', String))  # SQA168
#> 1.4: SADeprecationWarning; 2.0, 2.1: DuplicateColumnError
# %% modern
m = MetaData()
t = Table('q', m, Column('id', Integer))
t.append_column(Column('id', String), replace_existing=True)

# %% metadata-is-bound: MetaData.is_bound()
MetaData().is_bound()  # SQA160
#> 1.4: silent; 2.0, 2.1: AttributeError
# %% modern
session.get_bind()
