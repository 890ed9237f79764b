"""The pages of a PDF, and of scans: glyphs → lines → paragraphs and tables, in the order of reading."""
