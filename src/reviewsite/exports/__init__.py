"""The same Edition as data: JSON and CSV for whoever wants to count, compare or keep it."""
