import { callersFolder, commandLinePath, inCheckout, root } from './set-up/checkout.mjs';
import { findElectron } from './set-up/electron-program.mjs';
import { handOver } from './set-up/hand-over.mjs';
import { findNode } from './set-up/node-program.mjs';
import { SetUpProblem } from './set-up/problem.mjs';
import { chooseWayToStart } from './set-up/way-to-start.mjs';
import { needs, runTool, setUp } from './setup.mjs';

/* `npm start`: opens the wizard, or does the same job in the terminal where no window can open. */

await runTool(async () => {
  const way = chooseWayToStart({
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    words: process.argv.slice(2),
    scenario: inCheckout('simulator', 'scenarios', 'article.json'),
  });
  for (const remark of way.remarks) console.log(remark);
  const folder = callersFolder();

  if (way.place === 'terminal') {
    await setUp(way.isSimulated ? needs.simulatedCommandLine : needs.commandLine);
    return handOver(findNode(), [commandLinePath, ...way.commandLine], { folder });
  }
  await setUp(way.isSimulated ? needs.simulatedWindow : needs.window);
  const electron = findElectron();
  if (electron === null) throw new SetUpProblem('Electron has disappeared: start again.');
  console.log(`Opening the wizard in ${electron.about}`);
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
  return handOver(electron.executable, [...way.switches, root, ...way.commandLine], { folder, environment });
});
