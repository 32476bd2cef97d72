#!/bin/sh
# Signs files in place, off Windows. SIGN_PROGRAM names this file; osslsigncode 2.6 or newer must be on the PATH (older
# ones can't sign scripts).
#   SIGN_CERTIFICATE, SIGN_KEY   PEM files: the certificate with its chain, and its key
#   SIGN_TIMESTAMP               address of a timestamp server; without one a signature ends with its certificate
set -eu
for file in "$@"; do
  osslsigncode sign -certs "$SIGN_CERTIFICATE" -key "$SIGN_KEY" -h sha256 \
    -n "Sign-in Repair for Microsoft Teams" ${SIGN_TIMESTAMP:+-ts "$SIGN_TIMESTAMP"} \
    -in "$file" -out "$file.signed"
  mv "$file.signed" "$file"
done
