import { readFileSync, writeFileSync } from 'node:fs';
import { SetUpProblem } from '../set-up/problem.mjs';

/*
 * wixl gives each MSI the time of its making and a random package code, and takes neither from anybody. Both stand in the
 * summary information: a property set (MS-OLEPS) in a stream that is written in one piece.
 */

/** FMTID_SummaryInformation, F29F85E0-4FF9-1068-AB91-08002B27B3D9, as it lies in the file. */
const summaryInformation = Buffer.from('e0859ff2f94f6810ab9108002b27b3d9', 'hex');
/** Bytes of the property set before this id. */
const before = 28;
const properties = { packageCode: 9, created: 12, saved: 13 };
const types = { text: 0x1e, time: 0x40 };
/** From 1601, where Windows begins to count, to 1970. */
const secondsBefore1970 = 11_644_473_600n;

/**
 * Gives an MSI a date and a package code, by which Windows Installer tells two files apart.
 *
 * @param {string} file
 * @param {{ date: Date, code: string }} wanted `code`: a GUID in capitals without braces
 */
export function dateMsi(file, { date, code }) {
  const bytes = readFileSync(file);
  const place = findValues(bytes);
  const ticks = (BigInt(Math.trunc(date.getTime() / 1000)) + secondsBefore1970) * 10_000_000n;
  for (const id of [properties.created, properties.saved]) {
    const at = place(id, types.time);
    bytes.writeBigUInt64LE(ticks, at);
  }
  const at = place(properties.packageCode, types.text) + 4;
  if (!/^\{[0-9A-F-]{36}\}$/.test(bytes.toString('latin1', at, at + 38))) throw unreadable(file);
  bytes.write(`{${code}}`, at, 'latin1');
  writeFileSync(file, bytes);

  /** @param {Buffer} all @returns {(id: number, type: number) => number} where a value stands */
  function findValues(all) {
    const start = all.indexOf(summaryInformation) - before;
    if (start < 0) throw unreadable(file);
    const section = start + all.readUInt32LE(start + before + summaryInformation.length);
    const count = all.readUInt32LE(section + 4);
    return (id, type) => {
      for (let index = 0; index < count; index += 1) {
        const entry = section + 8 + 8 * index;
        if (all.readUInt32LE(entry) !== id) continue;
        const value = section + all.readUInt32LE(entry + 4);
        if (all.readUInt32LE(value) === type) return value + 4;
      }
      throw unreadable(file);
    };
  }
}

/** @param {string} file */
const unreadable = (file) => new SetUpProblem(`The summary information of ${file} is not as wixl writes it.`);
