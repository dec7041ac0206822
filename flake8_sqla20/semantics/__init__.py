"""What the code means: scopes and bindings, the project's modules, kinds and the evidence for them."""
