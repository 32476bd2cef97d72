import { gallery } from './gallery';

const head = `# Every page, light and dark

Pictures from the e2e run, each checked to show the page that its name says. \`npm run pages\` makes this page from \`e2e/gallery.ts\`,
\`npm run pictures\` takes the pictures.
`;

/** `docs/gallery.md`; `npm run pages` writes it. */
export function describeGallery(): string {
  const pictures = Object.entries(gallery).map(([name, [, shows]]) => {
    const picture = (theme: 'light' | 'dark') => `![${name}, ${theme}](images/${name}-${theme}.png)`;
    return `## ${name}\n\nShown: ${shows}.\n\n${picture('light')}\n${picture('dark')}\n`;
  });
  return [head, ...pictures].join('\n');
}
