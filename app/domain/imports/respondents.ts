import { isNonAnswer } from "./non-answers.ts";

/** What stands for nobody in a column of codes. */
const NOBODY =
  /^(?:anon(?:ymous)?|patient|respondent|participant|user|guest|member of (?:the )?public|x+|tbc|\?+)$/i;

/**
 * Who answered: the code that tells their rows from others'. A placeholder, and a number that a spreadsheet has rounded
 * ("1.23E+11"), is many people's, and so nobody's.
 *
 * @returns undefined where nobody is named
 */
export function readRespondent(cell: string): string | undefined {
  const code = cell.trim();
  const isRounded = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(code);
  // Zeros, nines or any other sign, over and over: somebody filled in what a form would not leave empty.
  const isFilledIn = /^0+$/.test(code) || /^(.)\1{2,}$/u.test(code);
  const isEmpty = /\d/.test(code) ? false : isNonAnswer(code);
  return code === "" || isRounded || isFilledIn || isEmpty || NOBODY.test(code) ? undefined : code;
}
