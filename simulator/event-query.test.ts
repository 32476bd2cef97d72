import { afterAll, describe, expect, it } from 'vitest';
import { createSimulatedPc } from '../electron/powershell/testing/simulated-session';

const source = 'Microsoft-Windows-AppModel-State';
const log = 'Microsoft-Windows-AAD/Operational';
const pc = createSimulatedPc({
  events: [
    { id: 1098, secondsAgo: 20, text: 'one' },
    { id: 1097, secondsAgo: 10, text: 'two \u0001\ufffe and a character that XML does not have' },
    { log: 'Application', id: 21, secondsAgo: 5 },
  ],
});
afterAll(() => pc.close());

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
/** The numbers of the events that a query finds, as the shipped function reads them; or the number of its refusal. */
async function find(query: string, from = log, max = 9): Promise<number[] | 'refused'> {
  const read = `Read-EventRecord -Log ${quoted(from)} -XPath ${quoted(query)} -Max ${max} -Seconds 4`;
  const line = `& (Get-Module SignInRepair) { $read = ${read}; "$($read.Number)|" + [string]::Join(',', @(foreach ($e in $read.Events) { $e.id })) }`;
  const [number, ids = ''] = (await pc.run(line)).trim().split('|');
  if (number !== '0') return 'refused';
  return ids === '' ? [] : ids.split(',').map(Number);
}

describe('a query of the simulated event logs', () => {
  it.each<[string, number[], string?]>([
    ['*', [1097, 1098]],
    ['*[System[EventID=1098]]', [1098]],
    ['Event[System[(EventID=1098 or EventID=1097) and Level=3]]', [1097]],
    ['*[System[EventRecordID > 4001]]', [1097]],
    ['*[System[EventRecordID>=4001 and EventRecordID<4002]]', [1098]],
    ["*[EventData[Data[@Name='Error']=0]]", [1097, 1098]],
    [`*[System[Provider[@Name="${source}"] and Level!=4]]`, [21], 'Application'],
    ['*[System[TimeCreated[@SystemTime]]]', [1097, 1098]],
    ['*[System[EventID=1098]]', [], 'Microsoft-Windows-Nowhere/Operational'],
  ])('%s finds %j', async (query, ids, from) => {
    expect(await find(query, from)).toEqual(ids);
  });

  it('that spells something wrongly finds nothing', async () => {
    for (const query of [
      '*[System[EventId=1098]]',
      '*[system[EventID=1098]]',
      '*[EventID=1098]',
      "*[System[Provider[@name='Microsoft-Windows-AAD']]]",
      '*[System[EventID="Error"]]',
    ]) {
      expect(await find(query), query).toEqual([]);
    }
  });

  it('is refused where Windows takes less than XPath', async () => {
    for (const query of [
      'System[EventID=1098]',
      '/Event',
      '//EventID',
      '*[System[not(EventID=1098)]]',
      "*[System[contains(Channel, 'AAD')]]",
      "*[System[starts-with(Channel, 'M')]]",
      '*[System[count(EventID)=1]]',
      '*[System/EventID/text()=1098]',
      '*[System/../System]',
      '*[System[EventID=1097+1]]',
      '*[System[EventID=1097-1]]',
      '*[System[EventID div 2=549]]',
      '*[System[EventID*1=1098]]',
      '*[System[EventID=1098]] | *',
      '*[System[EventID=$id]]',
      "*[System[EventID='1098]]",
      '*[System[EventID=1098]',
      '*[System[EventID==1098]]',
      '*[System[(EventID=1098]]',
    ]) {
      expect(await find(query), query).toBe('refused');
    }
  });
});
