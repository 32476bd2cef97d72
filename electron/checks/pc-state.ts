import { type Check, evidenceFrom } from './check';
import { finding, say, unanswered } from './finding';
import { personOf } from './person';

/** The oldest Windows whose sign-in helper can be registered again: Windows 10, version 1703 (Microsoft's own limit). */
export const oldestBuild = 15063;

/** What limits what we can do here: the age of Windows, blocked scripts, the wrong user, a restart that is due. */
export const pcState: Check<'pc'> = {
  id: 'pc.state',
  needs: ['pc'],
  measures: 'pc',
  perUser: false,
  judge(answers, { at, blocked }) {
    const id = 'pc.state';
    if (blocked) {
      const what =
        blocked.languageMode === 'FullLanguage'
          ? `script policy ${blocked.scriptPolicy}`
          : blocked.languageMode;
      return finding(id, {
        status: 'broken',
        message: say('pc.scriptsBlocked', { what }),
        evidence: evidenceFrom('powershell', at, { ...blocked }),
      });
    }
    if (!answers.pc.ok) return unanswered(id, answers.pc.error, at);
    const { build, locale, languageMode, scriptPolicy, restartPending, remoteSession, identity } =
      answers.pc.value;
    const evidence = evidenceFrom('windows', at, {
      build,
      locale,
      languageMode,
      scriptPolicy,
      restartPending,
      remoteSession,
      elevated: identity.elevated,
    });
    if (build < oldestBuild)
      return finding(id, { status: 'broken', message: say('pc.tooOld', { build }), evidence });
    switch (personOf(answers.pc)) {
      case 'somebody-else':
        return finding(id, {
          status: 'broken',
          message: say('pc.otherPerson', {
            runningAs: identity.name,
            signedIn: identity.signedIn?.name ?? '',
          }),
          evidence,
        });
      case 'nobody-signed-in':
        return finding(id, { status: 'broken', message: say('pc.nobodySignedIn'), evidence });
      default:
    }
    if (identity.elevated) return finding(id, { status: 'attention', message: say('pc.elevated'), evidence });
    if (restartPending)
      return finding(id, { status: 'attention', message: say('pc.restartPending'), evidence });
    return finding(id, { status: 'fine', message: say('pc.fine'), evidence });
  },
};
