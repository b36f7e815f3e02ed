"""What lists can be narrowed to, a file an entity. Every complaint says what to do."""
