/**
 * What stood against something on this PC: the records and their lock, files and their names, the scripts, PowerShell,
 * and the way to the elevated script. Nothing here is counted or measured, see `electron/shell-words.ts`.
 */
export const host = {
  journal: {
    unusable: "The folder {{folder}}, where this program keeps its journal, can't be used: {{why}}.",
    held: 'another program holds {{place}} ({{code}}). Close it, then try again',
    denied: '{{place}} may not be written ({{code}})',
    fullDisk: 'the disk is full ({{code}})',
    noFolder: '{{place}}, or what it should lie in, is not a folder ({{code}})',
    somewhere: 'something in it',
    newer: 'A newer version of this program wrote the run {{run}}.',
    damaged: 'The record of the run {{run}} is damaged; it is kept as it is.',
    locked:
      'Another repair is running on this PC, or another program holds its place. Wait until it has ended, then try again; if nothing else runs, sign out of Windows and in again.',
  },
  file: {
    noFile: 'it is not a file',
    readOnly: 'it is read-only',
    cause: {
      EACCES: 'it is not allowed or open in another program, EACCES',
      EBUSY: 'it is open in another program, EBUSY',
      EISDIR: 'it is not a file, EISDIR',
      ENAMETOOLONG: 'the name is too long, ENAMETOOLONG',
      ENOENT: 'its folder is not there, ENOENT',
      ENOSPC: 'the disk is full, ENOSPC',
      ENOTDIR: 'its folder is a file, ENOTDIR',
      EPERM: 'it is not allowed or open in another program, EPERM',
      EROFS: 'the disk is read-only, EROFS',
    },
  },
  path: {
    empty: 'it is empty',
    forPrograms: 'it begins with \\\\?\\ or \\\\.\\, which is for programs; write it without',
    character: 'Windows allows no < > : " | ? * in the name "{{name}}"',
    end: 'Windows drops the dot or blank at the end of "{{name}}"; write it without',
    device: '"{{name}}" is a device of Windows and no file or folder',
    tooLong: 'the name "{{start}}..." is longer than {{length}} characters',
  },
  scripts: {
    unknown: 'this copy does not know which scripts belong to it',
    unread: "{{script}} of this copy can't be read ({{code}})",
    foreign: '{{script}} is not the script that belongs to this copy',
    stranger: '{{path}} does not belong to this copy',
    unresolved: 'where {{folder}} really lies could not be found out',
    link: '{{folder}} is a link that leads to {{real}}',
    notInstalled:
      'this copy is not installed for all users: {{folder}} is not where programs are installed. Install it with its setup to have the clock repaired here',
    writable:
      'this copy is not installed for all users: {{path}} can be changed without administrator rights. Install it with its setup to have the clock repaired here',
    unclear: 'whether {{path}} can be changed could not be found out',
    drive: 'this copy does not lie on a drive of this PC ({{drive}})',
    unknownError: 'unknown error',
  },
  powershell: {
    notStarted: 'PowerShell could not be started: {{why}}',
    ended: 'PowerShell ended in the middle of a request',
    endedBecause: 'PowerShell ended in the middle of a request: {{why}}',
    stoppedBefore: 'stopped before PowerShell was started',
    ending: 'the program is ending',
    late: 'no answer within {{seconds}} s',
    tooMuch: 'more than {{characters}} characters',
    tooLong: 'an answer of {{characters}} characters',
    noAnswer: 'PowerShell printed no answer',
    answers: 'PowerShell printed {{amount}} answers to one request',
    complained: '{{why}}; PowerShell said: {{errors}}',
    firstLine: 'the first line failed: {{errors}}',
    notLoaded: "the lane's script did not load: {{answer}}",
    notUnblocked: '{{why}}; not unblocked: {{refusal}}',
    blocked: 'language mode {{mode}}, script policy {{policy}}',
  },
  elevation: {
    noPipe: 'the pipe could not be opened: {{why}}',
    notStarted: 'Windows did not start the elevated script',
    silent: 'the elevated script never reported',
    ended: 'the elevated script ended before it reported',
  },
  contacts: {
    cloud: '{{host}} (only if your account belongs there)',
    proxies: 'the proxies that are set on this PC (only if there are any)',
    federation: "your organisation's own sign-in server (only if Windows' records name one)",
    controller:
      "your organisation's domain controller, for the time (only if this PC takes its time from one)",
  },
} as const;
