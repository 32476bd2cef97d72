@echo off
rem The command line of Sign-in Repair: waits for its end and hands on its exit code.
rem The two dashes keep Electron from refusing words that look like an address ("AADSTS50126: ...").
setlocal DisableDelayedExpansion
"%~dp0Sign-in Repair.exe" -- %*
exit /b %ERRORLEVEL%
