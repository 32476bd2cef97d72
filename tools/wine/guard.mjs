import { findEscapes } from './escapes.mjs';
import { prefix, wineFolder } from './places.mjs';

/* Asked by every launcher right before it starts a Windows program: refuses when the prefix has a way out. */

const escapes = findEscapes(prefix, wineFolder);
for (const wayOut of escapes) console.error(`Not starting anything under Wine: ${wayOut}`);
process.exitCode = escapes.length === 0 ? 0 : 70;
