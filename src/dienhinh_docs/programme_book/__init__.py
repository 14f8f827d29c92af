"""The programme as a workbook: which file of a folder counts, reading it, writing it."""
