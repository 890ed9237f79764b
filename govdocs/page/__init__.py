"""Document → HTML by Jinja templates, in a sandbox where they are a user's."""
