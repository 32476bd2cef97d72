import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../tools/set-up/checkout.mjs';
import { fixtureFolder } from './places-on-drive-c';

/**
 * Bundles a TypeScript file of this folder, with the simulator, for Windows Node.
 *
 * @returns Path of the bundle on drive C.
 */
export async function bundleForWindows(name: string): Promise<string> {
  const file = `${name}.cjs`;
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    define: { __SIMULATION__: 'true' },
    build: {
      ssr: `simulator/wine/${name}.ts`,
      outDir: fixtureFolder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { format: 'cjs', entryFileNames: file, codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  return join(fixtureFolder, file);
}
