/** The client ids of Teams: the desktop app and the web client inside it. */
const teamsClients = new Set([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
]);

/** Client ids of other Microsoft apps that sign in through the same broker, for texts that name them without a label. */
const otherClients = new Set([
  'd3590ed6-52b3-4102-aeff-aad2292ab01c', // Microsoft Office
  'ab9b8c07-8f02-4f72-87fa-80105867a763', // OneDrive
  'ecd6b820-32c2-49b6-98a6-444530e5a77a', // Microsoft Edge
  '9ba1a5c7-f17a-4de9-a1f1-6178c8d51223', // Company Portal
  '26a7ee05-5602-4d76-a7ba-eae8b7b67941', // Windows Search
]);

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/**
 * Whose sign-in a text is about: `teams`, another app's client id or name, or null when it does not say.
 *
 * @example `Request: authority: https://login.microsoftonline.com/common, client: 1fec8e78-…, redirect URI: ms-appx-web://Microsoft.AAD.BrokerPlugin/1fec8e78-…`
 */
export function readApp(text: string): string | null {
  const labelled = [
    ...text.matchAll(
      new RegExp(
        `(?:client|klient|cliente|клиент|クライアント|客户端|用戶端|클라이언트)[\\s_-]{0,4}(?:app(?:lication)?[\\s_-]{0,4})?(?:id|kennung)?["']?\\s{0,4}[:=]\\s{0,4}["'{]?(${guid})`,
        'gi',
      ),
    ),
    ...text.matchAll(
      new RegExp(
        `\\bapp(?:lication)?[\\s_-]{0,4}(?:with[\\s_-])?id(?:entifier)?["']?\\s{0,4}[:=]?\\s{0,4}["'{]?(${guid})`,
        'gi',
      ),
    ),
    ...text.matchAll(new RegExp(`Microsoft\\.AAD\\.BrokerPlugin/(${guid})`, 'gi')),
  ].map((match) => (match[1] ?? '').toLowerCase());
  if (labelled.some((id) => teamsClients.has(id))) return 'teams';
  if (labelled[0]) return labelled[0];
  const named = [...text.matchAll(new RegExp(guid, 'gi'))].map((match) => match[0].toLowerCase());
  if (named.some((id) => teamsClients.has(id))) return 'teams';
  return named.find((id) => otherClients.has(id)) ?? appInWords(text);
}

/**
 * The app that the server's own sentence names. The thing that was to be reached is named too, and is none.
 *
 * @example `has configured the application Microsoft Azure CLI ('04b07795-…') to block users`
 * @example `has not consented to use the application with ID '…' named 'Contoso Time'`
 */
function appInWords(text: string): string | null {
  const found = namedApps.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const [name = '', called = ''] = (found?.slice(1) ?? []).map((part) => (part ?? '').trim());
  if (name === '' || resource.test(name)) return null;
  return /\bteams\b/i.test(`${name} ${called}`) ? 'teams' : name;
}

const application = '\\b(?:app(?:lication)?|anwendung|aplicaci[oó]n|aplicativo|applicazione)\\b';
const quote = `["'“”„«»]`;
const namedApps = [
  new RegExp(`${application}[^.:\\n]{0,80}?\\bnamed ${quote}([^"'\\n]{2,80}?)${quote}`, 'i'),
  new RegExp(`${application}:? ((?:\\p{L}|\\d)[^.:,('"\\n]{1,60}?) ?\\(${quote}?${guid}`, 'iu'),
  // A name and its id in brackets, unless it is where the person belongs, or what was to be reached.
  new RegExp(
    `(?<!(?:tenant|directory|organi[sz]ation|resource|service|device|user|to access|access to) )(?<!\\p{Lu}[\\p{L}\\d.&-]{0,30} )(?<![\\p{L}\\d.-])(\\p{Lu}[\\p{L}\\d.]{0,30}(?: \\p{Lu}[\\p{L}\\d.&-]{0,30}){0,5}) ?\\(${quote}${guid}`,
    'u',
  ),
  // The id in quotes, and behind it what it is called.
  new RegExp(`${application}:? ${quote}([^"'\\n]{2,80}?)${quote}(?: ?\\(([^)\\n]{2,60})\\))?`, 'i'),
];
/** Microsoft's own services that sign-ins are for, as they are numbered: Graph, Exchange, SharePoint. */
const resource = /^0000000[0-9]-0000-0[0-9a-f]{3}-/i;
