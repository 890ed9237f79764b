"""What a .docx is made of: fonts, paragraphs, numbers of lists, tables, signs, Bijoy, the YAML that it carries."""
