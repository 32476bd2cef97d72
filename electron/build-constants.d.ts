/**
 * True in the development flavour. The build replaces it by a literal, so that a release contains nothing of the
 * simulated PC: `if (__SIMULATION__)` around a dynamic import drops the import as well.
 */
declare const __SIMULATION__: boolean;
