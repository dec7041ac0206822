try:
    import sqlalchemy.orm as decl
    decl.declarative_base
except AttributeError:
    import sqlalchemy.ext.declarative as decl
Base = decl.declarative_base()
