"""The programme as sheets: what stands where in ``programme.xlsx``, and both ways between them."""
