"""Mending a copy: format laid directly on the paragraphs and letters that findings name."""
