"""What the parts of this program cost beside their peers; figures go to ``docs/performance.md``."""
