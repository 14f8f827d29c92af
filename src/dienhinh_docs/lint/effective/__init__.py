"""Effective format: what a reader of the page sees, out of defaults, styles and direct format."""
