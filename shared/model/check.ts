import { z } from 'zod';
import { checkIds } from '../checks';

/** The read-only questions, in the order in which they are shown. */
export const CheckId = z.enum(checkIds);
export type CheckId = z.infer<typeof CheckId>;
