import { codes, httpStatuses, internetErrors } from '../../shared/words/en/codes';
import type { AdviceName } from './advice';
import { adviceFor } from './advice-for';
import type { ReasonEntry } from './entry';
import { hexCode } from './hex-code';
import { aadsts } from './table/aadsts';
import { caa } from './table/caa';
import { chip } from './table/chip';
import { cloudAp } from './table/cloud-ap';
import type { CodeRow, CodeTable } from './table/code-table';
import { deployment } from './table/deployment';
import { deviceRegistration } from './table/device-registration-codes';
import { enrolment } from './table/enrolment';
import { httpStatus } from './table/http-status';
import { internet } from './table/internet';
import { keys } from './table/keys';
import { ntStatus } from './table/ntstatus';
import { oneDrive } from './table/one-drive';
import { rareNumbers } from './table/rare-numbers';
import { sparse } from './table/sparse';
import { windows } from './table/windows';

const tables: readonly CodeTable[] = [
  aadsts,
  caa,
  chip,
  cloudAp,
  deployment,
  deviceRegistration,
  enrolment,
  keys,
  ntStatus,
  oneDrive,
  rareNumbers,
  windows,
  ...sparse,
];

const webErrors =
  'https://learn.microsoft.com/uwp/api/windows.security.authentication.web.core.webprovidererror.errorcode';
const winHttp = 'https://learn.microsoft.com/windows/win32/winhttp/error-messages';
const httpSemantics = 'https://www.rfc-editor.org/rfc/rfc9110';

/** Every entry, those of the HTTP and internet facilities computed from their plain numbers. */
export const entries: readonly ReasonEntry[] = [
  ...tables.flatMap((table) => table.rows.map((row) => entryOfRow(table, row))),
  // What keys and the chip report as an HRESULT, Windows itself reports as a status: one bit more, and the same number.
  ...[keys, chip].flatMap((table) =>
    table.rows
      .filter(([number]) => number < 0x80090300 || number > 0x80280000)
      .map((row) => entryOfRow(table, row, 0x40000000)),
  ),
  ...httpStatus.flatMap(([status, reasonClass, adviceName]) => {
    const meaning = httpStatuses[status] && `${httpStatuses[status]} HTTP ${status}.`;
    return [
      entry(hexCode(0xcaa30000 + status), reasonClass, adviceName, meaning, webErrors),
      entry(hexCode(0x80190000 + status), reasonClass, adviceName, meaning, httpSemantics),
    ];
  }),
  ...internet.flatMap(([error, reasonClass, adviceName]) => [
    entry(hexCode(0xcaa80000 + error), reasonClass, adviceName, internetErrors[error], webErrors),
    entry(hexCode(0x80070000 + error), reasonClass, adviceName, internetErrors[error], winHttp),
  ]),
];

const byCode = new Map(entries.map((known) => [known.code, known]));

/** The entry of a code as the table spells it. */
export function entryOf(code: string): ReasonEntry | null {
  return byCode.get(code) ?? null;
}

/** @param more is added to the number of a row, under which it is reported too */
function entryOfRow(table: CodeTable, [number, reasonClass, adviceName, source]: CodeRow, more = 0) {
  const codeOf = (written: number) => (table.family === 'AADSTS' ? `AADSTS${written}` : hexCode(written));
  const meaning = codes[codeOf(number)];
  return entry(codeOf(number + more), reasonClass, adviceName, meaning, source ?? table.source);
}

function entry(
  code: string,
  reasonClass: ReasonEntry['class'],
  adviceName: AdviceName,
  meaning: string | undefined,
  source: string,
): ReasonEntry {
  if (!meaning) throw new Error(`The word list does not say what ${code} means.`);
  return { code, meaning, class: reasonClass, ...adviceFor(adviceName), source, advice: adviceName };
}
