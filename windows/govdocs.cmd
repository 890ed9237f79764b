@rem govdocs in a prompt: govdocs render letter.yaml
@"%~dp0python\python.exe" -X utf8 -m govdocs %*
