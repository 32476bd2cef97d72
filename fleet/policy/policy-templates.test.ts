// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { longestSupportText, settingNames, settingTable } from '../../shared/setting-names';

const read = (...name: string[]) =>
  new DOMParser().parseFromString(readFileSync(join(__dirname, ...name), 'utf8'), 'application/xml');
const template = read('SignInRepair.admx');
const words = read('en-US', 'SignInRepair.adml');
const policies = [...template.getElementsByTagName('policy')];

const all = (document: Document, tag: string, attribute: string) =>
  [...document.getElementsByTagName(tag)].map((element) => element.getAttribute(attribute) ?? '');

it('both files are well-formed, of the namespace and version that Group Policy reads', () => {
  for (const document of [template, words]) {
    expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
    expect(document.documentElement.namespaceURI).toBe(
      'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions',
    );
    expect(document.documentElement.getAttribute('schemaVersion')).toBe('1.0');
  }
});

it('every word that the template names stands in the language file, and no other', () => {
  const text = readFileSync(join(__dirname, 'SignInRepair.admx'), 'utf8');
  const named = (kind: string) =>
    new Set([...text.matchAll(new RegExp(`\\$\\(${kind}\\.(\\w+)\\)`, 'g'))].map(([, id]) => id));
  expect(new Set(all(words, 'string', 'id'))).toEqual(named('string'));
  expect(new Set(all(words, 'presentation', 'id'))).toEqual(named('presentation'));
  expect([...words.getElementsByTagName('string')].filter(({ textContent }) => !textContent?.trim())).toEqual(
    [],
  );
});

it('every box has the element that it fills in, and stands where it is shown', () => {
  const elements = all(template, 'text', 'id');
  expect(all(words, 'textBox', 'refId')).toEqual(elements);
  for (const policy of policies) {
    const hasElements = policy.getElementsByTagName('elements').length > 0;
    expect(policy.hasAttribute('presentation')).toBe(hasElements);
    // The schema wants its children in this order.
    const order = ['parentCategory', 'supportedOn', 'enabledValue', 'disabledValue', 'elements'];
    const tags = [...policy.children].map(({ localName }) => order.indexOf(localName));
    expect(tags).toEqual(tags.toSorted((one, other) => one - other));
    expect(tags).not.toContain(-1);
  }
});

it('the policies are the settings of the program, each in the form it reads', () => {
  expect(policies.map((policy) => policy.getAttribute('name'))).toEqual([...settingNames]);
  for (const policy of policies) {
    const name = settingNames.find((known) => known === policy.getAttribute('name'));
    if (name === undefined) throw new Error('a policy without a setting');
    expect(policy.getAttribute('key')).toBe('SOFTWARE\\Policies\\SignInRepair');
    expect(policy.getAttribute('class')).toBe('Machine');
    const element = policy.getElementsByTagName('text')[0];
    if (settingTable[name].form === 'switch') {
      expect(policy.getAttribute('valueName')).toBe(name);
      expect(all(template, 'decimal', 'value').slice(0, 2)).toEqual(['1', '0']);
    } else {
      expect(element?.getAttribute('valueName')).toBe(name);
      expect(Number(element?.getAttribute('maxLength'))).toBe(
        name === 'SupportText' ? longestSupportText : 253,
      );
    }
  }
});

it('the reader in PowerShell and the properties of the MSI have the same names', () => {
  const scripts = join(__dirname, '..', '..', 'electron', 'powershell', 'SignInRepair', 'Public');
  const reader = readFileSync(join(scripts, 'Get-ProductSetting.ps1'), 'utf8');
  const listed = /foreach \(\$name in @\(([^)]+)\)/.exec(reader)?.[1] ?? '';
  expect([...listed.matchAll(/'(\w+)'/g)].map(([, name]) => name)).toEqual([...settingNames]);
  expect(reader).toContain("'SOFTWARE\\Policies\\SignInRepair'");
  const msi = readFileSync(join(__dirname, '..', '..', 'tools', 'packaging', 'make-msi.mjs'), 'utf8');
  expect([...msi.matchAll(/value: '(\w+)', type:/g)].map(([, name]) => name)).toEqual([...settingNames]);
});
