from sqlalchemy import select, text, case


def pick(select, cols):
    return select([cols])


def f(text, v):
    return text(f"{v}")


def g(*, case):
    return case([1])


class A:
    def select(self, cols):
        return cols

    def go(self):
        return self.select([1])


h = [select([1]) for select in (list, tuple)]
k = lambda select: select([1])
with open("x") as text:
    text("a" + "b")
