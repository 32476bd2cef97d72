import { readFileSync } from 'node:fs';
import { inCheckout } from '../set-up/checkout.mjs';

const barrel = '@fluentui/react-components';

/**
 * Where the barrel gets each of its names from.
 *
 * @param {string} source such as `export { Button, useA_unstable as useA } from "@fluentui/react-button";`
 * @returns {Map<string, { home: string, original: string }>}
 */
export function readBarrel(source) {
  const names = new Map();
  const withoutComments = source.replaceAll(/\/\/.*$/gm, '');
  for (const [, list = '', home] of withoutComments.matchAll(/export \{([^}]*)\} from "([^"]+)";/g)) {
    for (const item of list.split(',')) {
      const [original = '', exported = original] = item.trim().split(/\s+as\s+/);
      if (original !== '') names.set(exported, { home, original });
    }
  }
  return names;
}

/**
 * Lets a module import Fluent's components from the packages that define them.
 *
 * @param {string} code
 * @param {ReturnType<typeof readBarrel>} names
 */
export function importDirectly(code, names) {
  return code.replaceAll(
    /import \{([^}]*)\} from '@fluentui\/react-components';/g,
    (_statement, /** @type {string} */ list) => {
      const values = list
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '' && !item.startsWith('type '));
      const direct = values.map((item) => {
        const [name = '', local = name] = item.split(/\s+as\s+/);
        const { home, original } = names.get(name) ?? { home: barrel, original: name };
        return `import { ${original} as ${local} } from '${home}';`;
      });
      // On one line, and as many line ends as before: positions in messages stay right.
      return direct.join(' ') + '\n'.repeat(list.split('\n').length - 1);
    },
  );
}

/**
 * Vite gives a module to the first page when that page reaches it, and through the barrel it reaches every component.
 * With direct imports a component that only a later page shows is loaded with that page.
 *
 * @returns {import('vite').Plugin}
 */
export function directFluentImports() {
  const names = readBarrel(readFileSync(inCheckout('node_modules', barrel, 'lib', 'index.js'), 'utf8'));
  return {
    name: 'direct-fluent-imports',
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\.tsx?$/, exclude: /node_modules/ }, code: barrel },
      handler: (code) => ({ code: importDirectly(code, names), map: null }),
    },
  };
}
