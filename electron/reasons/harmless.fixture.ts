/** Texts without a code of a sign-in, a line each: mails, logs, documents, bills, and what else people copy. */
export const harmlessTexts: readonly string[] = `
Please call me back at +1 214-794-2405 before 5 pm.
Call 2147942405 for the front desk.
Tel. 2147942402
Phone: 8007 0005
Telefon: 80070057
Fax 030 80070422
HRB 80070057, Amtsgericht München
Faulting module name: ntdll.dll, version: 10.0.22621.3374, time stamp: 0x80070005
Zeitstempel: 0x80090016
Error Code: B0Il1
SIREN 80070005 - SIRET 80070005 00013
KvK 80090016
CompactToken validation failed with reason code: 80049217.
CompactToken parsing failed with error code: 80049217
background:#CAA20003; color:#80070005;
Ring me on 0800 5001 261 or 0800 700 082.
Mobil 0151 50126530
Handy: 0172/5300312
My number is (339) 961-4467.
WhatsApp +49 151 53003126
Hotline 0800-5012653
Conference ID: 530 034 126#
Dial-in: +44 20 3855 5885, PIN 500121#
Meeting-ID: 384 530 035 700
Passcode: 50126
Your verification code is 530032.
Use code 700082 to sign in.
G-500121 is your Google verification code
Your PIN is 50058 and expires in 10 minutes.
Invoice 50126 of 20 May 2026, due 3 June 2026
Rechnung Nr. 53003 vom 20.05.2026
Order number 80070005 has shipped.
Bestellnummer 2147942405
Ticket #50126 was closed.
Case 53003 escalated to second line
Purchase order PO-50126-2026
Customer 700082, account 2148073494
Kundennummer: 80090016
IBAN DE89 3704 0044 0532 0130 00
IBAN GB29 NWBK 6016 1331 9268 19
ISBN 978-3-16-148410-0
ISBN 80070057
EAN 4006381333931
SKU 53003-B
Serial number: CAA50126X9
VAT ID DE501265300
Part no. 0053003
Total: 50,126.00 EUR
Summe 53.003,00 Euro
Price $50126
The flat costs 530,035 pounds.
Revenue grew to 700082 thousand dollars.
Distance 50126 km
Population: 53003
50126 people attended
53003 rows affected
Downloaded 2147942405 bytes
Size: 2147483648 bytes
Memory limit 2147483647
wrote 3221225472 bytes in 4.2 s
Free space 80073 MB of 500126 MB
latency 50126 ms
took 53003 ms
timeout=70000
maxAge: 90000
setTimeout(refresh, 50000)
retry after 65001 ms
listening on port 50126
http://localhost:53003/index.html
127.0.0.1:50074
tcp 10.0.0.5:53000 10.0.0.9:443 ESTABLISHED
UDP port range 50000-50059 for media
Ports 50000 to 50019 (audio), 50020 to 50039 (video)
Windows 11 build 22631.3447
OS Build 19045.4291
Version 16.0.50126.20000
Teams version 24004.1307.2669.7070
Office 16.0.17328.20162
Chrome/124.0.6367.207 Safari/537.36
v5.30.035
node v20.11.1, npm 10.2.4
KB5034441 failed to install
KB500126
CVE-2021-34527
RFC 50126
ISO 9001:2015, EN 50126-1:2017
EN 50128 and EN 50129 are standards for railways.
DIN EN 53003
2026-05-20T12:00:00Z
20.05.2026 08:03:11
05/20/2026
20260520
20260520T120311
1716192191
1716192191402
@1747728191
May 20 12:03:11 host sshd[50126]: Accepted publickey for root
pid 53003 exited
[53003:0520/120311.402] INFO: started
Process 50126 terminated
thread 70043 waiting
exit code 1
exited with code 255
HTTP/1.1 200 OK
404 Not Found
status 503
GET /error/50126 HTTP/1.1
"POST /api HTTP/2" 200 53003
Content-Length: 50126
X-Request-Id: 53003
Cache-Control: max-age=65001
ETag: "80070005-53003"
deadbeef
commit caa2000300112233445566778899aabbccddeeff
commit 80070005aabbccddeeff00112233445566778899
index c00ce584..8007000d 100644
sha256: 8007000580070005800700058007000580070005800700058007000580070005
md5 caa20003caa20003caa20003caa20003
6f7a0b1c-1111-4c7d-8333-caa20003aaaa
{80070005-53003-4222-8333-0123456789ab}
{CAA20003-1111-4222-8333-0123456789AB}
S-1-5-21-2147942405-3399614467-895352829-1001
S-1-12-1-2147942402-1234567890-3221225578-500126
HKEY_CLASSES_ROOT\\CLSID\\{80070057-1111-4222-8333-0123456789AB}
mac ca:a2:00:03:50:12
fe80::caa2:3ff:fe53:3
2001:db8:8007:5::1
#80070005
#caa200
rgb(80, 7, 0)
color: #c00000;
0xdeadbeef
0x7fff5fbff8a0
0x00007ff6a1b20000
0x0
flags 0x102
mask = 0x80000000
const SIGN = 0x80000000;
offset 0x80040000 in module
mov eax, 0x80001234
&#50126; &#x80070057;
Latitude 50.126, longitude 8.0053
50.12653, 8.70082
Room 5.3003
Zip code 53003
PLZ 50126 Bergheim
50126 Firenze FI, Italia
53003 Pardubice
90002 Los Angeles, CA 90003
Washington, DC 20001
80331 München
65001 Pescara
F-70000 Vesoul
CP 50000 Toluca
750 54 Uppsala
Train 50126 leaves from track 4.
Flight LH 5300
Licence plate M-CA 2003
Vehicle 0053003
Chapter 4.7, section 4c7 of the annex
Paragraph 50126 of the code of commerce
See note [1001] and [2603].
References: [1200] Smith, J.
[2024] EWCA Civ 1001
Error: file not found
Error on line 50126 of the script
Errors: 0, warnings: 53003
error rate 0.50126
Error budget 70000 per month
No errors in 53003 tests
Fehler in Zeile 53003
Fehlerquote 5,3 %
Exit status 2
Return code 0
The error code is unknown.
Error code: 0
Error code: 404
Error code: 12
error code 1603
Error Code: ERR_CONNECTION_RESET
Fehlercode: E-53
Stop code: CRITICAL_PROCESS_DIED
npm ERR! code ELIFECYCLE
npm ERR! errno 53003
ORA-50126: general failure
SQL Error 53003
MSB50126: warning
CS8007: something
TS2307: Cannot find module
ERROR 1045 (28000): Access denied for user
E50126 unexpected token
PLS-00306: wrong number of arguments
TNS-12541: no listener
WARN 53003 deprecated
INFO 2026-05-20 12:00:00 Started in 50126 ms
[INFO] BUILD SUCCESS Total time: 53.003 s
Test Files 23 passed, Tests 53003 passed
Bitte senden Sie uns Ihre Kundennummer 500126 und den Betrag von 53,00 Euro.
Sehr geehrte Frau Muster, Ihr Vertrag 700082 endet am 31.12.2026.
Hi all, the meeting on 20 May is at 5:30 in room 003.
Best regards, Pat Lee, Contoso Ltd, 50126 Main Street
We sold 53003 licences in 2026.
Copyright (c) 2012-2026 The Authors
Copyright 50126
Licensed under the Apache License, Version 2.0
THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND
Section 7.0.0.0.2 of this Agreement
Patent No. 8,007,000
US 8007057 B2
Article 53003(a) of the Act
Bug 50126 - crash on startup
Fixes #53003
Issue 700082 was reopened
PR #50126: raise the limit to 65001
feat: add 53003 items
release 5.30.03
Sprint 53, story 003
https://example.com/articles/50126
https://example.com/p?id=53003
https://example.com/?page=50126&size=100
https://learn.microsoft.com/answers/questions/530035
https://support.microsoft.com/help/4480781
https://www.example.org/code/53003
mailto:user50126@example.com
user50126@contoso.com
\\\\server\\share53003\\file50126.docx
C:\\Users\\pat\\AppData\\Local\\Temp\\53003.tmp
IMG_50126.jpg
Report_53003_final_v2.pdf
track 50126.mp3
A4 80 g/m2, 50126 sheets
Model CAA-2000
HP LaserJet 8007
Boeing 737-800 70005
Nikon D800 70005
The temperature is 50126 mK.
Score 53003 : 50126
53003 / 50126 = 1.057
1,2,3,50126,53003,700082
[50126, 53003, 700082]
{"id": 50126, "count": 53003}
{"code": 200, "total": 50126}
{"status": 53003}
<item id="50126">53003</item>
id,name,amount\n50126,Pat,53003
| id | 50126 |
- 53003 of 70008
Weekly backup of 50126 files finished without errors.
Sign in to your account to see order 50126.
Teams meeting 530 035 700 082
You have 50126 unread messages in Outlook.
Microsoft Office 2016 Standard, product key 53003-50126-70008-65001-90002
Product ID: 00330-50126-53003-AAOEM
Activation ID: 50126530035007000827000
IČO: 80070005
CVR-nr. 80090016
Aktenzeichen: 80070005
Zählerstand 80090016 kWh
Matrícula: 80070005
Booking 80070005 confirmed
Reservation code 80070005
Student ID 80070005
Lieferschein 80070005
CRC32 80070005 ok
Código de barras: 80070005
快递单号 80070005
会員番号 80070005
주문 번호 80070005
Номер заказа 80070005
job 80070005 finished
DHCPv6-IAID . . . . . . : 80070005
PCI\\VEN_8086&DEV_9A49&SUBSYS_80070005
{"user_id": 2147942405}
seed=3399614467
caa5f0d1 Fix typo in README
* caa5f0d1 (HEAD -> main) Fix typo
main.caa5f0d1.js 120 KiB
Merge commit 'caa91b2e' into main
https://github.com/contoso/app/commit/caa20003
registry.contoso.com/app:caa20003
Checksum CRC32: CAA20003
git show caa2000b
Invoice E0500126GH, billing profile CAA2-0003-PG1-001
00000000: 8007 0005 caa2 0003 8009 0016 8018 0014  ................
Merged caa20003 into main
Container caa20003 started
Message-ID: <CAA20003=Xw4z5kQ@mail.gmail.com>\nIn-Reply-To: <CAA2000B-3kd8ZQ+y@mail.gmail.com>
Microsoft Office Home & Business [2021]
Microsoft Teams reached 320 million users.[1234]
Office hours [0900] to [1700]
Use code 5ab12 to join the Outlook webinar.
Microsoft Store promo code 3abcd
Your Microsoft verification code: 7k2p9
Sign in with code 9x2k4 at microsoft.com/devicelogin
{"errorCode":100001,"message":"order not found","orderId":53003}
{"ErrorCode": 30008, "MessageStatus":"undelivered"}
discord.errors.Forbidden: 403 Forbidden (error code: 50013): Missing Permissions
{"errcode":50002,"errmsg":"user limited"}
Zoom error code 50126
Webex sign-in error 53003
Steam error code 50126 on login
Roblox error code 50126
Okta error code 50126
PostgreSQL error code 50126 login
PS3 error code 8001050F
Windows Phone error code 80188308
LDAP error code 49 - 80090308: data 52e
{"error":"invalid_grant","error_description":"Token has been expired."} from https://oauth2.googleapis.com/token
Signed in as pat since 20 May 2026
Your sign-in was successful.
`
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.replaceAll('\\n', '\n'));
