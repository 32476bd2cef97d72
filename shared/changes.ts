/** What is decided by which change it is. */
interface ChangeFacts {
  /** `admin` changes the machine, `user` what is the person's. */
  readonly lane: 'user' | 'admin';
  /** The clock may move by it, and with it the date. */
  readonly movesClock: boolean;
}

/**
 * What can be changed on a PC. The words are a public contract: reports, previews and the record of a simulated PC are
 * written in them.
 */
export const changeTable = {
  'credential.delete': { lane: 'user', movesClock: false },
  'package.register': { lane: 'user', movesClock: false },
  'time.configure': { lane: 'admin', movesClock: true },
  'time.service': { lane: 'admin', movesClock: true },
  'time.resync': { lane: 'admin', movesClock: true },
  'time.set': { lane: 'admin', movesClock: true },
  'process.stop': { lane: 'user', movesClock: false },
  'process.start': { lane: 'user', movesClock: false },
  'files.move': { lane: 'user', movesClock: false },
  'account.sign-out': { lane: 'user', movesClock: false },
} as const satisfies Record<string, ChangeFacts>;

export const changeActions = Object.keys(changeTable) as readonly (keyof typeof changeTable)[];
