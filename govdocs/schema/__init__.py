"""JSON Schemas for editors and starter YAML for clerks, made from the models, in either key language."""

from govdocs.schema.alternatives import Keys
from govdocs.schema.json_schemas import json_schema, models, schema_file, schema_text, title_of, write_schemas
from govdocs.schema.starters import starter

__all__ = [
    "Keys",
    "json_schema",
    "models",
    "schema_file",
    "schema_text",
    "starter",
    "title_of",
    "write_schemas",
]
