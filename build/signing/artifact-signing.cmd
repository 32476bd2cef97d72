@echo off
rem Signs files in place, on Windows, with Azure Artifact Signing. SIGN_PROGRAM names this file; signtool of the Windows SDK
rem must be on the PATH, and whoever builds be signed in to Azure.
rem   SIGN_DLIB       Azure.CodeSigning.Dlib.dll of the package Microsoft.Trusted.Signing.Client
rem   SIGN_METADATA   a JSON file: Endpoint, CodeSigningAccountName, CertificateProfileName
rem Never run: it was written where there is no Windows and no account.
signtool sign /v /fd SHA256 /tr http://timestamp.acs.microsoft.com /td SHA256 /d "Sign-in Repair for Microsoft Teams" /dlib "%SIGN_DLIB%" /dmdf "%SIGN_METADATA%" %*
