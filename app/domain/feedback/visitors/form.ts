import { z } from "zod";

/** For how many days; none turns it on again. */
export const pauseForm = z.object({ days: z.coerce.number().int().min(0).max(28).catch(0) });
