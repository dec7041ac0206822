# == type parameters with defaults
def f[S = Session, *T = *S, **P = [S]](s: S): s.query(A)
class C[S = C]: s: S
C().s.query(A)
