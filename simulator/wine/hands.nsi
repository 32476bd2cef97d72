; Starts what its words say, and presses the first button of every dialog there is until none is left, as somebody does who
; looks at each for a while.
Unicode true
Target amd64-unicode
Name "Hands"
OutFile "${OUT_FILE}"
RequestExecutionLevel user
SilentInstall silent
!include LogicLib.nsh
!include FileFunc.nsh
!include WinMessages.nsh
!define DIALOG "#32770"

Section
  ${GetParameters} $0
  ClearErrors
  Exec $0
  ${If} ${Errors}
    SetErrorLevel 1
    Quit
  ${EndIf}
  ${Do}
    Sleep 100
    FindWindow $1 "${DIALOG}"
  ${LoopUntil} $1 <> 0
  ${Do}
    GetDlgItem $2 $1 1
    SendMessage $2 ${BM_CLICK} 0 0 /TIMEOUT=5000
    Sleep 3000
    FindWindow $1 "${DIALOG}"
  ${LoopUntil} $1 = 0
SectionEnd
