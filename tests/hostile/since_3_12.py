# == type parameters
def f[S: Session, *T, **P](s: S, *t: *T) -> S: s.query(A); t.query(A)
class C[S: (Session, C)](C[S], metaclass=C): s: S
C[Session]().s.query(A)
async def g[T: g](s: T): yield s.query(A)

# == type aliases
type S = S | Session
type D[T] = D[D[T]]
x: S
x.query(A)
y: D[Session]
y.query(A)

# == strings in strings
text(f'{f'{session.query(A)!r}':{f'{x}'}}')
text(f'{x!r:{y:{z}}}')
