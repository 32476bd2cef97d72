@echo off
rem Signs files in place, on Windows, with a certificate in the store or on a token. SIGN_PROGRAM names this file; signtool
rem of the Windows SDK must be on the PATH.
rem   SIGN_THUMBPRINT   SHA-1 of the certificate
rem   SIGN_TIMESTAMP    address of a timestamp server
rem Never run: it was written where there is no Windows.
signtool sign /sha1 %SIGN_THUMBPRINT% /fd SHA256 /tr %SIGN_TIMESTAMP% /td SHA256 /d "Sign-in Repair for Microsoft Teams" %*
