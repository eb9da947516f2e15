import { z } from "zod";
import { RECOMMENDATION_RESPONSE_KINDS, responseForm } from "../../responses/form.ts";

/** A response, and the other organisations in whose name it speaks too. */
export const respondForm = z
  .looseObject({
    partners: z.preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z.array(z.string().max(64)).max(20),
    ),
  })
  .transform((form, context) => {
    const response = responseForm(RECOMMENDATION_RESPONSE_KINDS).safeParse(form);
    if (response.success) return { ...response.data, partners: form.partners };
    for (const { path, message } of response.error.issues)
      context.addIssue({ code: "custom", path: [...path], message });
    return z.NEVER;
  });
