/** Domains that belong to everybody: Microsoft's own, and those of whom we ask for the time. Of no organisation that uses them. */
const publicDomains = new Set(
  `microsoft.com microsoft.us microsoftonline.com microsoftonline.us microsoftonline.cn microsoftonline-p.com
  microsoftazuread-sso.com windows.com windows.net windowsupdate.com live.com live.net msn.com office.com office.net
  office365.com office365.us outlook.com hotmail.com skype.com skypeassets.com lync.com msauth.net msauthimages.net
  msftauth.net msftauthimages.net msftconnecttest.com msftncsi.com azure.com azure.net azure.cn azure.us
  azureedge.net azurefd.net chinacloudapi.cn trafficmanager.net akadns.net akamaiedge.net cloudflare.com google.com
  msidentity.com nsatc.net s-msedge.net dual-s-msedge.net apple.com nist.gov ntp.org digicert.com w3.org
  oasis-open.org xmlsoap.org github.com`.split(/\s+/),
);

/** Below these every organisation has a name of its own. */
const ofTenants =
  /(?:^|\.)(?:onmicrosoft|sharepoint|b2clogin|ciamlogin)\.(?:com|us|cn)$|\.(?:cloudapp|azurewebsites|database|vault|blob|servicebus|queue|table)\.|(?<!\.aadmsa)\.(?:trafficmanager|azureedge|azurefd)\.net$/;

/** Whether a server's name tells nothing about who uses it. */
export function isPublicHost(name: string): boolean {
  if (!name.includes('.')) return false;
  const host = name.toLowerCase().replace(/\.$/, '');
  const domain = host.slice(host.lastIndexOf('.', host.lastIndexOf('.') - 1) + 1);
  return publicDomains.has(domain) && !ofTenants.test(host);
}

/** Endings of servers' names. Those that files have too (`.sh`, `.ps`, `.md`, `.cs`, `.zip`) are not among them. */
const endings = `com net org info biz edu gov mil int eu io co app dev cloud online tech company group work school
  local lan corp internal intranet home private localdomain domain ad root arpa example test invalid
  at au be bg br ca ch cn cy cz de dk ee es fi fr gr hk hr hu ie il in is it jp kr li lt lu lv mx my nl no nz pl pt ro
  ru se sg si sk tr tw ua uk us za`;

/** The ending of a server's name, behind its last dot. */
export const hostEnding = `(?:${endings.trim().split(/\s+/).join('|')})`;
