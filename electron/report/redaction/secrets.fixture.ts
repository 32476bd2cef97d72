/** Made-up secrets, each in the text in which it stands alone. */

const random = (seed: number, length: number, letters: string) =>
  Array.from(
    { length },
    (_, index) => letters[(seed * 7919 + index * index * 31 + index * 17) % letters.length],
  ).join('');
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const hex = '0123456789abcdef';
export const guid = (seed: number) =>
  [8, 4, 4, 4, 12].map((length, part) => random(seed + part * 101, length, hex)).join('-');

/** What is secret, and the text in which it stands alone. */
export type Secret = readonly [kind: string, secret: string, text: string];

const seeds = Array.from({ length: 16 }, (_, index) => index + 1);
export const corpus: Secret[] = seeds.flatMap((seed): Secret[] => {
  const person = `p${seed}.müller`;
  const ascii = `q${seed}-smith`;
  const domain = `corp${seed}.example`;
  const signature = random(seed, 43, base64url);
  const jwt = `eyJ0eXAiOiJKV1Qi${random(seed, 20, base64url)}.eyJ1cG4iOi${random(seed + 1, 60, base64url)}.${signature}`;
  const refresh = `0.A${random(seed, 60, base64url)}7aZ.${random(seed + 2, 80, base64url)}8bY`;
  const sid = `S-1-5-21-${1000000 + seed}-${2000000 + seed}-${3000000 + seed}-${1000 + seed}`;
  const id = guid(seed);
  return [
    ['address', person, `Signed in as ${person}@${domain}.`],
    ['address in quotes', ascii, `'${ascii}@${domain}'`],
    ['address with a tag', ascii, `mailto:${ascii}+teams@${domain}`],
    ['address without a dot', ascii, `${ascii}@corp`],
    ['percent-encoded address', ascii, `login_hint=${ascii}%40${domain}&x=1`],
    ['twice encoded address', ascii, `login_hint%3D${ascii}%2540${domain}`],
    ['JSON-escaped address', ascii, `{"upn":"${ascii}\\u0040${domain}"}`],
    ['HTML-escaped address', ascii, `<b>${ascii}&#64;${domain}</b>`],
    ['guest address', ascii, `${ascii}_${domain}#EXT#@fab${seed}.example`],
    [
      'address in a credential target',
      ascii,
      `LegacyGeneric:target=MicrosoftAccount:user=${ascii}@${domain}`,
    ],
    ['address in JSON with a line break', ascii, `{"text":"line\\n${ascii}@${domain}"}`],
    ['profile path', ascii, `C:\\Users\\${ascii}\\AppData\\Local`],
    ['profile path with a blank', `Q${seed} Smith`, `C:\\Users\\Q${seed} Smith\\AppData\\Local`],
    ['JSON-escaped profile path', ascii, `"C:\\\\Users\\\\${ascii}\\\\AppData"`],
    ['profile path as an address of a file', ascii, `file:///C:/Users/${ascii}/x`],
    ['percent-encoded profile path', ascii, `C%3A%5CUsers%5C${ascii}%5CAppData`],
    ['profile path at the end', ascii, `ENOENT: /home/${ascii}`],
    ['server after a profile path', `filer${seed}`, `/home/${ascii} \\\\filer${seed}\\share$`],
    ['SID', sid, `UserSid=${sid};`],
    ['SID of an account of Entra', `${seed}234567-9-8-7`, `S-1-12-1-${seed}234567-9-8-7`],
    ['IPv4', `10.${seed}.77.3`, `from 10.${seed}.77.3:443`],
    ['IPv6', `2001:db8:${seed}::7`, `[2001:db8:${seed}::7]`],
    ['hardware address', `0a-1b-2c-3d-4e-${10 + seed}`, `MAC 0a-1b-2c-3d-4e-${10 + seed}`],
    ['web token', signature, `token ${jwt} end`],
    ['web token that was cut off', jwt.slice(16, 60), jwt.slice(0, 70)],
    ['authorization header', signature, `Authorization: Bearer ${jwt}\r\nAccept: */*`],
    ['authorization header in JSON', signature, `{"Authorization":"Bearer ${jwt}","Accept":"*/*"}`],
    ['basic authorization', `dXNlcjpwYXNz${seed}QUJD`, `proxy-authorization: Basic dXNlcjpwYXNz${seed}QUJD`],
    ['cookie header', `short${seed}`, `Cookie: a=b; ESTSAUTH=short${seed}; c=d`],
    ['cookie that is set', `short${seed}`, `Set-Cookie: id=short${seed}; HttpOnly`],
    ['refresh token', refresh.slice(6, 50), `grant ${refresh}`],
    ['refresh token by name', `rt${seed}`, `refresh_token=rt${seed}&x=1`],
    ['password in JSON', `hunter${seed}`, `{"password": "hunter${seed}"}`],
    [
      'base64 key',
      random(seed, 50, `${base64url}+/`).replaceAll('_', '/'),
      `key ${random(seed, 50, `${base64url}+/`).replaceAll('_', '/')}aB1==`,
    ],
    ['thumbprint', random(seed, 40, hex), `Thumbprint : ${random(seed, 40, hex)}`],
    ['tenant id', id, `https://login.microsoftonline.com/${id}/oauth2/token`],
    ['tenant id in braces', id, `TenantId={${id.toUpperCase()}}`],
    ['name of a PC', `DESKTOP-A${seed}B7Q`, `on DESKTOP-A${seed}B7Q now`],
    ['server of a network path', `filer${seed}`, `\\\\filer${seed}\\share$`],
    ['password in an address', `hun${seed}ter`, `https://svc:hun${seed}ter@proxy.${domain}:8080/x`],
    ['sign-in name of Skype', `live.anna${seed}x`, `8:live.anna${seed}x`],
    ['Skype id', `anna.k${seed}b`, `live:anna.k${seed}b signed in`],
    ['telephone', `+49 151 2345${1000 + seed}`, `sign-in name +49 151 2345${1000 + seed}.`],
    ['telephone by its label', `(425) 555-${1000 + seed}`, `Phone: (425) 555-${1000 + seed}`],
    ['internal time server', `ntp${seed}.hq.fabrikam.com`, `NtpServer: ntp${seed}.hq.fabrikam.com,0x8`],
    ['proxy', `px${seed}.fabrikam.de`, `PROXY px${seed}.fabrikam.de:3128; DIRECT`],
    ['domain', `ad${seed}.corp.local`, `no domain controller for ad${seed}.corp.local`],
    ['tenant', `fabrikam${seed}.onmicrosoft.com`, `tenant fabrikam${seed}.onmicrosoft.com`],
    ['organisation by its label', `Fabrikam ${seed} Ltd`, `TenantName : Fabrikam ${seed} Ltd`],
    ['organisation in JSON', `Adatum ${seed}`, `{"tenantDisplayName":"Adatum ${seed}"}`],
    ['account by its domain', `q${seed}.smith`, `FABRIKAM\\q${seed}.smith was refused`],
    ['PC by its label', `kasse-${seed}`, `Device Name : kasse-${seed}`],
    ['target of a saved sign-in', `acme-vpn-${seed}`, `LegacyGeneric:target=acme-vpn-${seed}`],
    ['hardware address with dots', `0a1b.2c3d.4e${10 + seed}`, `arp 0a1b.2c3d.4e${10 + seed}`],
  ];
});
