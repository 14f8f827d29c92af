"""The .xlsx gate: kits and returned copies out, filled workbooks in.

Only this package knows openpyxl and XlsxWriter, and both are imported where they are used, so that
a command that touches no workbook starts quickly. What a workbook contains is said in ``layout``.
"""
