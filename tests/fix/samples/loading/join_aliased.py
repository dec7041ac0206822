# %% False
query = session.query(Node).join(Node.children, aliased=False)
query = session.query(Node).join(
    Node.parent,
    from_joinpoint=False,  # from the start
)
# %% safe
query = session.query(Node).join(Node.children)
query = session.query(Node).join(
    Node.parent,
    # from the start
)

# %% True
query = session.query(Node).join(Node.children, aliased=True).filter(Node.name == "leaf")
# %% by hand: about an alias, which needs a name
