import type { ComponentProps } from "react";
import { listOurContacts } from "#app/domain/contacts/queries.server.ts";
import { PERIODS, sayPeriod } from "#app/domain/records/periods.ts";
import { RECORDS } from "#app/domain/records/records.ts";
import { ReachUs } from "#app/ui/contacts/reach-us.tsx";
import { Rows } from "#app/ui/parts/rows.tsx";
import { brand } from "#app/ui/site/brand.ts";
import { OtherPlainPages } from "#app/ui/site/other-plain-pages.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Privacy", matches);

/** What is about no person is not for this page. */
const KEPT = Object.values(RECORDS).filter((record) => record !== RECORDS.facts);

export async function loader() {
  return { ours: listOurContacts() };
}

export default function Privacy() {
  const { ours } = useLoaderData<typeof loader>();
  return (
    <Page reading aside={<OtherPlainPages here="/privacy" />}>
      <h1>Privacy</h1>
      <p>
        {brand.name} is run by the {brand.owner}. This page says what we keep about you, why, and what you can
        do about it.
      </p>
      <h2>What we keep and why</h2>
      <Rows rows={KEPT.map(({ what, why }) => ({ what, about: why }))} />
      <WithoutAccount />
      <WhatYouAllow />
      <WhoReads />
      <h2>How long we keep it</h2>
      <p>
        These are the periods that we plan. The person responsible for our records has still to confirm them.
      </p>
      <Rows
        rows={Object.values(PERIODS).map((period) => ({ what: period.what, about: sayPeriod(period) }))}
      />
      <p>
        Something can be kept for longer because of a complaint or somebody's safety. A moderator or
        administrator decides that for one thing, with a reason, and you can still erase it. While you have
        paused everything, nothing of yours goes. Nor does it when somebody has died, before their family was
        asked.
      </p>
      <YourRights ours={ours} />
    </Page>
  );
}

function WithoutAccount() {
  return (
    <>
      <h2>If you give feedback without an account</h2>
      <p>We keep your words, what you allow us to do with them, and the day. We do not know who you are.</p>
      <ul>
        <li>Your code is kept in a form that nobody can read back.</li>
        <li>
          If you give an email address, it is kept apart from your words, in a form that only the service can
          read. It is deleted when your feedback is closed, or 15 months after the last change.
        </li>
        <li>
          We count how much is sent from one internet connection, to stop misuse. That count is gone after 24
          hours and leads to no feedback. Our record of visits has no connection and no minute for it.
        </li>
        <li>With your code you can download your feedback, change it, withdraw it, or erase all of it.</li>
      </ul>
    </>
  );
}

function WhatYouAllow() {
  return (
    <>
      <h2>You decide what we may do with your feedback</h2>
      <p>Each time you give feedback, you say yes or no to each of these:</p>
      <ul>
        <li>count it</li>
        <li>summarise it with what others said</li>
        <li>quote it without your name</li>
        <li>contact you about it</li>
      </ul>
      <p>
        You also say who may see it: people in the group and staff, or staff only. You can change your mind on
        the page of that feedback. You find it under <a href="/your-page">your page</a>. There you can also
        withdraw it. Then its words are gone for all readers at once.
      </p>
    </>
  );
}

function WhoReads() {
  return (
    <>
      <h2>Who reads it</h2>
      <ul>
        <li>A moderator, who is trained for it, reads your feedback before others do.</li>
        <li>Then the people that you allowed read it. Your name is not shown to them.</li>
        <li>
          The facilitator of your group sees the name you chose to show, the day you joined, and what you need
          from us. If you asked for post, the facilitator also sees your name and address. We record that
          somebody looked.
        </li>
        <li>An administrator runs the service. That gives nobody a right to read your feedback.</li>
      </ul>
      <p>We show no advertisements, and nobody else counts or follows what you do here.</p>
    </>
  );
}

function YourRights({ ours }: { ours: ComponentProps<typeof ReachUs>["contacts"] }) {
  return (
    <>
      <h2>Your rights</h2>
      <p>The law gives you rights over what we keep about you. With an account you can use them yourself:</p>
      <ul>
        <li>
          <a href="/account/copy">get a copy of what is yours</a>, to read and for other programs
        </li>
        <li>
          put mistakes right, under <a href="/account">your account</a>
        </li>
        <li>
          change what we may do with your feedback, or withdraw it, on <a href="/your-page">your page</a>
        </li>
        <li>
          <a href="/account/pause">pause everything</a> until a day that you choose
        </li>
        <li>
          <a href="/account/close">close your account and erase what is yours</a>
        </li>
      </ul>
      <p>
        If you have no account, <a href="/follow">your code</a> lets you download and erase the feedback that
        it is for. You can ask us for all of this by post or telephone too. Two people then see to it, so that
        nobody else can ask in your name.
      </p>
      <ReachUs contacts={ours} />
      <p>
        When somebody has died, tell a facilitator of their group. From then on we send nothing to them. A
        person asks the family what should become of what they told us.
      </p>
      <p>
        If you are not content with the answer, you can complain to the Information Commissioner's Office
        (ICO). It looks after people's rights over their information in the UK.
      </p>
    </>
  );
}
