"""The programme: one province's plan for one year, as data."""
