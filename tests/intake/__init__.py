"""The intake as a whole: sick workbooks, random ones, mutated ones, and what goes back."""
