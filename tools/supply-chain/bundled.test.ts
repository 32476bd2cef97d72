import { expect, it } from 'vitest';
import { packageFolderOf } from './bundled.mjs';

it.each([
  ['/home/a/b/node_modules/react/index.js', 'node_modules/react'],
  ['/a/node_modules/@fluentui/react-icons/lib/x.js', 'node_modules/@fluentui/react-icons'],
  ['\0/a/node_modules/react/cjs/x.js?commonjs-proxy', 'node_modules/react'],
  ['/a/node_modules/b/node_modules/@c/d/e.js', 'node_modules/b/node_modules/@c/d'],
  ['C:\\Projects\\node_modules\\zod\\index.js', 'node_modules/zod'],
  ['/a/renderer/app.tsx', null],
  ['\0vite/preload-helper.js', null],
  ['electron', null],
])('finds the package of %j', (id, folder) => {
  expect(packageFolderOf(id)).toBe(folder);
});
