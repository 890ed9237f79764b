"""What one document says of itself: what it points to, and what it says again."""
