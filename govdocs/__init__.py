"""YAML → marked tree → Document → HTML → PDF: official letters of the Government of Bangladesh."""
