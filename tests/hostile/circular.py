# == a name that is itself
x = x
x.query(A)
y = y.query(A)
session = session.query(A)
session.get(1)

# == names that are each other
x = y
y = x
x, y = y, x
x.query(A)
(x, y), z = z, (x, y)
z.execute('a')

# == a name in its own loop
for x in x: x.query(A)
with x as x: x.query(A)
[x.query(A) for x in x]

# == a function of itself
def f(f: 'f' = f) -> 'f':
    f = f()
    return f.query(A)
f = f(f)
f.query(A)

# == functions of each other
def f(): return g()
def g(): return f()
f().query(A)
g().execute('a')

# == generators of each other
def f(): yield from g()
def g(): yield from f()
for s in f(): s.query(A)

# == a class of itself
class A(A): pass
A().query(A)
class B(B.B): B = B()
B.B.query(A)

# == classes of each other
class A(B): pass
class B(A): pass
class C(A, B, C): pass
C().query(A)
A.query.get(1)

# == an attribute of itself
class A:
    s = s
    def f(self):
        self.s = self.s
        self.s.query(A)

# == a property of itself
class A:
    @property
    def s(self):
        return self.s
    def f(self) -> 'A.f': self.s.query(A); self.f().query(A)

# == attributes of each other
class A:
    def f(self):
        self.a = self.b
        self.b = self.a
        self.self = self
        self.self.self.a.query(A)

# == a decorator of itself
@f
def f(): return f
@C.g
class C:
    @C
    def g(): pass
f.query(A)
C.query.get(1)

# == an alias of itself
T = T
x: T
U = 'V'
V = 'U'
y: U
x.query(A); y.query(A)

# == an import of itself
import hostile
from hostile import x
from . import hostile as x
x.query(A)
hostile.session.query(A)

# == a walrus of itself
(x := (x := x)).query(A)
[(x := x).query(A) for y in (x := [x])]

# == a relationship of itself
class A(Base):
    __tablename__ = 'a'
    a = relationship('A', backref='a')
    b = relationship(lambda: A.b)
    c = c
    __table__ = __table__

# == a text of itself
t = t
conn.execute(text(t))
q = f'{q}'
conn.execute(text(q))
r = r % r
conn.execute(text(r))

# == a lambda of itself
f = lambda f=f: f()
f().query(A)
g = lambda: h()
h = lambda: g()
g().query(A)
