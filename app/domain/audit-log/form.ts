import { z } from "zod";
import { EVENT_NAMES } from "./wording.ts";

const text = z
  .string()
  .nullish()
  .transform((value) => (value ?? "").trim().slice(0, 254));

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullish()
  .catch(null)
  .transform((value) => value ?? "");

/** What an administrator looks for in the audit log. Like any search, it has no wrong answers. */
export const auditLogFilter = z.object({
  who: text,
  about: text,
  what: z
    .enum(EVENT_NAMES as [string, ...string[]])
    .nullish()
    .catch(null)
    .transform((value) => value ?? ""),
  group: text,
  from: day,
  until: day,
});
export type AuditLogFilter = z.output<typeof auditLogFilter>;
