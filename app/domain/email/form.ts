import { z } from "zod";

/** Up to which moment its reader was shown what is new: what came since is new still. */
export const newsReadForm = z.object({ upTo: z.string().max(300).default("") });
