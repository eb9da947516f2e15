import { at, type Line, type Written } from "./parts.server.ts";
import { toHtml, toPlainText } from "./rendering.ts";

/**
 * An email as it is sent: plain text, which every reader can make larger or have read out, and the same as a small page. `to`
 * is there when it goes to another address than the account's.
 */
export type EmailText = { subject: string; text: string; html: string; to?: string };

type Part = Written & { isPrompt?: boolean };

const SIGNATURE = ["Patient Voice", "Kent and Medway Cancer Action Partnership"] as const;

/** An email that tells one thing and about which nobody can choose. */
export function writeAlone(part: Written | undefined, nameToShow: string): EmailText {
  if (!part) throw new Error("An email without anything to tell is not written");
  const { subject, lines, to } = part;
  return { ...render(subject, nameToShow, [{ lines }]), ...(to && { to }) };
}

/**
 * News, all in one email: what would say the same is said once. What cannot wait gives the email its subject. The link that stops
 * them stands in the text too: a mail program need not show the one of its header, and whoever is not logged in has no other.
 */
export function writeNews(parts: readonly Part[], nameToShow: string, stopHref: string): EmailText {
  const different = [...new Map(parts.map((part) => [sameness(part), part])).values()];
  const sorted = different.toSorted((a, b) => Number(b.isPrompt ?? false) - Number(a.isPrompt ?? false));
  const [first] = sorted;
  if (!first) throw new Error("An email without anything to tell is not written");
  const isOne = sorted.length === 1;
  const sections = isOne
    ? [{ lines: first.lines }]
    : sorted.map(({ subject, lines }) => ({ heading: subject, lines }));
  const choose = at("Choose when emails come", "/account/emails");
  const stop = { label: "Stop these emails, without logging in", href: stopHref };
  return render(subjectOf(first, sorted.length), nameToShow, [...sections, { lines: [choose, stop] }]);
}

function sameness({ subject, lines }: Written): string {
  return JSON.stringify([subject, lines]);
}

function subjectOf({ subject, isPrompt }: Part, count: number): string {
  if (count === 1) return subject;
  return isPrompt ? `${subject}, and ${count - 1} more` : `${count} things are new on Patient Voice`;
}

type Section = { heading?: string; lines: readonly Line[] };

function render(subject: string, nameToShow: string, sections: readonly Section[]) {
  const greeting = nameToShow ? `Hello ${nameToShow},` : "Hello,";
  const email = { subject, greeting, sections, signature: SIGNATURE };
  return { subject, text: toPlainText(email), html: toHtml(email) };
}
