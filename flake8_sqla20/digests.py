"""What tells one content from another."""

from __future__ import annotations

try:  # `hashlib` loads OpenSSL, some milliseconds of each start
    from _blake2 import blake2b
except ImportError:  # an implementation of Python without that module
    from hashlib import blake2b


def digest(content: bytes) -> str:
    """32 hexadecimal digits that no other content has."""
    return blake2b(content, digest_size=16).hexdigest()
