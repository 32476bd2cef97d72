import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { directFluentImports } from './tools/build/direct-fluent-imports.mjs';
import { listBundledPackages, writeNotices } from './tools/supply-chain/build-plugins.mjs';

/** `FLAVOUR=release` leaves the simulated PC out; everything else builds the development flavour. */
const simulation = process.env.FLAVOUR !== 'release';
/** Apart, so that a release being packaged never stands where the checkout starts from. */
const out = simulation ? 'out' : 'dist/build-release';
const define = { __SIMULATION__: JSON.stringify(simulation) };

// The oldest Electron that runs this is 33: Node 20 and Chrome 130.
const node = 'node20';
const chrome = 'chrome130';

export default defineConfig({
  main: {
    define,
    plugins: [listBundledPackages('main', out)],
    build: {
      target: node,
      outDir: `${out}/main`,
      minify: true,
      // Everything is bundled: the package carries no node_modules.
      externalizeDeps: false,
      rollupOptions: {
        input: { main: 'electron/main.ts', cli: 'electron/cli/node-main.ts' },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [listBundledPackages('preload', out)],
    build: {
      target: node,
      outDir: `${out}/preload`,
      minify: true,
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        // A sandboxed preload is one CommonJS file: it cannot load others.
        output: { format: 'cjs', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    define,
    plugins: [directFluentImports(), react(), listBundledPackages('renderer', out), writeNotices(out)],
    build: {
      target: chrome,
      outDir: `${out}/renderer`,
      minify: true,
      // Pages are served from an exact file table under a strict policy: no inlined data, no preload shim.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: 'renderer/index.html',
        output: {
          // Words are named after their language: a window loads those of one.
          chunkFileNames: ({ facadeModuleId }) => {
            const language = /shared[\\/]words[\\/](\w+)[\\/]\w+\.ts$/.exec(facadeModuleId ?? '')?.[1];
            return `assets/${language === undefined ? '[name]' : `words-${language}`}-[hash].js`;
          },
          codeSplitting: {
            groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ }],
          },
        },
      },
    },
  },
});
