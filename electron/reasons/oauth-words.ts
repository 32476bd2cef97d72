import { isOfOthers } from './other-services';
import { invalidGrant } from './telling';

/** What a server answers by the protocol, and the code by which Windows passes it on. */
const codeOf: Readonly<Record<string, string>> = {
  unauthorized_client: '0xCAA20001',
  invalid_request: '0xCAA20002',
  invalid_grant: invalidGrant.code,
  access_denied: '0xCAA20004',
  temporarily_unavailable: '0xCAA20005',
  unsupported_response_type: '0xCAA20006',
  invalid_scope: '0xCAA20007',
  server_error: '0xCAA20008',
  invalid_client: '0xCAA20009',
  unsupported_grant_type: '0xCAA2000A',
  invalid_resource: '0xCAA2000B',
  interaction_required: '0xCAA2000C',
};

const answered = new RegExp(
  `(?:error|code)["'\\\\]{0,4}\\s{0,20}[:=]\\s{0,4}["'\\\\]{0,4}(${Object.keys(codeOf).join('|')})(?![a-z_])`,
  'i',
);
/** Others speak the same protocol. */
const ofMicrosoft = /microsoft|\bmsal|azure|entra|\baad|(?:correlation|trace).{0,3}id|oneauth|\bwam\b/i;
/** The person closed the window; no rule stood in the way. */
const cancelled = /error_subcode["'\\]{0,4}\s{0,4}[:=]\s{0,4}["'\\]{0,4}cancel/i;

/** The word with which Microsoft's service refused, in a place where its answer has it, as a code; null without one. */
export function findOauthWord(plain: string): { readonly code: string; readonly at: number } | null {
  const match = answered.exec(plain);
  const word = match?.[1]?.toLowerCase() ?? '';
  const code = codeOf[word];
  if (!match || !code || cancelled.test(plain)) return null;
  const isOurs = ofMicrosoft.test(plain) || (word === 'invalid_grant' && !isOfOthers(plain));
  return isOurs ? { code, at: match.index } : null;
}
