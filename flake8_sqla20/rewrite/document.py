"""A Python file as bytes and as text."""

from __future__ import annotations

import codecs
import io
import tokenize


class Document:
    """A file's text, decoded as Python decodes it, with its own line endings and without its byte order mark.

    Raises SyntaxError for an encoding declaration that Python refuses, UnicodeDecodeError for bytes that are no text in
    it.
    """

    __slots__ = ("_bom", "encoding", "text")

    def __init__(self, raw: bytes) -> None:
        self._bom = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
        encoding, _ = tokenize.detect_encoding(io.BytesIO(raw).readline)
        self.encoding = "utf-8" if encoding == "utf-8-sig" else encoding
        self.text = raw[len(self._bom) :].decode(self.encoding)

    def encoded(self, text: str) -> bytes:
        """The bytes of another text for the file. Raises UnicodeEncodeError where its encoding lacks a character."""
        return self._bom + text.encode(self.encoding)
