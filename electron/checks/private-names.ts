import type { PrivateNames } from '../../shared/model/private-names';
import type { Answers, Question } from './check';
import { privatePartOf } from './known-sign-ins';
import { isPublicHost } from './public-hosts';
import { type TextKind, textKinds } from './text-kinds';

/** Collects the private names of one kind that a text holds. */
type Collect = (text: string, names: PrivateNames) => void;

/** Domains of addresses that belong to everybody. */
const publicMail =
  /^(?:outlook|hotmail|live|msn|gmail|googlemail|yahoo|icloud|gmx|web|proton(?:mail)?|aol)\.[a-z.]+$/i;

const collect: Record<TextKind, Collect> = {
  person(text, { users, organisations }) {
    const [, owner, account] = /^([^\\]+)\\(.+)$/.exec(text) ?? [];
    if (owner !== undefined && account !== undefined) {
      // A PC or a domain: both are called by their names alone.
      if (!/^(?:azuread|microsoftaccount|nt authority|builtin|workgroup)$/i.test(owner))
        organisations.push(owner);
      users.push(account);
      return;
    }
    const at = text.lastIndexOf('@');
    if (at < 0) {
      users.push(text);
      return;
    }
    users.push(text, text.slice(0, at));
    addDomain(text.slice(at + 1), organisations);
  },
  organisation: (text, { organisations }) => addDomain(text, organisations),
  servers(text, { organisations }) {
    for (const name of text.match(/[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/gu) ?? []) {
      if (/^(?:0x[0-9a-f]+|\d+|https?|socks\d?|ftp|localhost|local)$/i.test(name) || isPublicHost(name))
        continue;
      organisations.push(name);
      const domain = name.slice(name.indexOf('.') + 1);
      if (domain.includes('.') && !isPublicHost(domain)) organisations.push(domain);
    }
  },
  issuer(text, { organisations }) {
    if (/digicert|microsoft|globalsign|entrust|sectigo|let's encrypt|baltimore|geotrust/i.test(text)) return;
    for (const [, name = ''] of text.matchAll(/(?:^|[,\n])\s*(?:CN|OU|O|DC|L)\s*=\s*([^,\n]+)/gi)) {
      organisations.push(name.trim());
    }
  },
  target: (text, { ids }) => void ids.push(privatePartOf(text)),
  id: (text, { ids }) => void ids.push(text),
  free: () => undefined,
  open: () => undefined,
};

/** A name, and where it is one of the DNS also the word by which everybody knows the organisation. */
function addDomain(name: string, organisations: string[]): void {
  if (publicMail.test(name) || isPublicHost(name)) return;
  organisations.push(name);
  const [first = ''] = name.split('.');
  if (first !== name && !/\s/.test(name)) organisations.push(first);
}

/** No names yet. */
export function noNames(): PrivateNames {
  return { users: [], computers: [], organisations: [], ids: [] };
}

/** Adds what an answer tells about people, PCs, networks and organisations to what is known of them already. */
export function collectNames<Name extends Question>(
  question: Name,
  answer: Answers[Name],
  names: PrivateNames,
): void {
  if (!answer.ok || question === 'reason') return;
  const kinds: Partial<Record<Question, Kinds>> = textKinds;
  visit(answer.value, kinds[question] ?? 'open', (text, kind) => collect[kind](text, names));
}

/** The kind of a text, or the kinds of the texts in an answer, by the names of its parts. */
export type Kinds = TextKind | { readonly [part: string]: Kinds };

/** Goes to every text of an answer, in the order in which they stand there. */
export function visit(value: unknown, kinds: Kinds, tell: (text: string, kind: TextKind) => void): void {
  if (Array.isArray(value)) {
    for (const element of value) visit(element, kinds, tell);
  } else if (typeof kinds === 'string') {
    if (typeof value === 'string' && value !== '') tell(value, kinds);
  } else if (typeof value === 'object' && value !== null) {
    for (const [part, inside] of Object.entries(value)) {
      const known = kinds[part];
      if (known !== undefined) visit(inside, known, tell);
    }
  }
}
