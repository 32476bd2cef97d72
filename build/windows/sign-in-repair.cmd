@echo off
rem The command line of Sign-in Repair: waits for its end and hands on its exit code, which the last command gives. A
rem variable called ERRORLEVEL, which anybody may set, would hide that code from an "exit" that names it.
rem The two dashes keep Electron from refusing words that look like an address ("AADSTS50126: ...").
setlocal EnableExtensions DisableDelayedExpansion
goto start

rem Started by its name in quotes, from a folder of the PATH, a batch file is told that it lies where the caller stands.
rem A part of it that is called knows better.
:own_folder
set "SIGN_IN_REPAIR_FOLDER=%~dp0"
exit /b

:start
call :own_folder
"%SIGN_IN_REPAIR_FOLDER%Sign-in Repair.exe" -- %*
