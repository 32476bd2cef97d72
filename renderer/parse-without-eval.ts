import { z } from 'zod';

// zod asks whether it may compile code the moment a schema is made, and our content security policy reports the
// question as a violation. So this is loaded, as a module of its own, before anything that makes a schema.
z.config({ jitless: true });
