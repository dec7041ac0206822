# == global and nonlocal
global s
nonlocal s
s = session
class C:
    global s, t
    t = s
    nonlocal u
    def f(self):
        nonlocal t
        global u
        u = t
        s.query(A)
        global s
        del s
t.query(A)

# == stars everywhere
session.query(*a, **k)
session.query(*a)(*b)(**k)
select(*a)
select([*a])
select(*[[]])
text(*a)
text(**k)
text(*a, **k)
engine.execute(*a, **k)
session.execute(*a)
conn.execute(**k)
case(*a)
case([*a], **k)
session.query(*a).get(*b)
*a, *b = session
[*a] = session
(*s,) = session
create_engine(*a, **k)
Session(*a, **k).query(*a)
print(*session.query(A), **session.query(A))

# == nothing in the brackets
session.query()
session.query().get()
select()
select([])
case()
case([])
text()
engine.execute()
engine.scalar()
conn.execute()
session.execute()
session.scalars()
Query()
Query().get()
relationship()
create_engine()
conn.execute(text())
text().bindparams()

# == keywords of no use
text(text=1)
text(clause='a')
select(columns=[1])
case(whens=[])
session.query(entities=A)
session.query(A).get(ident=1)
conn.execute(statement='a')
conn.execute(object='a', object_=1)
session.execute(clause='a', params=...)

# == constants
text(1)
text(None)
text(...)
text(b'a')
text(1j)
select([1][0])
select({})
case({})
1 .query(A)
'a'.execute('b')
''.query
(1).get(2)
None.query(A).get(1)
{}[session].query(A)
conn.execute(1)
(lambda: 1).get(1)

# == targets
session.query(A).x = 1
session.query(A)[0] += 1
del session.query(A).x
for session.x in a: pass
with a as session.query(A)[0]: pass
for text in select([1]): text(f'{x}')
session.query: int = 1
del session
session.query(A)
with a as (b, [c, *d]): d.query(A)
for i, (j, *k) in session: k.execute('a')

# == outside of their places
return session.query(A)
yield session.query(A)
await session.execute('a')
break
class C:
    return engine.execute('a')
    yield (yield).query(A)
    await (await session).query(A)
async for s in session: s.query(A)
async with session as s: s.query(A)
[await s async for s in session.query(A)]

# == walruses
[y := session.query(A) for A in (z := [1])]
if (s := session) and (q := s.query(A)): q.get(1)
f'{(t := text):{(u := session.query(A))}}'
lambda: (s := session).query(A)
class C:
    [q := 1 for i in a]
def f(a=(d := session)): d.query(A)
@(e := session.query)
def g(): e(A)
while s := s.query(A): pass

# == match
match session:
    case Session() as s: s.query(A)
    case Session(bind=engine) | engine: engine.execute('a')
    case {'a': s, **rest}: s.query(A), rest.query(A)
    case [Session(), *rest, s]: rest.query(A)
    case sa.orm.Session(x=1): pass
    case -1 | 1j | 'a' | None | True: pass
    case (((s))): s.query(A)
    case s if s.query(A): s.get(1)
    case _: session.query(A)

# == async
async def f():
    async with session.begin() as s, s as t: t.query(A)
    async for r in s.stream(x): r.get(1)
    yield [await q async for q in session.query(A) if await q]
    await s
    (await s.query(A)).get(1)
    return await (await session.execute('a')).scalars()
async def g():
    async for s in f(): s.query(A)

# == annotations
a: 'not a type ('
b: ''
c: 'Optional['
d: '\0'
e: Session()
f: [Session]
g: lambda: 1
h: 1 | 2
i: 'Session' | 'None'
j: Optional
k: Optional[()]
l: Annotated[Session]
m: Literal['Session']
n: (yield)
o: 'Session\n'
p: ' Session'
q: '*a'
r: 'x' 'y'
s: f'{Session}'
t: ...
u: Session[int, ...][0].x
def z(a: 'Optional[', *b: Session, c: Session = ..., **d: {}) -> '][': a.query(A); b.query(A); d.query(A)
a.query(A); b.query(A); c.query(A); d.query(A); e.query(A); f.query(A); g.query(A); h.query(A); i.query(A)
j.query(A); k.query(A); l.query(A); m.query(A); o.query(A); p.query(A); q.query(A); s.query(A); u.query(A)

# == imports
from . import *
from .. import session
from ...... import x as session
import a.b.c as sqlalchemy
import sqlalchemy.orm.session
def f():
    from sqlalchemy import *
    select([1])
class C:
    from sqlalchemy import *
    from sqlalchemy.orm import Session as session
    session().query(A)
from sqlalchemy import text as text, text as select
select(f'{x}')
import sqlalchemy as sqlalchemy
from sqlalchemy.nowhere import nothing
import sqlalchemy.nowhere.at.all
sqlalchemy.nowhere.at.all.Session().query(A)
from sqlalchemy.orm import *
from sqlalchemy.orm.session import Session, Session as Engine
Engine().execute('a')

# == names
ｓession = session
séance = session
séance.query(A)
ｓession.query(A)
__ = session
__.query(A)
class __C:
    __s = session
    def f(__self): __self.__s.query(A)
𝐬𝐞𝐬𝐬𝐢𝐨𝐧.query(A)

# == placeholders
conn.execute(text('::::::a:::b\\:c :'))
conn.execute(text(''))
conn.execute(text(':'))
conn.execute(text("'''''"))
conn.execute(text('/* :a'), {})
conn.execute(text(':a'), {**k})
conn.execute(text(':a'), {None: 1, 'a': 2, b: 3})
conn.execute(text(':a'), [])
conn.execute(text(':a'), [{}, *x])
conn.execute(text(':a'), dict(*a, **k))
conn.execute(text(':a'), ())
conn.execute(text(':a'), *a, **k)
conn.execute(text(':é :１ :_ :\ud800'))
conn.execute(text(':a').bindparams(*b, **k).columns())

# == formats
text('%s')
text('%s' % ())
text('%(a)' % {})
text('%' % x)
text('{' .format())
text('{0!r:{1}}'.format(*a))
text('{}{0}'.format(1))
text('{a.b[c]}'.format(a=1))
text('}'.format(x))
text(''.join())
text(''.join([]))
text(''.join(x for x in x))
text('a'.join('b'.join('c')))
text(f'{x!r:{y}}')
text(f'')
text(f'{{}}')
text('a' * x)
text('a' 'b' f'{x}' 'c')
text(str(x).format(y))
text('\ud800' + x)
text(x % x)
text(x + 1)
text(-x)
text('a' - 'b')
text('%s' % session.query(A))
text((x := f'{x}'))
text(x if y else f'{z}')

# == shadows
def text(text): text(f'{text}')
def select(select=select): return select([1])
class Session(Session): pass
Session().query(A)
try: pass
except Session as session: session.query(A)
session.query(A)
engine = engine
def engine(): engine.execute('a')
engine.execute('a')
class engine: execute = engine.execute('a')

# == empty lambda and defaults
f = lambda *, a=session, **k: a.query(A)
g = lambda *a, b, c=f: c().query(b)
def h(a, /, b=session, *, c, d=engine): b.query(A); d.execute('a')
(lambda s=session: s)().query(A)
