import { resolve } from 'node:path';

/** The checkout's own scripts. */
export const checkoutScripts = resolve(__dirname, '..', '..', 'electron', 'powershell');

/** The scripts that the suites run on: the checkout's or, where `npm run rehearse` says so, those that a package carries. */
export const scriptFolder = process.env.TEST_SCRIPT_FOLDER ?? checkoutScripts;
