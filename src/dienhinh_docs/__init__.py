"""Vietnamese emulation paperwork: from spreadsheets to Word documents in administrative format."""

__version__ = "0.1.0"
