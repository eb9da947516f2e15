import { z } from "zod";

/** The parts that form schemas are made of. Each takes the words that the page shows when the answer will not do. */

/** A check over several fields is made even when another field is wrong: people hear of everything at once. */
export const always = { when: () => true };

/** One line of text that must be there. Line breaks and other controls would spoil a heading or an email's subject. */
export function line(missing: string, max: number, tooLong: string) {
  return z
    .string(missing)
    .transform(inOneLine)
    .pipe(z.string().min(1, missing).refine(isAtMost(max), tooLong));
}

/** One line of text that may be left empty. */
export function optionalLine(max: number, tooLong: string) {
  return z
    .string()
    .default("")
    .transform(inOneLine)
    .pipe(z.string().refine(isAtMost(max), tooLong));
}

/** Without what would break a line, or turn round the direction of what stands beside it. */
function inOneLine(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\p{Bidi_Control}+/gu, "")
    .trim();
}

/** Text of several lines that must be there. */
export function passage(missing: string, max: number, tooLong: string) {
  return z
    .string(missing)
    .transform(withoutEdges)
    .pipe(z.string().min(1, missing).refine(isAtMost(max), tooLong));
}

/** Without the white space around it; what nobody can see is no text at all. */
function withoutEdges(text: string): string {
  return /[^\s\p{Z}\p{C}\p{M}]/u.test(text) ? text.trim() : "";
}

/** Text of several lines that may be left empty. */
export function optionalPassage(max: number, tooLong: string) {
  return z
    .string()
    .default("")
    .transform(withoutEdges)
    .pipe(z.string().refine(isAtMost(max), tooLong));
}

/** Stands for all that a page showed (`versionOf`): what was not seen is neither passed, sent nor published. */
export const formVersion = z.string("Open this page again").regex(/^[\da-f]{64}$/, "Open this page again");

/**
 * The number of one opening of a page: what it saved itself, it may save again. New things get it as their id, so that a form
 * that is sent twice makes one, and the same words on a page that was opened again make another.
 */
export const openingId = z
  .string("Open this page again")
  .regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/, "Open this page again");

/** What a form that makes something new has beside its own fields (`openingOf`). */
export const openedForm = z.object({ page: openingId });

/** One of a list of radios or of a select. */
export function choice<const T extends readonly [string, ...string[]]>(words: T, missing: string) {
  return z.enum(words, missing);
}

/** A radio or select that may be left alone; nothing chosen is null. */
export function optionalChoice<const T extends readonly [string, ...string[]]>(words: T, wrong: string) {
  return z
    .union([z.enum(words, wrong), z.literal("")], wrong)
    .optional()
    .transform((value) => value || null);
}

/** The boxes of a list that were ticked: none, one or several. */
export function ticks<const T extends readonly [string, ...string[]]>(words: T, wrong: string) {
  return z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(words, wrong)),
  );
}

/** A file as it was sent: what its name and its bytes claim is not to be believed before it was looked at. */
export type UploadedFile = { name: string; bytes: Uint8Array };

/** A file that must be there, and be no larger than so many bytes. Its name comes out without a path or controls. */
export function upload(missing: string, mostBytes: number, tooLarge: string) {
  return z
    .custom<UploadedFile>((value) => value instanceof Object && "bytes" in value, missing)
    .refine(({ bytes }) => bytes.length > 0, missing)
    .refine(({ bytes }) => bytes.length <= mostBytes, tooLarge)
    .transform(({ name, bytes }) => ({ name: fileName(name), bytes }));
}

function fileName(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? "";
  return (
    last
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Cf}]+/gu, "")
      .trim()
      .slice(-150) || "file"
  );
}

/** One of the three boxes of a date: `dayFields` (day-fields.ts) has all three. */
export function datePart(wrong: string) {
  return z.string(wrong).trim().default("");
}

/** An id that a form carries. Only its shape is checked here: who may use it, the domain looks up. */
export function idField(missing: string) {
  return z.string(missing).min(1, missing).max(64, missing);
}

/**
 * An e-mail address that a mail server would take: one @, a domain with a dot, no controls, spaces or angle brackets
 * (RFC 5321 sets 254 characters). Whether anyone reads it, only an email can tell.
 */
export function emailAddress(missing: string, wrong: string) {
  return z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(254, wrong)
    .regex(/^[^\s@<>(),;:\\"[\]\p{Cc}\p{Cf}]{1,64}@[^\s@<>(),;:\\"[\]\p{Cc}]+$/u, wrong)
    .refine(
      (address) =>
        /^[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?\.[\p{L}\p{N}-]{2,}$/u.test(
          address.split("@")[1] ?? "",
        ),
      wrong,
    )
    .refine((address) => !/\.\.|^\.|\.@/.test(address), wrong)
    .refine((address) => URL.canParse(`http://${address.split("@")[1]}`), wrong)
    .transform(asMachinesWriteIt);
}

/** A domain with letters that are not ASCII is kept in punycode: it may look like another (security.md X10). */
function asMachinesWriteIt(address: string): string {
  const [local = "", domain = ""] = address.split("@");
  return /^[ -~]*$/.test(domain) ? address : `${local}@${new URL(`http://${domain}`).hostname}`;
}

/** Counts UTF-16 units, as the browser's own counter does; zod's `max` counts code points. */
function isAtMost(max: number): (value: string) => boolean {
  return (value) => value.length <= max;
}
