import { z } from 'zod';
import { settingNames, settingPlaces } from '../setting-names';

/** One value that is set for this program somewhere, and whether it counts. */
export const StatedSetting = z.strictObject({
  name: z.enum(settingNames),
  place: z.enum(settingPlaces),
  /** `used`; `overruled` by a stronger place; `ignored` because it makes no sense, or is not a person's to set. */
  fate: z.enum(['used', 'overruled', 'ignored']),
  /** What it says; null for a value that makes no sense. */
  value: z.union([z.string(), z.number()]).nullable(),
});
export type StatedSetting = z.infer<typeof StatedSetting>;
