import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(__dirname, '..', '..');

/** Where text leaves the program for somebody's eyes: terminal, box, notification, title, clipboard, page, report, log. */
const edge =
  /process\.std(?:out|err)\.write\(|\.show(?:MessageBox|ErrorBox)\(|clipboard\.writeText\(|new Notification\(|new BrowserWindow\(|\.setTitle\(|function escaped\(|function renderText\(|function ticketText\(|await file\.write\(text|log\.hooks\.push\(/;

it('no text leaves the program without its hidden marks being shown', () => {
  const files = globSync('electron/**/*.ts', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.(?:test|fixture)\.ts$/.test(file));
  const edges = files.filter((file) => edge.test(readFileSync(resolve(root, file), 'utf8')));
  const blind = edges.filter(
    (file) => !/\bvisible(?:Line|Document)?[()]/.test(readFileSync(resolve(root, file), 'utf8')),
  );
  expect(edges.length).toBeGreaterThan(8);
  expect(blind).toEqual([]);
});
