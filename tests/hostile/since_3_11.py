# == exception groups
try: s = session
except* ValueError as e: s.query(e)
except* (A, B): s = None
finally: s.query(A)

# == a starred annotation
def f(*a: *Session): a.query(A)
