"""JSON Schemas for editors and starter YAML for clerks, made from the models, in either key language."""

from govdocs.schema.alternatives import Keys
from govdocs.schema.json_schemas import (
    json_schema,
    model_named,
    models,
    schema_file,
    schema_text,
    title_of,
    write_schemas,
)
from govdocs.schema.merge_starter import MERGE_FORM, MergeStarter, is_merge, merge_starter
from govdocs.schema.starters import office_starter, own_form_starter, starter

__all__ = [
    "MERGE_FORM",
    "Keys",
    "MergeStarter",
    "is_merge",
    "json_schema",
    "merge_starter",
    "model_named",
    "models",
    "office_starter",
    "own_form_starter",
    "schema_file",
    "schema_text",
    "starter",
    "title_of",
    "write_schemas",
]
