/**
 * Which PC a report is from, by the name it was collected under; a report itself does not tell. `PC-7.json`,
 * `PC-7.fix.json`, `PC-7-20261126.json`, `2026-11-26/PC-7.json`, `PC-7/check.json`
 * and a second download, `PC-7 (1).json`, are all of `PC-7`.
 * @param file the path below the folder, parts separated by `/`
 */
export function pcNameOf(file: string): string {
  const parts = file.replace(/\.json$/i, '').split('/');
  const last = (parts.pop() ?? '').replace(/ \(\d{1,3}\)$/, '');
  const folders = parts.filter((part) => !day.test(part));
  const own = last.replace(addition, '');
  const name = own === '' || ordinary.test(own) ? folders : [...folders, own];
  return name.length > 0 ? name.join('/') : last;
}

/** What stands behind a name to tell several reports of one PC apart. */
const addition = /(?:[._-](?:check|fix|undo|report|20\d{2}-?[01]\d-?[0-3]\d(?:T?[\d:._-]*Z?)?))+$/i;
const ordinary = /^(?:check|fix|undo|report|20\d{2}-?[01]\d-?[0-3]\d(?:T?[\d:._-]*Z?)?)$/i;
const day = /^20\d{2}-?[01]\d-?[0-3]\d$/;
