import { cli } from './cli';
import { engine } from './engine';
import { host } from './host';
import { outcomes } from './outcomes';
import { overview } from './overview';
import { reasons } from './reasons';
import { report } from './report';
import { shell } from './shell';
import { verify } from './verify';

/** Every word that is said outside of the wizard's pages: by the window's frame and boxes, the command line, the reports and records. */
export const main = { ...engine, cli, host, outcomes, overview, reasons, report, shell, verify } as const;
