import { optionNames } from '../../cli/option-table';

/** What a start asks for. */
export type Start =
  | {
      readonly mode: 'wizard';
      readonly simulate: string | null;
      readonly simulateOut: string | null;
      readonly data: string | null;
    }
  | { readonly mode: 'command-line'; readonly words: readonly string[] };

/**
 * Switches that belong to Chromium and its test tools, not to us. They may stand among the words of a command; a release
 * refuses the dangerous ones elsewhere (see `switches.ts`).
 */
const engineSwitch =
  /^--(inspect|remote-debugging-port|no-sandbox|disable-gpu|user-data-dir|ozone-platform|force-color-profile|lang|enable-logging|js-flags|gpu-launcher)(=|$)/;

/** What Windows starts a program with that is to answer a click on one of its notifications. */
const activation = /^-(Embedding|ToastActivated)$/i;

const wizardOptions = ['--simulate', '--simulate-out', '--data'] as const;

/**
 * Reads what stands behind the executable (and, in a checkout, behind the app's folder). No words at all, or only
 * options that the wizard knows, open the wizard. So do switches that nobody here knows, as long as no command stands
 * beside them: shortcuts carry such, and whoever double-clicks one wants the window. Anything else is for the command
 * line, which names what it does not know and changes nothing.
 */
export function readStart(argv: readonly string[], packaged: boolean): Start {
  const behindProgram = argv.slice(1);
  const folder = packaged ? -1 : behindProgram.findIndex((word) => !word.startsWith('-'));
  const ours = behindProgram.slice(folder + 1);
  // From sign-in-repair.cmd: Chromium reads nothing behind them.
  if (ours[0] === '--') return { mode: 'command-line', words: ours };
  const words = ours.filter((word) => !engineSwitch.test(word));
  const options = readWizardOptions(words.filter((word) => !isForeign(word)));
  if (options === null) return { mode: 'command-line', words };
  return {
    mode: 'wizard',
    simulate: options['--simulate'] ?? null,
    simulateOut: options['--simulate-out'] ?? null,
    data: options['--data'] ?? null,
  };
}

/** A switch of which neither the wizard nor the command line has ever heard. */
function isForeign(word: string): boolean {
  const name = /^--([A-Za-z][\w-]*)(=|$)/.exec(word)?.[1];
  return activation.test(word) || (name !== undefined && !optionNames.includes(name));
}

type WizardOptions = Partial<Record<(typeof wizardOptions)[number], string>>;

/** The wizard's options, or null when the words are not for the wizard. */
function readWizardOptions(given: readonly string[]): WizardOptions | null {
  const words = given.flatMap((word) => {
    const name = wizardOptions.find((option) => word.startsWith(`${option}=`));
    return name === undefined ? [word] : [name, word.slice(name.length + 1)];
  });
  const found: WizardOptions = {};
  for (let index = 0; index < words.length; index += 2) {
    const name = wizardOptions.find((option) => option === words[index]);
    const value = words[index + 1];
    if (name === undefined || value === undefined || found[name] !== undefined) return null;
    found[name] = value;
  }
  return found;
}
