"""What can go wrong around a run: killed, disk full, protected, open elsewhere, two at once."""
