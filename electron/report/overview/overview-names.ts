import { type CheckId, checkIds } from '../../../shared/checks';
import { sentence } from '../../words';
import { type FileFault, largestReport } from './find-reports';

/** A check by its name for people; one that only a later version has stands as its id. */
export function checkName(id: string): string {
  return isCheck(id) ? sentence(`cli.check.${id}`) : id;
}

function isCheck(id: string): id is CheckId {
  return checkIds.some((known) => known === id);
}

/** Why a file was not counted. */
export function faultWords(fault: FileFault): string {
  return sentence(`overview.fault.${fault}`, { megabytes: largestReport / 1024 / 1024 });
}
