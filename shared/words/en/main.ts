import { cli } from './cli';
import { engine } from './engine';
import { reasons } from './reasons';
import { report } from './report';
import { shell } from './shell';

/** Every word that is said outside of the wizard's pages: by the window's frame and boxes, the command line, the reports. */
export const main = { ...engine, cli, reasons, report, shell } as const;
