"""What can be wrong with a document, and how it is said: Problem, its sentences, suggestions and excerpts."""
