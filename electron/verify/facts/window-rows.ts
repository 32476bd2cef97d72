import type { Fact } from '../fact';

/** Window, console and records: what a person has to do and look at, so that no command can judge it. */
export const windowFacts: readonly Fact[] = [
  {
    id: 'records.strangers',
    statement:
      '`lstat` tells a junction, a symbolic link and a folder in the journal’s folder as no regular file; a OneDrive placeholder is one',
    mark: 'D',
    restsOn:
      '`host/files/read-regular-file.ts`; otherwise that record counts as one that can’t be read, and the rest goes on',
    how: 'put a junction, a folder and a file named like a record into `%LOCALAPPDATA%\\Sign-in Repair\\journal`, run `history`',
    expected: 'each is named; the other runs are listed',
    needs: ['hands'],
  },
  {
    id: 'records.held',
    statement:
      'a record that another program holds without sharing fails at once with EBUSY or EPERM, and does not wait',
    mark: 'D',
    restsOn: '`host/files/read-regular-file.ts`',
    how: "hold a record with `[IO.File]::Open(path,'Open','ReadWrite','None')`, run `history` and `undo`",
    expected: '"can’t be read: another program may hold it"; `undo` exits 2',
    needs: ['hands'],
  },
  {
    id: 'records.data-folder',
    statement:
      'real paths of profile and folder are what is compared, also through a junction, a redirected or a roaming profile',
    mark: 'K',
    restsOn: '`data-folder.ts`',
    how: '`check --data` with a folder of the profile, `D:\\`, `C:\\X`, `C:\\Users\\Public\\x`, a junction in the profile that leads to `C:\\X`; the usual folder of a UNC profile',
    expected: 'the first and the last work; all others exit 64 and name the folder',
    needs: ['hands'],
  },
  {
    id: 'records.read-only',
    statement: 'a data folder that may not be written refuses the probe file',
    mark: 'D',
    restsOn: '`cli/documents.ts`',
    how: 'deny yourself writing in `%LOCALAPPDATA%\\Sign-in Repair` (icacls), then `check` and `fix`',
    expected: 'check answers and says that no history is kept; fix exits 64',
    needs: ['hands'],
  },
  {
    id: 'records.scanner',
    statement: 'virus scanners hold a file just written for less than we wait',
    mark: 'X',
    restsOn: '`host/files/held-file.ts`',
    how: '100 checks with Defender on',
    expected: 'no "another program holds"',
    needs: ['hands'],
  },
  {
    id: 'records.output',
    statement:
      '`--output` to a file that Excel or a viewer keeps open, to a read-only one and into a folder that may only be read is refused before anything is done; a hidden one is replaced',
    mark: 'D',
    restsOn: '`host/files/reserved-file.ts`',
    how: '`check --json --output X` each time; and once opening X in Excel while the check runs',
    expected:
      '64; replaced; in the last case the document stands on standard output, the sentence on standard error, exit code 70',
    needs: ['hands'],
  },
  {
    id: 'window.place',
    statement: 'a mapped or `subst` letter has as its real path (`realpathSync.native`) what it stands for',
    mark: 'K',
    restsOn:
      '`electron/app/start/place-of-program.ts`; where it is wrong, a start from a mapped letter is silent',
    how: 'start the exe from `\\\\server\\share\\…`, from a mapped letter, from a `subst` letter of a local folder, over `\\\\tsclient\\C`',
    expected:
      'the first, second and fourth say "Copy its whole folder to this PC" and nothing opens; the third opens',
    needs: ['hands'],
  },
  {
    id: 'window.streams',
    statement:
      'a program of the window subsystem that Explorer starts has no valid descriptors 1 and 2 in Electron',
    mark: 'K',
    restsOn:
      '`electron/app/start/say-why.ts`; where it is wrong, a refused command line from a shortcut is silent',
    how: 'packaged exe: shortcut with `no-such-command`; the same from `cmd`; the same with `> out.txt 2> err.txt`; as a task of the scheduler that nobody sees',
    expected:
      'a box; a sentence in the console; the sentence in `err.txt`, nothing in `out.txt` and no box; the task ends by itself after 5 minutes at most, with 64',
    needs: ['hands'],
  },
  {
    id: 'window.console-bytes',
    statement: 'a console shows bytes of UTF-8 where its code page is 65001, or where Node itself writes',
    mark: 'K',
    restsOn: '`electron/cli/process-io.ts`; our own words are ASCII',
    how: '`check` whose findings name an account with an umlaut, in `cmd` with code page 850 and in Windows Terminal',
    expected: 'our own words right in both; the name right, or two wrong letters',
    needs: ['hands'],
  },
  {
    id: 'window.signals',
    statement: 'SIGINT, SIGBREAK and SIGHUP arrive from a console, packaged and in a checkout',
    mark: 'K',
    restsOn: '`electron/cli/process-io.ts`, `electron/app/start/start-wizard.ts`',
    how: 'during `fix`: Ctrl+C; Ctrl+Break; the console closed with its x; the same with the wizard started from that console',
    expected:
      'the first two end with 6 after the step in flight; after the third the journal has the outcome of the step in flight and no later intent; the wizard asks "Stop the repair?" at Ctrl+C, and stops after its step when the console is closed',
    needs: ['hands'],
  },
  {
    id: 'window.session-end',
    statement: 'Windows says that this app holds up a sign-out, and waits',
    mark: 'D',
    restsOn: '`electron/app/window/close-guard.ts`',
    how: 'sign out in the middle of Fix all; *Cancel* on Windows’ page; again with *Sign out anyway*; once while only checking',
    expected:
      'after *Cancel* the run is over in order; after *anyway* the journal has no intent after the step in flight; a check holds nothing up',
    needs: ['hands'],
  },
  {
    id: 'window.single',
    statement:
      'an ordinary process may not send a message to an elevated one’s window, and the elevated one may open the ordinary one’s pipe',
    mark: 'K',
    restsOn: '`electron/app/start/single-instance.ts`; where it is wrong, a needless box or none',
    how: 'start the exe with "Run as administrator", then by double click; suspend a first instance for over 20 s and start a second',
    expected:
      'within some seconds a box: open already, does not answer; with two ordinary starts the first comes to the front, no box',
    needs: ['administrator', 'hands'],
  },
  {
    id: 'window.own-folders',
    statement: "`setPath('userData')` and `setAppUserModelId` are obeyed",
    mark: 'D',
    restsOn: '`electron/app/start/settle-on-windows.ts`',
    how: 'start once as a new user; look at `%LOCALAPPDATA%\\Sign-in Repair\\window`, `%APPDATA%`; let a run end while the window is minimised',
    expected:
      'window data in the first, no folder of ours in the second; a notification that a click leads back to the window',
    needs: ['hands'],
  },
  {
    id: 'window.never-paints',
    statement: 'a page that never paints still gives its window within 5 s',
    mark: 'X',
    restsOn: '`electron/app/window/show-window.ts`',
    how: 'block the renderer with a policy that forbids child processes',
    expected: 'the window shows, with a box that says the page did not load or stopped',
    needs: ['administrator', 'hands'],
  },
  {
    id: 'window.size',
    statement: 'the work area is what is left above the taskbar, at every scale',
    mark: 'K',
    restsOn: '`electron/app/window/window-size.ts`',
    how: '1366 x 768 at 125 % and at 175 %',
    expected: 'the whole window stands above the taskbar',
    needs: ['hands'],
  },
  {
    id: 'window.locale',
    statement: '`app.getSystemLocale()` is the regional format, not the language of Windows',
    mark: 'D',
    restsOn: '`renderer/i18n/format.ts`',
    how: 'Windows in English with the regional format German; a Japanese Windows',
    expected: 'dates and numbers of the wizard as in the taskbar’s clock; words in English',
    needs: ['hands'],
  },
  {
    id: 'window.taskbar',
    statement: 'Windows shows a paused bar yellow, and an endless one green whatever its state',
    mark: 'K',
    restsOn: '`taskbarBar` in `electron/app/window/run-progress.ts`',
    how: 'Fix all with the permission prompt open',
    expected: 'yellow on the taskbar',
    needs: ['hands'],
  },
  {
    id: 'window.documents',
    statement: "`getPath('documents')` fails, or names a folder that is away, where Documents was redirected",
    mark: 'K',
    restsOn: '`electron/app/page/desktop-calls.ts`',
    how: 'set *Personal* under *User Shell Folders* to `\\\\gone\\docs`, sign in again, Save report',
    expected: 'the dialog opens on the desktop; the report is saved',
    needs: ['hands'],
  },
  {
    id: 'window.held-up',
    statement: 'a main thread that is held up for over 20 s costs the later elevated step at worst',
    mark: 'X',
    restsOn: '`admin-lane.ps1`: 20 s of silence are `cancel`',
    how: 'during Fix all with two elevated steps hold the window’s title bar for 30 s; open its system menu; select text in the console of `fix` (QuickEdit)',
    expected: 'the run goes on; at worst the later step counts as cancelled and the clock is measured again',
    needs: ['administrator', 'hands'],
  },
  {
    id: 'window.shortcut-streams',
    statement:
      'a command line started from a shortcut has NUL as its streams, which is a character device and no terminal',
    mark: 'D',
    restsOn:
      '`electron/app/start/say-why.ts`; where it is wrong a box is missing, or stands beside a console',
    how: 'a shortcut with a mistyped command; the same in a console',
    expected: 'a box; a sentence in the console',
    needs: ['hands'],
  },
  {
    id: 'window.address-argument',
    statement:
      'Electron ends with -1 when anything stands behind a word that looks like an address; behind `--` it does not look',
    mark: 'C',
    restsOn: '`examples.test.ts`: no example of ours does it',
    how: 'in the packaged app, `explain` with a message that begins like AADSTS50126 and a colon, and `--output o.txt` behind it; before it; behind it and two dashes',
    expected: 'nothing and -1; o.txt; o.txt',
    needs: ['hands'],
  },
  {
    id: 'window.standard-input',
    statement: "standard input is read by its number, because Electron's own is empty on Windows",
    mark: 'M',
    restsOn: '`electron/cli/process-io.ts`',
    how: '`type m.txt \\| "Sign-in Repair.exe" explain - --output o.txt` in cmd, the same in PowerShell 5.1, and without a pipe',
    expected: 'the codes of the message in o.txt; without a pipe a sentence and 64',
    needs: ['hands'],
  },
  {
    id: 'window.given-file',
    statement:
      'files are read as programs of Windows save them, and a pipe whose writer has ended gives end of file or EOF',
    mark: 'C',
    restsOn: '`electron/cli/given-text.ts`',
    how: '`explain --file` of a file made by `>` in PowerShell 5.1, by Notepad as UTF-8 and UTF-16, of one open in Word, of a folder, of `NUL`',
    expected: 'the codes; then a sentence each, and 64',
    needs: ['hands'],
  },
  {
    id: 'records.no-profile-variable',
    statement:
      '`os.homedir()` fails where %USERPROFILE% is empty, and `os.userInfo()` still names the profile',
    mark: 'D',
    restsOn:
      '`electron/data-folder.ts` (`profileOf`); where it is wrong the start says that there is no profile, exit 70',
    how: '`set USERPROFILE=` in cmd, then `check`',
    expected: 'as always',
    needs: ['hands'],
  },
  {
    id: 'window.zoom',
    statement:
      'Ctrl with plus, minus, nought and the wheel arrive as `before-input-event` and `zoom-changed` on every layout, and AltGr as Ctrl with Alt',
    mark: 'D',
    restsOn: '`electron/app/window/zoom.ts`; otherwise the text keeps the size that Windows gives it',
    how: 'with an English, a German and a French layout, main keys and number pad: Ctrl + plus, minus, 0; Ctrl + wheel; AltGr + 0; start again',
    expected:
      'the page grows, shrinks and goes back by the steps of Edge, and AltGr does nothing; the next start has the size of the last',
    needs: ['hands'],
  },
];
