import type { Evidence } from '../../shared/model/finding';
import type { StatedSetting } from '../../shared/model/stated-setting';
import type { ScriptBlock } from '../host/host';
import { type Check, evidenceFrom } from './check';
import { finding, say, unanswered } from './finding';
import { personOfPc } from './pc-facts';
import { limitsOf } from './pc-limits';

/** What limits what we can do here; the gravest limit is said, the others stand in the evidence. */
export const pcState: Check<'pc' | 'settings'> = {
  id: 'pc.state',
  needs: ['pc', 'settings'],
  measures: 'pc',
  perUser: false,
  judge({ pc, settings }, { at, blocked }) {
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
      ...(settings.ok ? settings.value.stated.flatMap((setting) => settingEvidence(setting, at)) : []),
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

/** What is set for this program: a switch that counts by its number, of everything else whether it counts. */
function settingEvidence({ name, place, fate, value }: StatedSetting, at: string): Evidence[] {
  const told = fate === 'used' && typeof value === 'number' ? value : fate;
  return evidenceFrom(`setting (${place})`, at, { [name]: told });
}

function whatBlocks({ languageMode, scriptPolicy }: ScriptBlock): string {
  return languageMode === 'FullLanguage' ? `script policy ${scriptPolicy}` : languageMode;
}
