import { callersFolder, commandLinePath } from './set-up/checkout.mjs';
import { handOver } from './set-up/hand-over.mjs';
import { findNode } from './set-up/node-program.mjs';
import { needs, runTool, setUp } from './setup.mjs';

/* `npm run --silent cli -- …`: the command line of this checkout. Nothing but the program itself writes anything. */

await runTool(async () => {
  const words = process.argv.slice(2);
  const isSimulated = words.some((word) => word === '--simulate' || word.startsWith('--simulate='));
  await setUp(isSimulated ? needs.simulatedCommandLine : needs.commandLine, { quiet: true });
  return handOver(findNode(), [commandLinePath, ...words], { folder: callersFolder() });
});
