import { type Fact, holds } from '../fact';
import { afterTryingFiles, givenNode } from './given';

const denied = (code: string | null) => code === 'EPERM' || code === 'EACCES' || code === 'EBUSY';

/** Windows' rules for files, as Node meets them; the tests run under the same rules. */
export const fileFacts: readonly Fact[] = [
  {
    id: 'files.append-truncate',
    statement: 'a file opened for appending can’t be truncated',
    mark: 'M',
    restsOn:
      '`host/journal/journal.ts`, which opens without the flag; rule 1 of `tools/testing/windows-rules`',
    how: "`node -e \"fs.promises.open('x','a').then(h=>h.truncate(0)).catch(console.log)\"`",
    expected: 'EPERM',
    needs: ['change'],
    judge: afterTryingFiles(({ appendTruncate }) => holds(appendTruncate === 'EPERM')),
  },
  {
    id: 'files.sync-reader',
    statement: 'a file opened for reading can’t be flushed',
    mark: 'M',
    restsOn: '`host/journal/journal.ts`, `tools/testing/windows-rules`',
    how: '`fsync` on a handle opened `r`',
    expected: 'EPERM',
    needs: ['change'],
    judge: afterTryingFiles(({ syncReader }) => holds(syncReader === 'EPERM')),
  },
  {
    id: 'files.rename-over-read-only',
    statement: 'a rename over a read-only file is refused',
    mark: 'M',
    restsOn: '`host/files/reserved-file.ts`',
    how: 'rename over a file with the attribute',
    expected: 'EPERM',
    needs: ['change'],
    judge: afterTryingFiles(({ renameOverReadOnly }) => holds(denied(renameOverReadOnly))),
  },
  {
    id: 'files.open-read-only',
    statement: 'a read-only file can’t be opened for writing (`r+`)',
    mark: 'D',
    restsOn: '`host/files/reserved-file.ts`, `tools/testing/windows-rules`',
    how: '`fs.openSync` of a file with the attribute, with `r+`',
    expected: 'EPERM',
    needs: ['change'],
    judge: afterTryingFiles(({ openReadOnly }) => holds(denied(openReadOnly))),
  },
  {
    id: 'files.real-path',
    statement:
      '`fs.realpathSync.native` gives a file’s name as it is on disk, whatever the case that was asked for',
    mark: 'K',
    restsOn: '`repair-lock.ts`: two spellings of one data folder are one lock',
    how: '`fs.realpathSync.native` of a file in capital letters',
    expected: 'the name on disk',
    needs: ['change'],
    judge: afterTryingFiles(({ realPathOfCase }) => holds(realPathOfCase === 'as-on-disk')),
  },
  {
    id: 'files.flush-writer',
    statement:
      'a journal file opened with `O_RDWR` and `O_CREAT` can be written, flushed, truncated and written again',
    mark: 'line',
    restsOn: '`host/journal/journal.ts`: no run can begin otherwise',
    how: 'a check, then `history`',
    expected: 'the check is listed',
    needs: ['change'],
    judge: afterTryingFiles(({ journalWrites }) => holds(journalWrites === null)),
  },
  {
    id: 'files.folder-access',
    statement: '`access(folder, W_OK)` says yes of every folder',
    mark: 'M',
    restsOn: 'nothing: writing is tried instead',
    how: '`fs.accessSync(process.env.SystemRoot, fs.constants.W_OK)` as a standard user',
    expected: 'no error',
    needs: [],
    judge: givenNode(({ systemFolderAccess }) => holds(systemFolderAccess === 'ok')),
  },
  {
    id: 'files.other-rules',
    statement:
      'writing (`w`) over a hidden file, renaming over an open one, removing a folder with an open file and `mkdir D:\\` are refused with EPERM',
    mark: 'D',
    restsOn: '`tools/testing/windows-rules`; a rule that is too strict costs a detour only',
    how: '`tools/testing/windows-rules.test.ts` on Windows, without its skip and with real attributes for marks',
    expected: 'green',
    needs: ['hands'],
  },
];
