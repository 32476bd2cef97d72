; The setup of Sign-in Repair: for all users of a PC, into one fixed folder, without any plug-in, so that nothing is ever
; unpacked into a temporary folder. electron-builder starts makensis on it; what depends on the package (its folder, its
; files, its version) stands in a file that tools/packaging/setup-files.mjs writes.
!include "$%SETUP_FILES%"
Target ${STUB}
Unicode true
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh

Name "${PRODUCT}"
Caption "${PRODUCT} ${VERSION}"
BrandingText "${PRODUCT} ${VERSION}"
Icon "${ICON}"
UninstallIcon "${ICON}"
RequestExecutionLevel admin
ManifestSupportedOS Win10
ManifestDPIAware true
CRCCheck force
; Windows asks for permission in the name of whoever signed the uninstaller, too. It is made in here, so makensis has it signed.
!ifdef SIGN_PROGRAM
  !if ${NSIS_PACKEDVERSION} < 0x03008000
    !echo "NOT SIGNED: the uninstaller, because only makensis 3.08 and newer can have it signed."
  !else
    !uninstfinalize '"${SIGN_PROGRAM}" "%1"' = 0
  !endif
!endif
SetCompressor /SOLID lzma
; The dates of files would make every build another one.
SetDateSave off
AllowSkipFiles off
ShowInstDetails show
ShowUninstDetails show
InstallDir "$PROGRAMFILES64\Sign-in Repair"
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles
UninstallText "${PRODUCT} will be removed from this PC, for everybody who uses it. ${HISTORY_STAYS}"

!define PROGRAM "Sign-in Repair.exe"
!define NEW_FOLDER "$PROGRAMFILES64\Sign-in Repair.new"
!define OLD_FOLDER "$PROGRAMFILES64\Sign-in Repair.old"
; Held open while a setup or an uninstaller works: they would delete each other's files.
!define LOCK "$PROGRAMFILES64\Sign-in Repair.lock"
!define PRODUCT_KEY "Software\SignInRepair"
!define ENTRY_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\SignInRepair"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define APP_MODEL_KEY "Software\Classes\AppUserModelId\${APP_MODEL_ID}"
; Typed in, so that no policy for scripts stands against it, and in words that Constrained Language Mode allows. An end
; without a word of its own must not pass for "all as listed". Beside the listed files lie the list and the uninstaller.
; Commands are Windows' own: whoever starts setup hands on where PowerShell looks for them. PowerShell 7 names its own
; modules, which fail in 5.1, and a person names folders in which they may write.
!define ALL_AS_LISTED 10
!define CHECK_FILES "$$env:PSModulePath=$$PSHOME+'\Modules'; $$env:PATH='$SYSDIR'; try { $$ErrorActionPreference='Stop'; $$f='${NEW_FOLDER}'; $$l=@(Get-Content -LiteralPath ($$f+'\files.sha256')); foreach ($$e in $$l) { if ((Get-FileHash -Algorithm SHA256 -LiteralPath ($$f+'\'+$$e.Substring(66))).Hash -ne $$e.Substring(0,64)) { exit 3 } }; if (@(Get-ChildItem -LiteralPath $$f -Recurse -Force -File).Count -ne $$l.Count+2) { exit 4 }; exit ${ALL_AS_LISTED} } catch { exit 5 }"
!define HELP "${PRODUCT} ${VERSION}$\r$\n$\r$\nWithout a word: installs for all users of this PC, into $INSTDIR.$\r$\n/S: the same without a window. It ends with 0 (done), 3010 (done, restart to remove the old files), 87 (unknown word), 740 (administrator needed), 1150 (Windows too old), 1603 (failed), 1618 (a repair or another setup is running, or the app is open), 1633 (wrong processor), 1638 (newer or other installation there) or 2 (damaged file).$\r$\n/?: shows this and changes nothing.$\r$\n$\r$\nRemove it in Settings, Apps. ${HISTORY_STAYS}"

; Windows' own numbers where there is one: what a fleet's tools know already.
!define WRONG_WORD 87
!define NO_ADMINISTRATOR 740
!define TOO_OLD 1150
!define FAILED 1603
!define BUSY 1618
!define WRONG_PROCESSOR 1633
!define OTHER_INSTALLATION 1638
!define RESTART 3010

; How long an app that was asked to close may take over it.
!ifndef SECONDS_TO_CLOSE
  !define SECONDS_TO_CLOSE 30
!endif
!define /math LOOKS_FOR_APP ${SECONDS_TO_CLOSE} * 2
; How long something may hold a folder that is to be renamed.
!ifndef SECONDS_TO_LET_GO
  !define SECONDS_TO_LET_GO 10
!endif
!define /math PAUSES_OF_RENAMING ${SECONDS_TO_LET_GO} * 2

; Ends with a sentence and a code. Without a window the sentence stands in the registry, where only administrators write;
; a file in the temporary folder could be turned into a link by somebody without rights.
!macro Refuse CODE SENTENCE
  StrCpy $R8 "${CODE}"
  StrCpy $R9 "${SENTENCE}"
  Call ${UN}Refuse
!macroend

!macro SharedFunctions PREFIX
!define UN "${PREFIX}"

Function ${UN}Refuse
  SetErrorLevel $R8
  DetailPrint "$R9"
  SetOutPath "$WINDIR"
  ; Not while it belongs to another setup.
  ${If} $R7 != ""
    RMDir /r "${NEW_FOLDER}"
    Call ${UN}Unlock
  ${EndIf}
  ${If} ${Silent}
    WriteRegStr HKLM "${PRODUCT_KEY}" "SetupMessage" "$R8: $R9"
  ${EndIf}
  MessageBox MB_OK|MB_ICONSTOP "$R9" /SD IDOK
  Quit
FunctionEnd

; Sees to it that one of them works at a time, and that it may write where it has to. Asked before the app is: without an
; administrator's rights (where Windows does not ask for them) an installed program would pass for one that is open.
Function ${UN}Lock
  ClearErrors
  FileOpen $R7 "${LOCK}" w
  ${If} ${Errors}
    StrCpy $R7 ""
    ${If} ${FileExists} "${LOCK}"
      !insertmacro Refuse ${BUSY} "Another setup of this app is running on this PC: start this again when it has ended. Nothing was changed."
    ${EndIf}
    !insertmacro Refuse ${NO_ADMINISTRATOR} "An administrator is needed to write to $PROGRAMFILES64: start this as one. Nothing was changed."
  ${EndIf}
FunctionEnd

Function ${UN}Unlock
  FileClose $R7
  Delete "${LOCK}"
  StrCpy $R7 ""
FunctionEnd

; Whether a repair is at work anywhere on this PC, in $R0: each holds one of these pipes (electron/host/journal/at-work.ts).
Function ${UN}IsRepairing
  StrCpy $R0 0
  ${ForEach} $R1 0 ${LAST_PLACE} + 1
    ClearErrors
    FileOpen $R2 "\\.\pipe\sign-in-repair-at-work-$R1" r
    ${IfNot} ${Errors}
      FileClose $R2
      StrCpy $R0 1
    ${EndIf}
  ${Next}
FunctionEnd

; Whether the installed program runs, in anybody's session, in $R0: Windows lets nobody write to it then.
Function ${UN}IsOpen
  StrCpy $R0 0
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $R2 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      StrCpy $R0 1
    ${Else}
      FileClose $R2
    ${EndIf}
  ${EndIf}
FunctionEnd

; Waits for a repair to end, asks an open app to close, and ends setup where that does not come about. Without a window
; nobody can be asked to wait: a repair ends it at once, an app that was asked to close has half a minute.
Function ${UN}WaitForApp
  StrCpy $R3 0
  repairing:
  Call ${UN}IsRepairing
  ${If} $R0 = 1
    ${If} ${Silent}
      !insertmacro Refuse ${BUSY} "A repair is running on this PC: start this again when it has ended. Nothing was changed."
    ${EndIf}
    ${If} $R3 = 0
      DetailPrint "A repair is running on this PC. Waiting for its end..."
    ${EndIf}
    IntOp $R3 $R3 + 1
    ${If} $R3 > 600
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "A repair is still running on this PC. Wait on?" IDRETRY again
      !insertmacro Refuse ${BUSY} "A repair is running on this PC: start this again when it has ended. Nothing was changed."
      again:
      StrCpy $R3 1
    ${EndIf}
    Sleep 1000
    Goto repairing
  ${EndIf}
  StrCpy $R3 0
  ${Do}
    Call ${UN}IsOpen
    ${If} $R0 = 0
      ${ExitDo}
    ${EndIf}
    ${If} $R3 = 0
      DetailPrint "Asking the open app to close..."
    ${EndIf}
    FindWindow $R4 "" "${PRODUCT}"
    ${If} $R4 <> 0
    ${AndIf} $R3 = 0
      SendMessage $R4 ${WM_CLOSE} 0 0 /TIMEOUT=2000
    ${EndIf}
    IntOp $R3 $R3 + 1
    ${If} $R3 > ${LOOKS_FOR_APP}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "The app is still open on this PC, perhaps in somebody else's session. Close it, then try again." /SD IDCANCEL IDRETRY closed
      !insertmacro Refuse ${BUSY} "The app is open on this PC, perhaps in somebody else's session: close it, then start this again. Nothing was changed."
      closed:
      StrCpy $R3 0
    ${EndIf}
    Sleep 500
  ${Loop}
FunctionEnd

!undef UN
!macroend
!insertmacro SharedFunctions ""
!insertmacro SharedFunctions "un."

!define UN ""

Function .onInit
  SetRegView 64
  SetShellVarContext all
  ; Whatever /D= says: what runs as administrator must lie where only administrators write.
  StrCpy $INSTDIR "$PROGRAMFILES64\Sign-in Repair"
  ${GetParameters} $0
  ; What asks this setup or others for silence, in any case: who writes that waits for an end, and would see no window.
  StrCpy $1 $0 2
  ${If} $1 == "/s"
  ${OrIf} $1 == "/q"
  ${OrIf} $1 == "/v"
  ${OrIf} $1 == "-s"
  ${OrIf} $1 == "-q"
  ${OrIf} $1 == "--"
    SetSilent silent
  ${EndIf}
  ${If} $0 == "/?"
  ${OrIf} $0 == "/S /?"
  ${OrIf} $0 == "/? /S"
    MessageBox MB_OK|MB_ICONINFORMATION "${HELP}" /SD IDOK
    SetErrorLevel 0
    Quit
  ${EndIf}
  ${If} $0 != ""
  ${AndIf} $0 != "/S"
    !insertmacro Refuse ${WRONG_WORD} "Setup does not know $0: /S installs without a window, /? says more. Nothing was changed."
  ${EndIf}
  ReadRegStr $1 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion" "CurrentBuildNumber"
  ${If} $1 < ${OLDEST_BUILD}
    !insertmacro Refuse ${TOO_OLD} "This Windows is too old (build $1): it takes Windows 10, version 1703, or newer. Nothing was changed."
  ${EndIf}
  ReadRegStr $1 HKLM "SYSTEM\CurrentControlSet\Control\Session Manager\Environment" "PROCESSOR_ARCHITECTURE"
  ${If} $1 != "${PROCESSOR}"
    !insertmacro Refuse ${WRONG_PROCESSOR} "This setup is for PCs with another processor (${PROCESSOR}, and this PC has $1): take the setup named after yours. Nothing was changed."
  ${EndIf}
  ReadRegStr $1 HKLM "${PRODUCT_KEY}" "InstalledBy"
  ${If} $1 == "msi"
    !insertmacro Refuse ${OTHER_INSTALLATION} "This PC has the copy from the MSI package, which only an MSI package replaces: remove it in Settings, Apps, first. Nothing was changed."
  ${EndIf}
  ReadRegStr $1 HKLM "${PRODUCT_KEY}" "Version"
  ${If} $1 != ""
    ${VersionCompare} "$1" "${VERSION}" $2
    ${If} $2 = 1
      !insertmacro Refuse ${OTHER_INSTALLATION} "Version $1 is installed, which is newer than ${VERSION}: remove it in Settings, Apps, first. Nothing was changed."
    ${EndIf}
  ${EndIf}
FunctionEnd

; Unpacking failed (a full disk, a locked file): what is half there goes, the version before was never touched.
Function .onInstFailed
  ${If} $R8 != ""
    Return
  ${EndIf}
  !insertmacro Refuse ${FAILED} "Setup could not unpack all of its files: is there enough space on the disk? Nothing was changed."
FunctionEnd

; Windows renames no folder in which anything is open, and scanners open files that have just been written for some
; seconds. The error flag tells that they did not let go.
!macro RenameFolder FROM TO
  StrCpy $R5 "${FROM}"
  StrCpy $R6 "${TO}"
  Call RenameFolder
!macroend
Function RenameFolder
  StrCpy $R3 0
  ${Do}
    ClearErrors
    Rename "$R5" "$R6"
    ${IfNot} ${Errors}
      Return
    ${EndIf}
    ${If} $R3 = ${PAUSES_OF_RENAMING}
      SetErrors
      Return
    ${EndIf}
    IntOp $R3 $R3 + 1
    Sleep 500
  ${Loop}
FunctionEnd

; The version before goes where it was. Where that can't be, the next setup begins with it.
Function PutBack
  !insertmacro RenameFolder "${OLD_FOLDER}" "$INSTDIR"
  ${If} ${Errors}
    !insertmacro Refuse ${FAILED} "The version before could not be put back into $INSTDIR: it lies in ${OLD_FOLDER}. Restart this PC, then start this again, which puts it back."
  ${EndIf}
FunctionEnd

Section
  Call Lock
  Call WaitForApp
  ; A setup that ended between the two renames.
  ${If} ${FileExists} "${OLD_FOLDER}\${PROGRAM}"
  ${AndIfNot} ${FileExists} "$INSTDIR\*.*"
    Call PutBack
  ${EndIf}
  RMDir /r "${NEW_FOLDER}"
  ClearErrors
  CreateDirectory "${NEW_FOLDER}"
  ${If} ${Errors}
    !insertmacro Refuse ${NO_ADMINISTRATOR} "Setup may not make a folder in $PROGRAMFILES64: start it as an administrator. Nothing was changed."
  ${EndIf}
  SetOutPath "${NEW_FOLDER}"
  ; On a Windows makensis finds nothing behind a slash; elsewhere it takes this for one.
  File /r "${UNPACKED}\*.*"
  WriteUninstaller "${NEW_FOLDER}\uninstall.exe"
  ; A folder that somebody stands in can't be renamed.
  SetOutPath "$WINDIR"

  DetailPrint "Checking every file..."
  ExecWait `"$SYSDIR\WindowsPowerShell\v1.0\powershell.exe" -NoLogo -NoProfile -NonInteractive -WindowStyle Hidden -ExecutionPolicy RemoteSigned -Command "${CHECK_FILES}"` $0
  ${If} $0 != ${ALL_AS_LISTED}
    !insertmacro Refuse ${FAILED} "The unpacked files could not be shown to be those that were packed (code $0): download the setup again, or see whether something keeps Windows PowerShell from running. Nothing was changed."
  ${EndIf}

  Call WaitForApp
  RMDir /r "${OLD_FOLDER}"
  ${If} ${FileExists} "${OLD_FOLDER}\*.*"
    !insertmacro Refuse ${BUSY} "Something still holds files of an earlier version in ${OLD_FOLDER}: restart this PC, then start this again. Nothing was changed."
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\*.*"
    !insertmacro RenameFolder "$INSTDIR" "${OLD_FOLDER}"
    ${If} ${Errors}
      !insertmacro Refuse ${BUSY} "Something holds a file in $INSTDIR: close it, then start this again. Nothing was changed."
    ${EndIf}
  ${EndIf}
  !insertmacro RenameFolder "${NEW_FOLDER}" "$INSTDIR"
  ${If} ${Errors}
    ${If} ${FileExists} "${OLD_FOLDER}\*.*"
      Call PutBack
    ${EndIf}
    !insertmacro Refuse ${FAILED} "The new folder could not be put in its place: something holds a file in it. Nothing was changed."
  ${EndIf}

  WriteRegStr HKLM "${PRODUCT_KEY}" "Version" "${VERSION}"
  WriteRegStr HKLM "${PRODUCT_KEY}" "InstallFolder" "$INSTDIR"
  WriteRegStr HKLM "${PRODUCT_KEY}" "InstalledBy" "setup"
  WriteRegStr HKLM "${PRODUCT_KEY}" "Architecture" "${ARCHITECTURE}"
  DeleteRegValue HKLM "${PRODUCT_KEY}" "SetupMessage"
  WriteRegStr HKLM "${ENTRY_KEY}" "DisplayName" "${PRODUCT}"
  WriteRegStr HKLM "${ENTRY_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${ENTRY_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKLM "${ENTRY_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKLM "${ENTRY_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${ENTRY_KEY}" "Comments" "${HISTORY_STAYS}"
  ; With this word it works where it lies, instead of copying itself into a temporary folder; and whoever started it can wait.
  WriteRegStr HKLM "${ENTRY_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" _?=$INSTDIR'
  WriteRegStr HKLM "${ENTRY_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
  WriteRegDWORD HKLM "${ENTRY_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKLM "${ENTRY_KEY}" "NoModify" 1
  WriteRegDWORD HKLM "${ENTRY_KEY}" "NoRepair" 1
  ; For Win+R and "start". The PATH of a PC can be longer than a text of this program, so it is left alone.
  WriteRegStr HKLM "${APP_PATHS}\sign-in-repair.exe" "" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKLM "${APP_MODEL_KEY}" "DisplayName" "${PRODUCT}"
  WriteRegStr HKLM "${APP_MODEL_KEY}" "IconUri" "$INSTDIR\${PROGRAM}"
  CreateShortCut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0 SW_SHOWNORMAL "" "${ABOUT}"

  SetErrorLevel 0
  ClearErrors
  RMDir /r "${OLD_FOLDER}"
  ${If} ${FileExists} "${OLD_FOLDER}\*.*"
    RMDir /r /REBOOTOK "${OLD_FOLDER}"
    SetErrorLevel ${RESTART}
  ${EndIf}
  Call Unlock
  DetailPrint "${PRODUCT} ${VERSION} is installed: you find it in the Start menu."
SectionEnd

!undef UN
!define UN "un."

Function un.onInit
  SetRegView 64
  SetShellVarContext all
  StrCpy $INSTDIR "$PROGRAMFILES64\Sign-in Repair"
FunctionEnd

Section Uninstall
  SetOutPath "$WINDIR"
  Call un.Lock
  Call un.WaitForApp
  ClearErrors
  !insertmacro DeletePackedFiles
  ${If} ${Errors}
    !insertmacro Refuse ${FAILED} "Something holds a file in $INSTDIR: close it or restart this PC, then remove the app once more. Its entry in Installed apps is still there."
  ${EndIf}
  !insertmacro RemovePackedFolders
  Delete "$SMPROGRAMS\${PRODUCT}.lnk"
  DeleteRegKey HKLM "${ENTRY_KEY}"
  DeleteRegKey HKLM "${APP_PATHS}\sign-in-repair.exe"
  DeleteRegKey HKLM "${APP_MODEL_KEY}"
  DeleteRegKey /ifempty HKLM "Software\Classes\AppUserModelId"
  DeleteRegValue HKLM "${PRODUCT_KEY}" "Version"
  DeleteRegValue HKLM "${PRODUCT_KEY}" "InstallFolder"
  DeleteRegValue HKLM "${PRODUCT_KEY}" "InstalledBy"
  DeleteRegValue HKLM "${PRODUCT_KEY}" "Architecture"
  DeleteRegValue HKLM "${PRODUCT_KEY}" "SetupMessage"
  DeleteRegKey /ifempty HKLM "${PRODUCT_KEY}"
  Call un.Unlock
  DetailPrint "${HISTORY_STAYS}"
  SetErrorLevel 0
SectionEnd

; Called at the very end: a person may look at the window for long after all else is removed. Nobody can delete the program
; that he is: Windows' own shell does, as soon as this has ended, and leaves alone what a new setup has put in its place.
Function un.onUninstSuccess
  Exec '"$SYSDIR\cmd.exe" /e:on /d /c (for /l %i in (1,1,5000) do @if exist "$INSTDIR\uninstall.exe" if not exist "$INSTDIR\${PROGRAM}" del /q "$INSTDIR\uninstall.exe" >nul 2>nul ) & rmdir "$INSTDIR"'
FunctionEnd
