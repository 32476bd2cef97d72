const { app, BrowserWindow } = require('electron');
const path = require('node:path');

/* The least that shows a window: what the wizard's start is measured against. */

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 900, height: 700, show: false });
  window.once('ready-to-show', () => window.show());
  return window.loadFile(path.join(__dirname, 'index.html'));
});
