import type { CodeTable } from './code-table';

const sync = 'https://learn.microsoft.com/sharepoint/troubleshoot/sync';

/** 0x8004DExx and 0x8004E4xx: how OneDrive says that it could not sign in. */
export const oneDrive: CodeTable = {
  family: 'OneDrive',
  source: `${sync}/error-0x8004de40-in-onedrive`,
  rows: [
    [0x8004de40, 'network', 'network'],
    [0x8004de88, 'network', 'network'],
    [0x8004de80, 'account', 'oneDrive', `${sync}/sign-into-onedrive-error-0x8004de80-or-0x8004de86`],
    [0x8004de86, 'account', 'oneDrive', `${sync}/sign-into-onedrive-error-0x8004de80-or-0x8004de86`],
    [0x8004de85, 'account', 'oneDrive', `${sync}/sign-into-onedrive-error-0x8004de85-or-0x8004de8a`],
    [0x8004de8a, 'account', 'oneDrive', `${sync}/sign-into-onedrive-error-0x8004de85-or-0x8004de8a`],
    [0x8004dec5, 'account', 'oneDrive', `${sync}/sign-into-onedrive-error-0x8004dec5`],
    [0x8004deef, 'organisation', 'licence', `${sync}/sign-into-onedrive-error-0x8004deef`],
    [0x8004def4, 'unknown', 'oneDrive', `${sync}/sign-into-onedrive-error-0x8004def4`],
    [0x8004def7, 'account', 'oneDrive', `${sync}/sign-into-onedrive-error-0x8004def7`],
    [0x8004e4d0, 'organisation', 'administrator', `${sync}/sign-into-onedrive-error-0x8004e4d0`],
  ],
};
