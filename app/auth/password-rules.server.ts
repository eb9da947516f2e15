import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { dictionary } from "@zxcvbn-ts/language-common";
import { once } from "#app/lib/once.ts";
import { environment } from "#environment";

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;

/** zxcvbn's time grows with length; what is longer than this is not weak. */
const JUDGED_CHARACTERS = 48;
/** 0 to 4. Below 3, an attacker with a stolen hash needs fewer than 10^8 guesses. */
const LOWEST_SCORE = 3;

/** Words of this service, which an attacker tries first (ASVS 6.2.11). */
const CONTEXT_WORDS = [
  "patient",
  "voice",
  "kent",
  "medway",
  "cancer",
  "action",
  "group",
  "partnership",
  "kmcap",
];

const zxcvbn = once(() => new ZxcvbnFactory({ dictionary }));
const commonPasswords = once(() => new Set(dictionary["passwords-common"].map(fold)));

/**
 * What is wrong with a password that someone wants to have, in words for the page; null when it will do. Length and
 * what an attacker would guess decide, never which kinds of character it has (NCSC, ASVS 6.2).
 *
 * @param about the person's name and e-mail address: not good enough as a password, even with digits behind
 */
export function passwordProblem(password: string, about: readonly string[]): string | null {
  const characters = [...new Intl.Segmenter().segment(password)].length;
  if (characters < SHORTEST_PASSWORD) return `Password must be ${SHORTEST_PASSWORD} characters or more`;
  if (password.length > LONGEST_PASSWORD) return `Password must be ${LONGEST_PASSWORD} characters or less`;
  if (isGuessable(password, about)) return "Choose a password that is harder to guess, like 3 random words";
  if (isBreached(password)) return "This password has been in a data breach. Choose a different one";
  return null;
}

function isGuessable(password: string, about: readonly string[]): boolean {
  if (isCommon(password)) return true;
  const words = [...CONTEXT_WORDS, ...about.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))];
  if (isOnlyWords(password, words)) return true;
  return zxcvbn().check(password.slice(0, JUDGED_CHARACTERS), words).score < LOWEST_SCORE;
}

const DIGITS_AND_SIGNS = /[\d\s!-/:-@[-`{-~]+/;

/** A common password stays one when a year or signs are put before or behind it. */
function isCommon(password: string): boolean {
  const started = password.replace(new RegExp(`^${DIGITS_AND_SIGNS.source}`), "");
  const core = started.replace(new RegExp(`${DIGITS_AND_SIGNS.source}$`), "");
  if (core.length < 4) return true;
  // The common password may itself end in some of the digits behind it.
  const lengths = Array.from(
    { length: password.length - core.length + 1 },
    (_, extra) => core.length + extra,
  );
  return lengths.some((length) => isListed(password.slice(0, length)) || isListed(started.slice(0, length)));
}

function isListed(password: string): boolean {
  return commonPasswords().has(fold(password));
}

/** Lower case, and the usual digits back to the letters that they stand for. */
function fold(text: string): string {
  const letters: Record<string, string> = {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "@": "a",
    $: "s",
  };
  return text.toLowerCase().replace(/[013457@$]/g, (character) => letters[character] ?? character);
}

/** Is next to nothing left when the words that anyone could guess, the digits and the signs are taken out? */
function isOnlyWords(password: string, words: readonly string[]): boolean {
  const longestFirst = words.filter((word) => word.length >= 3).sort((a, b) => b.length - a.length);
  const rest = longestFirst.reduce(
    (left, word) => left.replaceAll(word.toLowerCase(), ""),
    password.toLowerCase(),
  );
  return rest !== password.toLowerCase() && rest.replace(/[^\p{L}]/gu, "").length < 4;
}

const LINE_BYTES = 41;

/**
 * Is the SHA-1 of the password in the operator's file of breached passwords (sorted upper-case hexadecimal, one of 40
 * characters a line)? Without a file the answer is no; `readyz` says that it is missing.
 */
function isBreached(password: string): boolean {
  const path = environment().pwnedFile;
  if (!path) return false;
  const wanted = createHash("sha1").update(password, "utf8").digest("hex").toUpperCase();
  const file = openSync(path, "r");
  try {
    let low = 0;
    let high = Math.floor(fstatSync(file).size / LINE_BYTES) - 1;
    const line = Buffer.alloc(LINE_BYTES - 1);
    while (low <= high) {
      const middle = (low + high) >> 1;
      readSync(file, line, 0, line.length, middle * LINE_BYTES);
      const found = line.toString("latin1").toUpperCase();
      if (found === wanted) return true;
      if (found < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  } finally {
    closeSync(file);
  }
}
