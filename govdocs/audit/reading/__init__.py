"""How a document is read: what stands on its paper, its tables, people, days and numbers, each with its place."""
