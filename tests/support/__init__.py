"""Helpers of the tests: text tables become workbooks, questions are asked in house words."""
