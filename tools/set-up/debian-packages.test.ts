import { describe, expect, it } from 'vitest';
import { packagesStep } from './debian-packages.mjs';

const ansible = {
  name: 'ansible-core',
  files: ['/usr/bin/ansible-playbook', '/usr/local/bin/ansible-playbook'],
};
const library = { name: 'libasound2', files: ['/usr/lib/libasound.so.2'] };

/** A Debian, and what apt does on it. */
function debian(
  given: Partial<{
    platform: NodeJS.Platform;
    isRoot: boolean;
    files: string[];
    installs: string[];
    known: string[];
    updates: number;
    ends: number | null;
    says: string;
  }> = {},
) {
  const files = new Set(given.files ?? ['/usr/bin/apt-get']);
  const commands: string[] = [];
  return {
    commands,
    platform: given.platform ?? ('linux' as const),
    isRoot: given.isRoot ?? true,
    exists: (file: string) => files.has(file),
    async run(program: string, words: readonly string[]) {
      commands.push([program, ...words].join(' '));
      const end = (status: number | null, output = '') => ({ status, output, isMissing: false });
      if (program === 'apt-cache') return end((given.known ?? []).includes(words[1] ?? '') ? 0 : 100);
      if (words[0] === 'update') return end(given.updates ?? 0, 'E: Temporary failure resolving');
      for (const file of given.installs ?? []) files.add(file);
      return end(given.ends === undefined ? 0 : given.ends, given.says ?? '');
    },
  };
}

const step = (system: ReturnType<typeof debian>, packages = [ansible]) =>
  packagesStep('fleet packages', 'the rehearsal of the Ansible role', packages, system);
const perform = (system: ReturnType<typeof debian>, packages = [ansible]) =>
  step(system, packages).perform(() => {});

describe('a step that installs Debian packages', () => {
  it('has nothing to do where they are, and where there is no Linux', () => {
    expect(step(debian({ files: ['/usr/local/bin/ansible-playbook'] })).isDone()).toBe(true);
    expect(step(debian({ platform: 'win32' })).isDone()).toBe(true);
    expect(step(debian()).isDone()).toBe(false);
  });

  it('fetches the lists, installs what is missing without what is only recommended, and is done', async () => {
    const system = debian({ installs: ['/usr/bin/ansible-playbook'] });
    await perform(system);
    expect(step(system).isDone()).toBe(true);
    expect(system.commands[0]).toMatch(/^apt-get update /);
    expect(system.commands.at(-1)).toMatch(/^apt-get install -y --no-install-recommends .* ansible-core$/);
    // Not at once when a system that has just started installs its own updates.
    for (const command of system.commands.filter((each) => each.startsWith('apt-get')))
      expect(command).toContain('DPkg::Lock::Timeout=');
  });

  it('takes the new name of a library where there is one', async () => {
    const system = debian({ known: ['libasound2t64'], installs: library.files });
    await perform(system, [library]);
    expect(system.commands.at(-1)).toMatch(/ libasound2t64$/);
  });

  it('installs from the lists that are there when they can not be fetched anew', async () => {
    await perform(debian({ updates: 100, installs: ['/usr/bin/ansible-playbook'] }));
  });

  it.each<[string, Parameters<typeof debian>[0], RegExp, number]>([
    [
      'without root',
      { isRoot: false },
      /: run "sudo apt-get install .* ansible-core", then start again\.$/,
      0,
    ],
    [
      'where there is no apt',
      { files: [] },
      /: install what Debian calls ansible-core, then start again\.$/,
      0,
    ],
    [
      'without a network',
      { updates: 100, ends: 100, says: 'Reading lists\nE: Unable to locate package ansible-core' },
      /^apt-get failed \(E: Unable to locate package ansible-core\): run "apt-get install/,
      3,
    ],
    ['when apt takes too long', { ends: null }, /^apt-get failed \(it said nothing\)/, 3],
    [
      'when the files are elsewhere than expected',
      {},
      /^ansible-core was installed, but there is no \/usr\/bin\/ansible-playbook or /,
      3,
    ],
  ])('says what to do %s', async (_where, given, words, commands) => {
    const system = debian(given);
    await expect(perform(system)).rejects.toThrow(words);
    expect(system.commands).toHaveLength(commands);
  });
});
