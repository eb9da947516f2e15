import { listContacts } from "#app/domain/contacts/queries.server.ts";
import { formatDay } from "#app/lib/london.ts";
import { LocalContacts } from "#app/ui/contacts/contacts.tsx";
import { brand } from "#app/ui/site/brand.ts";
import { OtherPlainPages } from "#app/ui/site/other-plain-pages.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Accessibility", matches);

/** When somebody last held this page against the service. */
const CHECKED_ON = "2026-11-30";

export async function loader() {
  return { ours: listContacts().filter(({ organisation }) => organisation === null) };
}

export default function Accessibility() {
  const { ours } = useLoaderData<typeof loader>();
  return (
    <Page reading aside={<OtherPlainPages here="/accessibility" />}>
      <h1>Accessibility</h1>
      <p>
        We want everyone to be able to use {brand.name}. We aim at level AA of the Web Content Accessibility
        Guidelines (WCAG), version 2.2. They are the rules that public websites in the UK follow.
      </p>
      <p>
        This page was last looked through on {formatDay(CHECKED_ON)}. We say that the service{" "}
        <b>partly meets</b> level AA, because of what stands below under “What does not work yet”.
      </p>
      <h2>What you can do</h2>
      <ul>
        <li>use every page with a keyboard alone</li>
        <li>make the words twice as large without losing any</li>
        <li>use a small phone without scrolling sideways</li>
        <li>use your own colours</li>
        <li>listen to pages with a screen reader</li>
        <li>switch JavaScript off</li>
        <li>print the notes of a meeting</li>
      </ul>
      <h2>How we test it</h2>
      <p>
        Each change is tested in a real browser, with JavaScript and without it. A program called axe looks
        for faults that a program can find. Other tests check the keyboard, small screens and large words.
      </p>
      <h2>What does not work yet</h2>
      <ul>
        <li>No one who uses a screen reader every day has tested the service for us yet.</li>
        <li>Nobody from outside has checked the whole service against the guidelines.</li>
        <li>There is no British Sign Language (BSL) and no easy read version of the pages.</li>
        <li>What people type themselves may be hard to read.</li>
      </ul>
      <h2>Tell us what is hard to use</h2>
      <p>
        Tell us which page it was and what you meant to do. You can ask for anything on a page in large print,
        by telephone or in another form.
      </p>
      {ours.length > 0 ? (
        <LocalContacts contacts={ours} headingLevel={3} />
      ) : brand.contact ? (
        <p>
          Contact us: <a href={brand.contact.href}>{brand.contact.label}</a>
        </p>
      ) : (
        <p>Tell a facilitator of your group, who is the person who runs it. They can pass it on.</p>
      )}
      <p>
        If you are not content with the answer, the Equality Advisory and Support Service (EASS) can help. It
        tells people in Great Britain about their rights to equal treatment.
      </p>
    </Page>
  );
}
