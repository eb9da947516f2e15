import { OtherPlainPages } from "#app/ui/site/other-plain-pages.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("House rules", matches);

export default function HouseRules() {
  return (
    <Page reading aside={<OtherPlainPages here="/house-rules" />}>
      <h1>House rules</h1>
      <p>
        Everyone with an account agrees to these rules. They keep people safe and make what you say count.
      </p>
      <h2>Be kind</h2>
      <ul>
        <li>Write about what happened, good or bad. Praise counts as much as concern.</li>
        <li>Do not insult or threaten anyone. Do not write anything hateful.</li>
        <li>People see care in different ways. Let others have their view.</li>
      </ul>
      <h2>Do not name people</h2>
      <ul>
        <li>
          Do not write names of patients, carers or staff. Say the post instead, such as “the ward nurse”.
        </li>
        <li>Leave out addresses, phone numbers, NHS numbers and exact dates.</li>
        <li>Do not share outside the group who is in it or what someone told it.</li>
      </ul>
      <h2>Say what is yours to say</h2>
      <ul>
        <li>Tell us about care that you had, or that someone close to you had.</li>
        <li>If you speak for someone else, say so. We ask you whether they know.</li>
        <li>Do not give medical advice. What was right for you may be wrong for someone else.</li>
        <li>Do not sell anything or ask for money.</li>
      </ul>
      <h2>What we do</h2>
      <ul>
        <li>A trained person, called a moderator, reads feedback before others do.</li>
        <li>Feedback that breaks a rule is not published. You are told why, and how to send it again.</li>
        <li>
          Feedback is not for emergencies or complaints. <a href="/help">Help</a> shows the right place for
          those.
        </li>
      </ul>
    </Page>
  );
}
