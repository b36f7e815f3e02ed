"""What the API says of each entity, a file an entity."""
