@rem The desk on double-click: of the folder that is dropped on this file, otherwise of "letters" beside it.
@setlocal
@title govdocs
@if not exist "%~dp0python\python.exe" goto :packed
@set "folder=%~1"
@if "%folder%"=="" set "folder=%~dp0letters"
@rem With a dot at its end no name ends in "\", which before a quote would stand for the quote.
@"%~dp0python\python.exe" -X utf8 -m govdocs desk "%folder%\."
@if errorlevel 1 pause
@goto :eof
:packed
@echo The ZIP is not unpacked. Right-click it, choose "Extract All", and open govdocs-desk.cmd in the folder that appears.
@pause
