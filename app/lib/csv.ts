import { stringify } from "csv-stringify/sync";

/**
 * What a spreadsheet would run: a sign that begins a formula (OWASP's list, with the full-width ones), white space or
 * not before it. csv-stringify's own `escape_formulas` looks at the very first sign only.
 */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Rows as a file for spreadsheets (RFC 4180). What would run as a formula begins with an apostrophe: it is text. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return stringify([...rows], {
    record_delimiter: "windows",
    // Without it a lone line feed, which is no end of a row here, would stand unquoted.
    quoted_match: /[\r\n]/,
    cast: { string: (text) => (FORMULA.test(text) ? `'${text}` : text) },
  });
}
