from sqlalchemy import select as sa_select, text as sa_text, create_engine, case as sa_case


def pick(select, columns):
    return select([columns])


def show(text, value):
    return text(f"hello {value}")


def match(case, whens):
    return case([whens])


def menu(select=None, text=None):
    if select:
        select([1, 2])
    return text("x" + select)


def html():
    from rich.text import Text as text
    return text(f"hi {select}")


def tk(root):
    import tkinter as tk
    text = tk.Text(root)
    return text


for select in (max, min):
    select([1, 2])

text = lambda s: s
text("a" + input())
