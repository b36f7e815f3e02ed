"""The outside world, as article data: files and pages. No rows, no decisions."""
