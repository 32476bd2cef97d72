import { isInNoDirectory } from '../../shared/model/join-kind';
import type { Scenario } from '../../shared/scenario';
import { isManaged } from './managed-pc';

/** Nothing is read of the person's own things there: what they are is nobody's to know. */
const isSeen = ({ windows, elevation }: Scenario) =>
  windows.languageMode === 'FullLanguage' && elevation.appRunsAs === 'user';

/** What nobody can do on a kind of PC, or what would do harm there, as a page could say it. */
const impossible: readonly (readonly [kind: string, is: (pc: Scenario) => boolean, advice: RegExp])[] = [
  [
    'Windows does not sign in with a work account',
    ({ join }) => isInNoDirectory(join.kind),
    // A sentence that names its own condition is no advice for the others.
    /(?<!on a PC of an organisation |signed in to with it: |sign in to Windows with it, )lock Windows \(/i,
  ],
  ['somebody else manages it', isManaged, /services\.msc|[Ss]et it in (?:Settings|Date & time)/],
  [
    'nothing is reached',
    ({ network }) => !network.online || network.captivePortal,
    /in (?:your|the) browser|listening|Open Teams and|Sign in to Teams now/i,
  ],
  [
    'a call is running',
    (pc) => isSeen(pc) && pc.teams.inCall === true && pc.teams.new === 'running',
    /Teams will close|If you're in a meeting, it will end/,
  ],
  [
    'there is no Teams',
    (pc) => isSeen(pc) && pc.teams.new === 'absent' && pc.teams.classic === 'absent',
    /Open Teams(?! in | on )|Teams will close|listening/,
  ],
  [
    'an account is locked',
    (pc) => isSeen(pc) && pc.events.some(({ text }) => text.includes('AADSTS50053')),
    /Join in your browser|Open Teams in the browser|Sign in to Teams now/,
  ],
  [
    'this Windows is too old for the app',
    ({ windows }) => windows.build < 15063,
    /Fix all|Sign in to Teams now|Needs fixing|Can be tidied|worth tidying/,
  ],
  [
    'what is the person’s is somebody else’s here, and so is what this program opens',
    ({ elevation, windows }) =>
      elevation.appRunsAs === 'other-administrator' && windows.languageMode === 'FullLanguage',
    /Remove only|Sign in afresh|Join in your browser|in (?:your|the) browser|Open Teams|Your IT admin can go on/,
  ],
];

/** What a text tells people to do that this PC makes impossible: for each, the kind of PC and the words. */
export function impossibleIn(text: string, pc: Scenario): readonly string[] {
  return impossible.flatMap(([kind, is, advice]) => {
    const said = is(pc) ? advice.exec(text) : null;
    return said ? [`${kind}: “${said[0]}”`] : [];
  });
}
