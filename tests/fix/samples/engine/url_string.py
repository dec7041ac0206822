# %% a URL
dsn = str(engine.url)
config = {"url": str(sa.engine.make_url("sqlite://"))}
# %% safe
dsn = engine.url.render_as_string(hide_password=False)
config = {"url": sa.engine.make_url("sqlite://").render_as_string(hide_password=False)}
