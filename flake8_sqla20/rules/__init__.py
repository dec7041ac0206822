"""The rules: one module each, `<family>/<slug>.py`. `index.py` is generated from them."""
