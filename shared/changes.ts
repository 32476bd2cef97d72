/** What is decided by which change it is. */
interface ChangeFacts {
  /** `admin` changes the machine, `user` what is the person's. */
  readonly lane: 'user' | 'admin';
  /** The clock may move by it, and with it the date. */
  readonly movesClock: boolean;
  /** Teams or other apps may ask for a sign-in again. */
  readonly takesSignIns: boolean;
}

/**
 * What can be changed on a PC. The words are a public contract: reports, previews and the record of a simulated PC are
 * written in them.
 */
export const changeTable = {
  'credential.delete': { lane: 'user', movesClock: false, takesSignIns: true },
  'package.register': { lane: 'user', movesClock: false, takesSignIns: false },
  'time.configure': { lane: 'admin', movesClock: true, takesSignIns: false },
  'time.service': { lane: 'admin', movesClock: true, takesSignIns: false },
  'time.resync': { lane: 'admin', movesClock: true, takesSignIns: false },
  'time.set': { lane: 'admin', movesClock: true, takesSignIns: false },
  'process.stop': { lane: 'user', movesClock: false, takesSignIns: false },
  'process.start': { lane: 'user', movesClock: false, takesSignIns: false },
  'files.move': { lane: 'user', movesClock: false, takesSignIns: true },
  'account.sign-out': { lane: 'user', movesClock: false, takesSignIns: true },
  'proxy.reset': { lane: 'admin', movesClock: false, takesSignIns: false },
  'proxy.restore': { lane: 'admin', movesClock: false, takesSignIns: false },
} as const satisfies Record<string, ChangeFacts>;

export const changeActions = Object.keys(changeTable) as readonly (keyof typeof changeTable)[];
