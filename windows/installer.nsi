; dist/govdocs-setup.exe: the portable folder, installed for one user, without an administrator. Made by `build.py --installer`,
; which defines FOLDER (the unpacked folder), OUT and VERSION. Files of YAML keep whatever program opens them.
Unicode true
Target amd64-unicode
!include MUI2.nsh

Name "govdocs"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\govdocs"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave off
BrandingText "govdocs ${VERSION}"
!define MUI_ICON "${FOLDER}/govdocs.ico"
!define MUI_UNICON "${FOLDER}/govdocs.ico"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\govdocs"

!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION OpenDesk
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Function OpenDesk
  ExecShell "open" "$SMPROGRAMS\govdocs\govdocs.lnk"
FunctionEnd

Section "govdocs"
  ; An older one goes first, so that no module of it stays.
  RMDir /r "$INSTDIR\packages"
  RMDir /r "$INSTDIR\python"
  SetOutPath "$INSTDIR"
  File /r /x letters "${FOLDER}\*"
  ; Letters are the user's: a first one where there is none, and nothing is ever replaced or removed.
  SetOutPath "$DOCUMENTS\govdocs"
  SetOverwrite off
  File "${FOLDER}\letters\letter.yaml"
  SetOverwrite on
  SetOutPath "$INSTDIR"
  CreateDirectory "$SMPROGRAMS\govdocs"
  CreateShortCut "$SMPROGRAMS\govdocs\govdocs.lnk" "$INSTDIR\govdocs-desk.cmd" '"$DOCUMENTS\govdocs"' "$INSTDIR\govdocs.ico" 0 SW_SHOWMINIMIZED
  CreateShortCut "$SMPROGRAMS\govdocs\govdocs doctor.lnk" "$SYSDIR\cmd.exe" '/k ""$INSTDIR\govdocs.cmd" doctor"'
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "govdocs"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\govdocs.ico"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

; The folder is ours alone: it cannot be chosen, and no letter is kept there.
Section "Uninstall"
  RMDir /r "$INSTDIR"
  RMDir /r "$SMPROGRAMS\govdocs"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
