import { openProcessIo, runProcess } from '../../electron/cli/process-io';

/*
 * Runs in Windows Node under Wine: the product's command line, told by its first words where its scripts, the simulated
 * Windows and the PowerShell engine lie.
 */

const [scriptFolder = '', simulatorFolder = '', engine = '', ...words] = process.argv.slice(2);

void runProcess(
  words,
  openProcessIo(),
  () => ({ version: '0.0.0', packaged: false, scriptFolder, simulatorFolder, engine }),
  (exitCode) => process.exit(exitCode),
);
