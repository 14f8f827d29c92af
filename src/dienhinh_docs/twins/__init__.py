"""What only shows when all workbooks lie side by side: twins, near-copies, one unit with many names."""
