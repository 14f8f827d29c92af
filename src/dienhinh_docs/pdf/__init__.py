"""Word files printed as PDF by LibreOffice: a step of its own, behind the documents.

``batch.print_all`` is the door. LibreOffice is no Python package: where it is missing, that is said.
"""
