/** What stands in for the app: a script of Node's that tells which words it got, and ends with a code of its own. */
export const teller = 'console.log(JSON.stringify(process.argv.slice(2))); process.exit(3010);\n';

/** A command line behind sign-in-repair.cmd, and the words that the app is to get of it. */
export interface WrapperLine {
  readonly line: string;
  readonly words: readonly string[];
  /** Wine's shell looks for variables in what it has put in for `%*` too, which Windows' does not. */
  readonly onWindowsOnly?: boolean;
}

export const wrapperLines: readonly WrapperLine[] = [
  { line: '"a & b | c > d < e"', words: ['a & b | c > d < e'] },
  { line: '"^ ^^ !x! (d)"', words: ['^ ^^ !x! (d)'] },
  { line: '"表示ソ" "مجلد"', words: ['表示ソ', 'مجلد'] },
  { line: '"" "a "" b"', words: ['', 'a " b'] },
  { line: 'a=b,c;d', words: ['a=b,c;d'] },
  { line: '"100% of it"', words: ['100% of it'], onWindowsOnly: true },
  { line: '"%no-such-variable% 5%"', words: ['%no-such-variable% 5%'], onWindowsOnly: true },
];

/** Names of folders that a copy from the zip may lie in. */
export const wrapperFolders: readonly { readonly name: string; readonly onWindowsOnly?: boolean }[] = [
  { name: 'plain' },
  { name: "R&D 'ü' ^ (!x!)" },
  { name: 'a;b,c=d @ ~#' },
  { name: '表示ソ能' },
  { name: 'مجلد' },
  { name: '100% %no-such-variable%', onWindowsOnly: true },
];

/** Ways to start the batch file, which all end as the app does: whatever variables there are. */
export const waysToStart: readonly {
  readonly way: (command: string) => string;
  /** After "call" Wine's shell gives 1 for whatever is not 0. */
  readonly onWindowsOnly?: boolean;
}[] = [
  { way: (command) => command },
  { way: (command) => `call ${command}`, onWindowsOnly: true },
  { way: (command) => `set ERRORLEVEL=0&${command}` },
  { way: (command) => `cmd /d /e:off /s /c "${command}"` },
  { way: (command) => `cmd /d /v:on /s /c "${command}"` },
];
