import { sentence } from '../../words';

/**
 * A name that a file gave, as it may be shown: whoever named it may have put an address into it, or characters that turn
 * the line around it.
 */
export function shownName(name: string, withAddresses: boolean): string {
  const plain = name.slice(0, 300).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');
  return withAddresses ? plain : plain.replace(/[^\s/@]+@[^\s/@]+/g, sentence('overview.address'));
}
