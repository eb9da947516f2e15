import { createHash } from "node:crypto";
import type { z } from "zod";
import type { UploadedFile } from "#app/lib/fields.ts";

/** A form with more fields, or one field longer, is no person's typing (requirements.md 3.2). */
const MOST_FIELDS = 1000;

const LONGEST_FIELD = 20_000;

/** Fields whose values never go back to the page. */
const SECRET_FIELDS = new Set(["password", "currentPassword", "newPassword", "code", "response"]);

export type FieldError = { field: string; message: string };

/** The field that says which findings somebody has seen (`SeenField`). */
export const SEEN = "seen";

/** What a person typed, by field; a field may come several times. */
export type FormValues = Record<string, string[]>;

export type AcceptedForm<T> = { ok: true; input: T; values: FormValues };
export type RejectedForm = { ok: false; values: FormValues; errors: FieldError[] };

/**
 * Reads and checks a posted form. Lines end in LF afterwards, so that a length counts what the person counted.
 *
 * @param files the fields in which a file may come, one in each; the route declares their size too, as
 *   `handle.largestBody`. A file never goes back to the page: browsers let nobody fill such a field.
 * @param look what to ask about words that others will read, by field: it comes back once, and is sent as it is when the
 *   same was found before
 * @param mostFields for a page on which one person writes more than any other form holds
 * @throws Response 400 when the body is not a whole form: broken multipart, a file elsewhere, too many or too long fields.
 */
export async function readForm<S extends z.ZodType>(
  request: Pick<Request, "formData">,
  schema: S,
  {
    files = [],
    look,
    mostFields = MOST_FIELDS,
  }: { files?: readonly string[]; look?: (values: FormValues) => FieldError[]; mostFields?: number } = {},
): Promise<AcceptedForm<z.output<S>> | RejectedForm> {
  const { values, uploads } = await readBody(request, files, mostFields);
  const result = schema.safeParse({ ...inputFrom(values), ...uploads });
  if (result.success) {
    const found = look?.(values) ?? [];
    const seen = hashOf(found);
    if (found.length === 0 || values[SEEN]?.[0] === seen) return { ok: true, input: result.data, values };
    return { ok: false, values: { ...values, [SEEN]: [seen] }, errors: found };
  }

  const errors = result.error.issues.map((issue) => ({
    field: String(issue.path[0] ?? ""),
    message: issue.message,
  }));
  return {
    ok: false,
    values: withoutSecrets(values),
    errors: inOrderOf(Object.keys(values), fieldsOf(schema), firstOfEachField(errors)),
  };
}

/**
 * Reads a form that is only a button: nothing in it can be mistyped, but it must still be a whole form.
 *
 * @throws Response 400 as `readForm` does
 */
export async function readButton(request: Pick<Request, "formData">): Promise<AcceptedForm<null>> {
  return { ok: true, input: null, values: (await readBody(request, [], MOST_FIELDS)).values };
}

/** Turns down a well-made form for a reason of the business, beside the field that can mend it. */
export function refuseForm(form: AcceptedForm<unknown>, field: string, message: string): RejectedForm {
  return { ok: false, values: withoutSecrets(form.values), errors: [{ field, message }] };
}

async function readBody(request: Pick<Request, "formData">, files: readonly string[], mostFields: number) {
  const form = await request.formData().catch(() => {
    throw badRequest();
  });
  const entries = [...form.entries()];
  if (entries.length > mostFields) throw badRequest();

  const values: FormValues = Object.create(null);
  const uploads: Record<string, UploadedFile> = {};
  for (const [name, value] of entries) {
    if (typeof value !== "string") {
      if (!files.includes(name) || uploads[name]) throw badRequest();
      // What a browser sends for a field that was left alone.
      if (value.size === 0 && value.name === "") continue;
      uploads[name] = { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
      continue;
    }
    if (value.length > LONGEST_FIELD || value.includes("\0")) throw badRequest();
    values[name] ??= [];
    values[name].push(value.replace(/\r\n?/g, "\n"));
  }
  return { values, uploads };
}

/** One value stands alone; several come as a list, which a schema that expects one refuses. */
function inputFrom(values: FormValues): Record<string, string | string[]> {
  const entries = Object.entries(values).map(([name, all]) => [
    name,
    all.length === 1 ? (all[0] ?? "") : all,
  ]);
  return Object.fromEntries(entries);
}

function withoutSecrets(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET_FIELDS.has(name)));
}

function firstOfEachField(errors: FieldError[]): FieldError[] {
  return errors.filter((error, index) => errors.findIndex(({ field }) => field === error.field) === index);
}

/** What was found, in few letters: other findings are asked about again. */
function hashOf(found: FieldError[]): string {
  return createHash("sha256").update(JSON.stringify(found)).digest("base64url").slice(0, 16);
}

/** As the fields stand on the page. One that was not sent, such as a radio left alone, stays behind its neighbour. */
function inOrderOf(sent: string[], asked: string[], errors: FieldError[]): FieldError[] {
  const placeOf = (field: string): number => {
    const before = asked.slice(0, asked.indexOf(field) + 1).findLast((each) => sent.includes(each));
    return sent.indexOf(sent.includes(field) ? field : (before ?? ""));
  };
  return errors.toSorted((a, b) => placeOf(a.field) - placeOf(b.field));
}

/** The names of the fields of a schema, in its order. */
function fieldsOf(schema: z.core.$ZodType): string[] {
  if ("shape" in schema) return Object.keys(schema.shape as object);
  const inner = schema._zod.def as { in?: z.core.$ZodType; left?: z.core.$ZodType; right?: z.core.$ZodType };
  return [inner.in, inner.left, inner.right].flatMap((part) => (part ? fieldsOf(part) : []));
}

function badRequest(): Response {
  return new Response(null, { status: 400, statusText: "Bad Request" });
}
