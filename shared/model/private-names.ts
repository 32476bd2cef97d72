import { z } from 'zod';

/** Words of this PC that tell who somebody is, where they work or what their network is called. They never leave it. */
export const PrivateNames = z.strictObject({
  users: z.array(z.string()),
  computers: z.array(z.string()),
  /** Names and domains of organisations, and servers by whose names one is known. */
  organisations: z.array(z.string()),
  /** Of accounts, devices and saved sign-ins. */
  ids: z.array(z.string()),
});
export type PrivateNames = z.infer<typeof PrivateNames>;
