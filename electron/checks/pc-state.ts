import type { ScriptBlock } from '../host/host';
import { type Check, evidenceFrom } from './check';
import { finding, say, unanswered } from './finding';
import { personOfPc } from './pc-facts';
import { limitsOf } from './pc-limits';

/** What limits what we can do here; the gravest limit is said, the others stand in the evidence. */
export const pcState: Check<'pc'> = {
  id: 'pc.state',
  needs: ['pc'],
  measures: 'pc',
  perUser: false,
  judge({ pc }, { at, blocked }) {
    const id = 'pc.state';
    if (blocked) {
      const message = say('pc.scriptsBlocked', { what: whatBlocks(blocked) });
      return finding(id, {
        status: 'broken',
        message,
        evidence: evidenceFrom('powershell', at, { ...blocked }),
      });
    }
    if (!pc.ok) return unanswered(id, pc.error, at);
    const {
      build,
      edition,
      locale,
      languageMode,
      scriptPolicy,
      restartPending,
      remoteSession,
      identity,
      unread,
    } = pc.value;
    const limits = limitsOf(pc.value);
    const evidence = [
      ...evidenceFrom('windows', at, {
        build,
        edition,
        locale,
        languageMode,
        scriptPolicy,
        restartPending,
        remoteSession,
        elevated: identity?.elevated ?? null,
      }),
      ...unread.flatMap(({ part, number }) =>
        evidenceFrom('windows', at, { [`could not read: ${part}`]: number }),
      ),
      ...limits.flatMap(({ name }) => evidenceFrom('windows', at, { limit: name })),
    ];
    const [gravest] = limits;
    if (gravest) {
      return finding(id, { status: gravest.status, message: gravest.message(pc.value), evidence });
    }
    if (personOfPc(pc.value) === 'unknown') {
      return finding(id, { status: 'unknown', message: say('pc.personUnread'), evidence });
    }
    return Object.values(pc.value).includes(null)
      ? finding(id, { status: 'unknown', message: say('pc.partlyRead'), evidence })
      : finding(id, { status: 'fine', message: say('pc.fine'), evidence });
  },
};

function whatBlocks({ languageMode, scriptPolicy }: ScriptBlock): string {
  return languageMode === 'FullLanguage' ? `script policy ${scriptPolicy}` : languageMode;
}
