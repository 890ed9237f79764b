"""What documents of one folder say of one another: which belong together, and where they differ."""
