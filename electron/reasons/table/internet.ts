import type { ReasonClass } from '../../../shared/model/reason';
import type { AdviceName } from '../advice';

/**
 * Errors of WinINet and WinHTTP (12xxx). 0xCAA80000 plus one of them, or 0x80070000 plus one of them, is how they
 * travel.
 */
export const internet: readonly (readonly [error: number, reasonClass: ReasonClass, advice: AdviceName])[] = [
  [12001, 'network', 'network'],
  [12002, 'network', 'network'],
  [12003, 'network', 'network'],
  [12004, 'network', 'network'],
  [12005, 'network', 'proxy'],
  [12006, 'network', 'proxy'],
  [12007, 'network', 'network'],
  [12013, 'network', 'proxy'],
  [12014, 'network', 'proxy'],
  [12015, 'network', 'proxy'],
  [12017, 'network', 'network'],
  [12029, 'network', 'network'],
  [12030, 'network', 'network'],
  [12031, 'network', 'network'],
  [12032, 'network', 'network'],
  [12033, 'network', 'proxy'],
  [12037, 'clock', 'certificateDate'],
  [12038, 'network', 'inspection'],
  [12044, 'network', 'inspection'],
  [12045, 'network', 'inspection'],
  [12055, 'network', 'inspection'],
  [12057, 'network', 'network'],
  [12150, 'network', 'inspection'],
  [12152, 'network', 'inspection'],
  [12156, 'network', 'network'],
  [12157, 'network', 'inspection'],
  [12163, 'network', 'network'],
  [12164, 'network', 'network'],
  [12165, 'network', 'proxy'],
  [12166, 'network', 'proxy'],
  [12167, 'network', 'proxy'],
  [12169, 'network', 'inspection'],
  [12170, 'network', 'inspection'],
  [12175, 'clock', 'certificateDate'],
  [12178, 'network', 'proxy'],
  [12179, 'network', 'inspection'],
  [12180, 'network', 'proxy'],
  [12185, 'organisation', 'keys'],
  [12186, 'organisation', 'keys'],
];
