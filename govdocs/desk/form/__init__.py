"""A letter as a form: its fields, their widgets and values, and each action of it as an edit of the text."""
