// Draws build/icon.svg at every size Windows asks for and writes build/icon.ico and build/icon.png. Run by hand after
// changing the drawing: node tools/draw-icon.mjs <path of a Chromium>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';

const folder = join(import.meta.dirname, '..', 'build');
const icoSizes = [16, 20, 24, 32, 40, 48, 64, 256];
const pngSize = 512;

/**
 * One ICO file of PNG pictures, which Windows reads since Vista.
 * @param {{ size: number, png: Buffer }[]} pictures
 */
function icoOf(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // A byte holds at most 255, so 0 stands for 256.
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map((picture) => picture.png)]);
}

const executablePath = process.argv[2];
if (executablePath === undefined)
  throw new Error('Name a Chromium: node tools/draw-icon.mjs /usr/bin/chromium');
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8');
const page = await browser.newPage();
/** @param {number} size */
const draw = async (size) => {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  return page.screenshot({ omitBackground: true });
};
const pictures = [];
for (const size of icoSizes) pictures.push({ size, png: await draw(size) });
writeFileSync(join(folder, 'icon.ico'), icoOf(pictures));
writeFileSync(join(folder, 'icon.png'), await draw(pngSize));
await browser.close();
