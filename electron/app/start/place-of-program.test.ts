import { describe, expect, it, vi } from 'vitest';
import { isOnShare } from '../../host/files/windows-path';
import { refusePlace } from './place-of-program';

const program = 'Sign-in Repair\\Sign-in Repair.exe';

describe('isOnShare', () => {
  it.each([
    `\\\\server\\tools\\${program}`,
    `\\\\server.fabrikam.example\\tools\\${program}`,
    `\\\\10.0.0.5\\c$\\${program}`,
    `\\\\?\\UNC\\server\\tools\\${program}`,
    `\\\\?\\unc\\server\\tools\\${program}`,
    `\\\\.\\UNC\\server\\tools\\${program}`,
    `//server/tools/${program}`,
    `\\\\server@SSL\\DavWWWRoot\\${program}`,
    `\\\\tsclient\\C\\${program}`,
    `\\\\wsl.localhost\\Debian\\${program}`,
  ])('says yes to %s', (path) => {
    expect(isOnShare(path)).toBe(true);
  });

  it.each([
    `C:\\Program Files\\${program}`,
    `c:/Program Files/${program}`,
    `\\\\?\\C:\\Program Files\\${program}`,
    `\\\\?\\Volume{4c1b02c1-d990-11dc-99ae-806e6f6e6963}\\${program}`,
    `\\\\.\\C:\\${program}`,
    `Z:\\${program}`,
    `\\Windows\\${program}`,
    '',
    '\\\\',
  ])('says no to %j', (path) => {
    expect(isOnShare(path)).toBe(false);
  });
});

describe('refusePlace', () => {
  const mapped = `Z:\\${program}`;

  it('sees through a mapped letter and names the way it was started', () => {
    const refusal = refusePlace(mapped, 'win32', () => `\\\\server\\tools\\${program}`);
    expect(refusal).toContain(mapped);
    expect(refusal).toContain('Copy');
    expect(refusal).not.toContain('\n');
  });

  it('lets a letter that stands for a folder of this PC through', () => {
    expect(refusePlace(mapped, 'win32', () => `C:\\Tools\\${program}`)).toBeNull();
  });

  it('never stands in the way of what it cannot find out', () => {
    const unknown = () => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    };
    expect(refusePlace(mapped, 'win32', unknown)).toBeNull();
    expect(refusePlace(`\\\\server\\tools\\${program}`, 'win32', unknown)).not.toBeNull();
  });

  it('asks nothing where there is no Windows', () => {
    const resolve = vi.fn();
    expect(refusePlace('//server/tools/sign-in-repair', 'linux', resolve)).toBeNull();
    expect(resolve).not.toHaveBeenCalled();
  });
});
