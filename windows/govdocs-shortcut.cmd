@rem An icon of the desk on the desktop, made for this user alone.
@"%~dp0python\python.exe" -X utf8 "%~dp0python\govdocs_shortcut.py"
@pause
