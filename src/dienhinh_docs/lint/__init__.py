"""The judge: any Word file against the prescribed presentation (thể thức) of its issuer."""
