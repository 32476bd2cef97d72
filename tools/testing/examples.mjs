import fc from 'fast-check';

/** Environment variable with a whole number that makes tests of properties try other examples. */
const seedVariable = 'EXAMPLES_SEED';

// The same sources get the same verdict every time; `npm run explore` looks further.
fc.configureGlobal({ seed: Number(process.env[seedVariable] ?? 20003) });
