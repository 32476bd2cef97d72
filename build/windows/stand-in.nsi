; The program of a package that was made where Electron for Windows could not be downloaded. It says what it is; where a
; rehearsal has put down what to hand over to, it starts that with its own words, streams and exit code.
Unicode true
Target amd64-unicode
Name "Stand-in"
OutFile "${OUT_FILE}"
RequestExecutionLevel user
SilentInstall silent
; Its resources are changed when it is packed.
CRCCheck off
SetDateSave off
SetCompressor zlib
!include LogicLib.nsh
!include FileFunc.nsh
!define HAND_OVER "C:\sign-in-repair-rehearsal\hand-over.ini"

Section
  ${GetParameters} $1
  ReadINIStr $2 "${HAND_OVER}" "hand-over" "node"
  ReadINIStr $3 "${HAND_OVER}" "hand-over" "before"
  ${If} $2 == ""
    MessageBox MB_OK|MB_ICONINFORMATION "This is a stand-in for ${PRODUCT}. The package was built where Electron for Windows could not be downloaded, so there is no app in it. Take a package without $\"stand-in$\" in its name." /SD IDOK
    SetErrorLevel 70
    Quit
  ${EndIf}
  StrLen $4 "$2 $3 $1"
  ${If} $4 > 1000
    SetErrorLevel 64
    Quit
  ${EndIf}
  StrCpy $5 '"$2" $3 $1'
  System::Call 'kernel32::GetStdHandle(i -10) p.r6'
  System::Call 'kernel32::GetStdHandle(i -11) p.r7'
  System::Call 'kernel32::GetStdHandle(i -12) p.r8'
  ; STARTUPINFOW with the three streams, and PROCESS_INFORMATION.
  System::Call '*(i 104, i 0, p 0, p 0, p 0, i 0, i 0, i 0, i 0, i 0, i 0, i 0, i 0x100, i 0, i 0, p 0, p r6, p r7, p r8) p.r0'
  System::Call '*(p 0, p 0, i 0, i 0) p.r9'
  System::Call 'kernel32::CreateProcessW(p 0, w r5, p 0, p 0, i 1, i 0, p 0, p 0, p r0, p r9) i.R0'
  ${If} $R0 = 0
    SetErrorLevel 70
    Quit
  ${EndIf}
  System::Call '*$9(p.R1)'
  System::Call 'kernel32::WaitForSingleObject(p R1, i -1)'
  System::Call 'kernel32::GetExitCodeProcess(p R1, *i .R2)'
  SetErrorLevel $R2
SectionEnd
