"""asyncio."""

# %% scoped-session-execute-async: scoped_session with AsyncSession class
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://')
S = scoped_session(sessionmaker(ae, class_=AsyncSession))  # SQA119 SQA188>=2.0
S()  # missed: the library speaks here; the cause is line 3, found there
#> 1.4, 2.0, 2.1: SADeprecationWarning
# %% modern
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine, async_scoped_session
ae = create_async_engine('sqlite+aiosqlite://')
S = async_scoped_session(sessionmaker(ae, class_=AsyncSession), scopefunc=lambda: 1)  # SQA188>=2.0
S()

# %% async-session-query: AsyncSession.query()
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
async with ae.begin() as c:
    await c.run_sync(Base.metadata.create_all)
async with AsyncSession(ae) as s:
    s.query(User)  # SQA186
    #> 1.4, 2.0, 2.1: AttributeError
# %% modern
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
async with ae.begin() as c:
    await c.run_sync(Base.metadata.create_all)
async with AsyncSession(ae) as s:
    (await s.execute(select(User))).scalars().all()

# %% async-sessionmaker-class: sessionmaker(class_=AsyncSession) instead of async_sessionmaker
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
async with ae.begin() as c:
    await c.run_sync(Base.metadata.create_all)
S = sessionmaker(ae, class_=AsyncSession, expire_on_commit=False)  # SQA188>=2.0
async with S() as s:
    await s.execute(select(User))
# %% modern from 2.0
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
S = async_sessionmaker(ae, expire_on_commit=False)
async with S() as s:
    await s.execute(select(1))

# %% async-engine-execute: AsyncEngine.execute()
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
async with ae.begin() as c:
    await c.run_sync(Base.metadata.create_all)
await ae.execute(text('select 1'))  # SQA133 SQA186
#> 1.4, 2.0, 2.1: AttributeError
# %% modern
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
async with ae.begin() as c:
    await c.run_sync(Base.metadata.create_all)
async with ae.connect() as conn:
    await conn.execute(text('select 1'))  # SQA133

# %% async-missing-await: AsyncSession.execute() without await
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
async with ae.begin() as c:
    await c.run_sync(Base.metadata.create_all)
async with AsyncSession(ae) as s:
    s.execute(select(User)).scalars()  # SQA187
    #> 1.4, 2.0, 2.1: AttributeError
# %% modern
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
async with ae.begin() as c:
    await c.run_sync(Base.metadata.create_all)
async with AsyncSession(ae) as s:
    (await s.execute(select(User))).scalars().all()

# %% async-expire-on-commit: AsyncSession without expire_on_commit=False, attribute access after commit
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
async with ae.begin() as c:
    await c.run_sync(Base.metadata.create_all)
async with AsyncSession(ae) as s:
    u = User(name='z')
    s.add(u)
    await s.commit()
    u.name  # SQA159
    #> 1.4, 2.0: MissingGreenlet; 2.1: StatementError
# %% modern
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
async with ae.begin() as c:
    await c.run_sync(Base.metadata.create_all)
async with AsyncSession(ae, expire_on_commit=False) as s:
    u = User(name='z')
    s.add(u)
    await s.commit()
    u.name

# %% async-lazy-load: implicit lazy load on AsyncSession objects
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
async with ae.begin() as c:
    await c.run_sync(Base.metadata.create_all)
async with AsyncSession(ae) as s:
    s.add(User(id=1, name='z'))
    await s.flush()
    s.expunge_all()
    u = (await s.execute(select(User))).scalars().first()
    u.addresses  # SQA158
    #> 1.4, 2.0: MissingGreenlet; 2.1: StatementError
# %% modern
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
async with ae.begin() as c:
    await c.run_sync(Base.metadata.create_all)
async with AsyncSession(ae) as s:
    s.add(User(id=1, name='z'))
    await s.flush()
    s.expunge_all()
    u = (await s.execute(select(User).options(selectinload(User.addresses)))).scalars().first()
    u.addresses

# %% async-connection-execute-string: AsyncConnection.execute('raw sql')
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
async with ae.begin() as c:
    await c.run_sync(Base.metadata.create_all)
async with ae.connect() as conn:
    await conn.execute('select 1')  # SQA136
    #> 1.4, 2.0, 2.1: ObjectNotExecutableError
# %% modern
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
async with ae.begin() as c:
    await c.run_sync(Base.metadata.create_all)
async with ae.connect() as conn:
    await conn.execute(text('select 1'))  # SQA133

# %% async-session-close-all: AsyncSession.close_all()
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
ae = create_async_engine('sqlite+aiosqlite://', poolclass=StaticPool)
async with ae.begin() as c:
    await c.run_sync(Base.metadata.create_all)
await AsyncSession.close_all()  # SQA183>=2.0
#> 1.4: AttributeError; 2.0, 2.1: SADeprecationWarning
# %% modern from 2.0
from sqlalchemy.ext.asyncio import close_all_sessions
await close_all_sessions()

# %% async-lazy-dynamic: lazy='dynamic' under asyncio
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    kids = relationship('Node', primaryjoin='Z.id==foreign(Node.id)', lazy='dynamic')  # SQA190>=2.0 SQA191>=2.0
# %% modern
class Z(Base):
    __tablename__ = 'z'
    id = Column(Integer, ForeignKey('users.id'), primary_key=True)  # SQA190>=2.0
    kids = relationship('Node', primaryjoin='Z.id==foreign(Node.id)', lazy='select')  # SQA190>=2.0
