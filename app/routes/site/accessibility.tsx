import { listOurContacts } from "#app/domain/contacts/queries.server.ts";
import { formatDay } from "#app/lib/london.ts";
import { ReachUs } from "#app/ui/contacts/reach-us.tsx";
import { brand } from "#app/ui/site/brand.ts";
import { OtherPlainPages } from "#app/ui/site/other-plain-pages.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Accessibility", matches);

/** When somebody last held this page against the service. */
const CHECKED_ON = "2026-11-30";

export async function loader() {
  return { ours: listOurContacts() };
}

export default function Accessibility() {
  const { ours } = useLoaderData<typeof loader>();
  return (
    <Page reading aside={<OtherPlainPages here="/accessibility" />}>
      <h1>Accessibility</h1>
      <p>
        We want everyone to be able to use {brand.name}. We measure it by the Web Content Accessibility
        Guidelines (WCAG), version 2.2, level AA. The law asks this of public websites in the UK.
      </p>
      <h2>How accessible it is</h2>
      <p>
        {brand.name} <b>partly meets</b> level AA. The law calls this “partially compliant”. What does not
        meet it stands below. We say “partly” for another reason too: nobody from outside has checked all of
        it, so there may be faults that we do not know.
      </p>
      <p>
        We wrote this page after our own tests on {formatDay(CHECKED_ON)}. Each change to the service is
        tested in a real browser, with JavaScript and without it. A program called axe looks for faults that a
        program can find. Other tests check the keyboard, small screens and large words.
      </p>
      <h2>What works</h2>
      <p>You can:</p>
      <ul>
        <li>use every page with a keyboard alone</li>
        <li>make the words twice as large without losing any</li>
        <li>use a small phone without scrolling sideways</li>
        <li>use your own colours</li>
        <li>switch JavaScript off</li>
        <li>print the notes of a meeting</li>
      </ul>
      <h2>What does not work</h2>
      <ul>
        <li>
          Documents that groups add (PDF, Word and pictures) may be impossible to use with a screen reader. We
          cannot check them. Ask the group for another form. (WCAG 1.1.1 and 1.3.1)
        </li>
        <li>
          The page that a code opens closes after 20 minutes without telling you before. What you were writing
          comes back when you enter the code again. (WCAG 2.2.1)
        </li>
        <li>What other people type may be hard to read, or in another language. (WCAG 3.1.2)</li>
        <li>There is no British Sign Language (BSL) and no easy read version of the pages.</li>
      </ul>
      <h2>What nobody has tested yet</h2>
      <ul>
        <li>how it is for people who use a screen reader, a magnifier or their voice every day</li>
        <li>all of the service against all of the guidelines, by somebody from outside</li>
      </ul>
      <h2>Tell us what is hard to use</h2>
      <p>
        Tell us which page it was and what you meant to do. You can ask for anything on a page in large print,
        by telephone, by post or in another form.
      </p>
      <ReachUs contacts={ours} />
      <p>
        If you are not content with the answer, the Equality Advisory and Support Service (EASS) can help. It
        tells people in Great Britain about their rights to equal treatment.
      </p>
    </Page>
  );
}
