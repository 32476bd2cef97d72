import { z } from 'zod';
import { ReasonClass } from '../../shared/model/reason';
import { type AdviceName, advice } from './advice';

/** One code of the offline table. Texts are English and for people. */
export const ReasonEntry = z.strictObject({
  /** As it is written everywhere: `AADSTS` and digits, or `0x` and eight upper-case hexadecimal digits. */
  code: z.string().regex(/^(AADSTS\d{5,8}|0x[0-9A-F]{8})$/),
  meaning: z.string().min(1),
  class: ReasonClass,
  /** What helps, the first to try first. */
  helps: z.array(z.string().min(1)).min(1),
  /** What not to try: it costs something and cannot help. */
  avoid: z.array(z.string().min(1)),
  /** Where the meaning comes from. */
  source: z.string().min(1),
  /** The remedy it shares with others. */
  advice: z.custom<AdviceName>((name) => typeof name === 'string' && Object.hasOwn(advice, name)),
});
export type ReasonEntry = z.infer<typeof ReasonEntry>;

/** The groups codes come in. */
export const familyNames = [
  'AADSTS',
  'NTSTATUS',
  'CloudAP',
  'licence',
  'OneDrive',
  'COM',
  'XML',
  '0x8007',
  '0x80073C',
  '0x8008',
  '0x8009',
  '0x800B',
  '0x800C',
  '0x8013',
  '0x8018',
  '0x8019',
  '0x801C',
  '0x8027',
  '0x8086',
  '0x87AF',
  'TPM',
  '0xCAA',
] as const;
export type FamilyName = (typeof familyNames)[number];

/** What can be said of every code in a range of numbers. */
export interface CodeRange {
  readonly family: FamilyName;
  /** Both ends belong to the range. For AADSTS the number itself, else the unsigned 32-bit value. */
  readonly from: number;
  readonly to: number;
  readonly meaning: string;
  readonly class: ReasonEntry['class'];
  readonly advice: AdviceName;
  readonly source: string;
  /** A range so wide that a number without a word beside it may be anything: only a label makes it a code. */
  readonly wide?: true;
}
