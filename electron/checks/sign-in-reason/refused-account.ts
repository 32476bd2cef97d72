/** Which account the service did not know, as far as its own text tells. */
export interface RefusedAccount {
  /** In lower case; null where Windows has left it out of the record (`{EUII Hidden}`). */
  readonly address: string | null;
  /** Where the account is at home: an organisation's id, or `live.com` for a personal one. */
  readonly home: string | null;
  /** The domain of an organisation that there is no more, in lower case; null where the account is what is unknown. */
  readonly gone: string | null;
}

/** @example `User account 'pat@old.example' from identity provider 'https://sts.windows.net/<id>/' does not exist in tenant 'Example'` */
const named =
  /\buser account\s{1,4}["'{]?([\p{L}\p{N}._+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})/iu;
const anyAddress = /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/u;
const home =
  /\bidentity provider\s{1,4}["']?(?:https:\/\/sts\.windows\.net\/([0-9a-f-]{36})|(live\.com)(?![\w.-]))/i;

/** @example `AADSTS90002: Tenant 'old.example' not found.` */
const goneTenant = /AADSTS90002[^']{0,60}'((?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24})'/iu;

/** Reads a text of the sign-in service that knows no such organisation; null where it does not name it by its domain. */
export function readGoneOrganisation(text: string): RefusedAccount | null {
  const domain = goneTenant.exec(text)?.[1]?.toLowerCase();
  return domain === undefined ? null : { address: null, home: null, gone: domain };
}

/** Reads a text of the sign-in service that speaks of an account which is unknown where it was used. Total. */
export function readRefusedAccount(text: string): RefusedAccount {
  const provider = home.exec(text);
  return {
    address: (named.exec(text)?.[1] ?? anyAddress.exec(text)?.[0])?.toLowerCase() ?? null,
    home: (provider?.[1] ?? provider?.[2])?.toLowerCase() ?? null,
    gone: null,
  };
}
