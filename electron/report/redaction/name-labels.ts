import type { PseudonymKind } from './pseudonym';

/** What is private by its label. */
export interface NameLabel {
  readonly kind: PseudonymKind;
  readonly labels: string;
  /** How the last word of a label ends. */
  readonly ends: string;
  /** What a value has to look like, where the label may stand before something else. */
  readonly form?: string;
}

const oneWord = '[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{1,62}(?=[ \\t]*(?:[\\r\\n"\',;<]|\\\\{1,4}[rn]|$))';
const number = '(?=[\\w-]*\\d)[A-Za-z0-9][\\w-]{3,40}';

/** With a digit or a sign in it; no sentence goes on behind the colon. */
const chosen = '(?<!\\S)(?=[^\\s"\'<>]*[\\d!$%&*+@^])(?!0x)[^\\s"\'<>]{4,128}';

/** Values of `dsregcmd`, of events and of tokens that name somebody; to the end of the line or the closing quote. */
export const nameLabels: readonly NameLabel[] = [
  {
    kind: 'org',
    labels:
      'Tenant ?Name|Tenant ?Display ?Name|Workplace ?Tenant ?Name|Domain ?Name|Account ?Domain|User ?Domain|(?:Registered ?)?Organi[sz]ation(?: ?Name)?|Company(?: ?Name)?|FederationBrandName|SSID|All User Profile|Profil für alle Benutzer|Profil(?:e ?)?Name|Ntp ?Server|Proxy ?Server|Idp|KerbTopLevelNames|realm|domain_hint',
    ends: 'name|organi[sz]ation|company|ssid|profile|benutzer|server|idp|names|realm|hint|domain',
  },
  {
    kind: 'pc',
    labels:
      'Device[ _]?Name|Device ?Display ?Name|(?:PS)?Computer ?Name|Ger(?:ä|ae)tename|Host ?Name|Nom de l.h[oô]te|Machine ?Name|Client ?Name|Workstation(?: ?Name)?',
    ends: 'name|workstation|h[oô]te',
  },
  { kind: 'pc', labels: 'Computer|Ordinateur|Equipo', ends: 'computer|ordinateur|equipo', form: oneWord },
  {
    kind: 'user',
    labels:
      'User ?Identity|Executing ?Account ?Name|(?:(?:AD)?User ?)?Display[ _]?Name|User ?Name|(?:Sam ?)?Account ?Name|FriendlyName|Surname|Registered ?Owner|ManagedDeviceOwner|Registrierter Benutzer|Benutzername|unique_name|preferred_username|given_?name|family_name|login_hint|upn|nickname',
    ends: 'name|identity|hint|upn|owner|benutzer',
  },
  {
    kind: 'id',
    labels: 'Serial ?Number|Seriennummer|S/N|Service ?Tag|Asset ?Tag|IMEI|puid|IdentifyingNumber',
    ends: 'number|nummer|s/n|tag|imei|puid',
    form: number,
  },
  {
    kind: 'secret',
    labels:
      'Pass(?:word|wort|wd|phrase|code)|Kennwort|pwd|pw|PIN|Mot de passe|パスワード|contraseña|wachtwoord|hasło|senha|Key Content|Schlüsselinhalt|keyMaterial',
    ends: 'word|wort|wd|phrase|passcode|pw|pin|passe|パスワード|contraseña|hasło|senha|content|inhalt|material',
    form: chosen,
  },
];
