/**
 * The names of every call of the contract and of the one event channel. They stand apart from the schemas so that
 * the preload, which holds no logic, carries no parser either.
 */
export const callNames = [
  'readState',
  'readSettings',
  'startCheck',
  'previewPlan',
  'startRepairs',
  'startUndo',
  'stopRun',
  'continueWithoutElevation',
  'recheckGuided',
  'finishGuided',
  'listenToTeams',
  'stopListening',
  'readRun',
  'openPlace',
  'openTeams',
  'explainText',
  'readIdentity',
  'copyDetails',
  'saveReport',
  'readHistory',
  'forgetHistory',
  'readPreferences',
  'savePreferences',
] as const;
export type CallName = (typeof callNames)[number];

/** The channel of a call. */
export const channelOf = (name: CallName) => `repair:${name}`;

/** The one channel on which numbered run events arrive. */
export const eventChannel = 'repair:event';
