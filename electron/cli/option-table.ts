/*
 * The options alone: the wizard asks for their names at its start, before it reads anything that is heavy.
 */

/** Options that every command takes, as `parseArgs` wants them. */
export const everywhere = {
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  output: { type: 'string' },
  simulate: { type: 'string' },
  'simulate-out': { type: 'string' },
  data: { type: 'string' },
  'prompt-timeout': { type: 'string' },
  'yes-set-date': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Options of some commands; `arguments.ts` knows of which. */
export const own = {
  only: { type: 'string', multiple: true },
  'what-if': { type: 'boolean' },
  'no-admin': { type: 'boolean' },
  format: { type: 'string' },
  file: { type: 'string' },
  'try-changes': { type: 'boolean' },
  addresses: { type: 'boolean' },
  delete: { type: 'boolean' },
} as const;

/** Every option of the command line, without its dashes. */
export const optionNames: readonly string[] = [...Object.keys(everywhere), ...Object.keys(own)];
