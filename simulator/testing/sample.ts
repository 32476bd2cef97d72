/** Set where a suite has the time for everything, as in `npm run rehearse`. */
export const isThorough = process.env.TEST_THOROUGH === 'true';

/** Every fourth of them, and all where there is time. */
export function sample<Kind>(all: readonly Kind[]): readonly Kind[] {
  return isThorough ? all : all.filter((_one, place) => place % 4 === 0);
}
