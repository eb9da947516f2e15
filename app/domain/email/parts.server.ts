import { environment } from "#environment";

/** What an email is about: ids. */
export type Details = Record<string, string>;

/** A line of an email: a sentence, or a link. */
export type Line = string | Link;

/** Without a label the sentence before it says what it opens. */
export type Link = { label: string | null; href: string };

/** The part of an email that is its own. `to` is there when it goes to another address than the account's. */
export type Written = { to?: string; subject: string; lines: Line[] };

/** @throws Response 404 when what it would tell of is gone, or is not for this reader any more */
export type Writer = (memberId: string, details: Details) => Written;

/**
 * When an email goes. `always`: at once, whatever its reader chose: it is about the safety of their account, what they
 * asked for just now, or somebody who has to be looked after today. `prompt`: at once to everyone who wants any, because
 * news about a meeting is of no use a week later. `gathered`: as its reader chose, together with what else there is.
 */
export type EmailTiming = "always" | "prompt" | "gathered";

/**
 * What is said of one kind of email: when it goes, what it says, and whether only members of its group hear of it. All but
 * `always` are news on their reader's page too.
 */
export type Email = { when: EmailTiming; write: Writer; isForMembers?: true };

export const always = (write: Writer): Email => ({ when: "always", write });
export const prompt = (write: Writer): Email => ({ when: "prompt", write });
export const gathered = (write: Writer): Email => ({ when: "gathered", write });

/** What belongs to a group is for those who are in it when it is told. */
export const forMembers = (email: Email): Email => ({ ...email, isForMembers: true });

/** A link to a page, with what one does there. */
export function at(label: string, path: string): Link {
  return { label, href: urlOf(path) };
}

/** A link that the sentence before it has led to. */
export function opening(href: string): Link {
  return { label: null, href };
}

export function urlOf(path: string): string {
  return environment().origin + path;
}

/** The host comes from our own settings and never from a request: a forged Host header must not choose it. */
export function urlWithToken(path: string, token: string): string {
  return `${urlOf(path)}?token=${token}`;
}
