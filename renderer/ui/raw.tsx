import { visible } from '../../shared/visible';

/**
 * What somebody else has written, drawn by itself: a value, a name, a line of a log. Its hidden marks show as what they
 * are; in a sentence, filling in its values does the same. What goes back to main by name is never drawn through this.
 */
export function Raw({ children }: { children: string }) {
  return visible(children);
}
