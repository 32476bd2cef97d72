import type { ReasonClass } from '../../shared/model/reason';
import type { AdviceName } from './advice';
import type { FoundCode } from './find-codes';
import { toldOf } from './told-of';

/** What the words around a code make of it. */
export interface Reading {
  readonly class: ReasonClass;
  readonly advice: AdviceName;
}

interface Rule extends Reading {
  readonly codes: readonly string[];
  readonly words: RegExp;
  /** Words that take it back. */
  readonly unless?: RegExp;
}

const notStarted = ['0x80070422', '0x80070426'];
const timeService = /w32tm|w32time|windows time|time service|zeitdienst|time\.windows\.com|\bntp\b/i;
const firewallService = /mpssvc|windows (?:defender )?firewall/i;
const packages = /appx|0x80073c|0x80073d|AADBroker|AAD\.BrokerPlugin|CloudExperienceHost|package/i;
const helperServices = /tokenbroker|wlidsvc|web account manager|webaccountprovider|0x?caa|findallaccounts/i;

/**
 * Codes that mean one thing here and another there. The first rule that fits counts. Names of programs, protocols and
 * programs' parts are the same in every language.
 */
const rules: readonly Rule[] = [
  // A federation server that offers no page to sign in on; without these words the person closed the window.
  {
    codes: ['0x800704C7'],
    words: /modern auth/i,
    class: 'organisation',
    advice: 'federation',
  },
  { codes: ['0x80070003'], words: /NgcHelper|NGCException/i, class: 'organisation', advice: 'keys' },
  // Of a certificate, never of time: the other causes of this number have no signature and no key.
  {
    codes: ['AADSTS50013'],
    words: /signature|key was not found|thumbprint|signing key/i,
    unless: /sts\.windows\.net|login\.microsoftonline\.com\/[0-9a-z-]+\/v2\.0/i,
    class: 'organisation',
    advice: 'federationCertificate',
  },
  {
    codes: ['AADSTS50013'],
    words: /signature|key was not found|thumbprint|signing key/i,
    class: 'stale-token',
    advice: 'freshSignIn',
  },
  // A name that no public domain can have: nobody has moved, the address was never one the service knows.
  {
    codes: ['AADSTS90002', 'AADSTS50059', 'AADSTS50128', 'AADSTS900023'],
    words:
      /['"\u2018\u201c\u00ab@ ][\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:local|localdomain|lan|internal|intern|corp|home|intranet|private|loc|domain|priv)(?=['"\u2019\u201d\u00bb\s.,;:]|$)/iu,
    class: 'organisation',
    advice: 'addSuffix',
  },
  // Of the program itself, which has `!App` behind its name; addresses have the name alone.
  {
    codes: ['0x800706BE', '0x800706BA', '0x800705B4', '0x80004005', '0x80070005'],
    words: /(?:BrokerPlugin|CloudExperienceHost)_cw5n1h2txyewy!/i,
    class: 'helper',
    advice: 'helperStart',
  },
  {
    codes: ['0xC0000005', '0xC000027B', '0xC0000409'],
    words: /BrokerPlugin\.exe|MoAppCrash[\s\S]{0,300}BrokerPlugin_/i,
    class: 'helper',
    advice: 'helperStart',
  },
  { codes: notStarted, words: timeService, class: 'clock', advice: 'timeService' },
  {
    codes: [...notStarted, '0x800706d9'],
    words: firewallService,
    class: 'helper',
    advice: 'firewallService',
  },
  { codes: notStarted, words: packages, class: 'helper', advice: 'helperService' },
  { codes: notStarted, words: helperServices, class: 'helper', advice: 'helperService' },
  // The interface of a service on this PC, not a server.
  {
    codes: ['0x800706B5', '0x800706BA', '0x800706BE', '0x800706D9'],
    words: timeService,
    class: 'clock',
    advice: 'timeService',
  },
  { codes: ['0x80070005'], words: timeService, class: 'clock', advice: 'elevate' },
  { codes: ['0x80070005'], words: packages, class: 'helper', advice: 'packageDenied' },
  { codes: ['0x80070002', '0x80070003'], words: packages, class: 'helper', advice: 'packageFiles' },
];

/** What a package was being registered by, and what Windows answers then. */
const registering = /Appx(?:Package|Bundle|Manifest|Deployment)|0x80073[CD]/i;
/** Inside of that, what is anybody's elsewhere is of the package or of the service that registers it. */
const registration: Reading = { class: 'helper', advice: 'deployment' };

/** What the text around a code says of it; null where that changes nothing. */
export function readInContext(found: ContextCode, text: string): Reading | null {
  const fits = (rule: Rule) =>
    rule.codes.includes(found.code) && rule.words.test(text) && rule.unless?.test(text) !== true;
  const rule = rules.find(fits);
  if (rule) return rule;
  return isAnybodys(found) && registering.test(text) ? registration : null;
}

type ContextCode = Pick<FoundCode, 'code' | 'number' | 'family'>;

/** A code of Windows that points to nobody, or to a network of which no connection says so. */
function isAnybodys(found: ContextCode): boolean {
  if (['AADSTS', '0xCAA', '0x80073C', 'CloudAP', '0x801C', '0x8018'].includes(found.family)) return false;
  const isConnection = found.number >= 0x80072000 && found.number <= 0x80072fff;
  return !isConnection && ['unknown', 'network'].includes(toldOf(found)?.class ?? 'unknown');
}
