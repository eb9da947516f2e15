import type { ComponentProps } from "react";
import { listContacts } from "#app/domain/contacts/queries.server.ts";
import { LocalHelp } from "#app/ui/contacts/contacts.tsx";
import { GetHelpNow } from "#app/ui/contacts/get-help-now.tsx";
import { ReachUs } from "#app/ui/contacts/reach-us.tsx";
import { Beside } from "#app/ui/parts/aside.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Help", matches);

export async function loader() {
  return { contacts: listContacts() };
}

export default function Help() {
  const { contacts } = useLoaderData<typeof loader>();
  const ours = contacts.filter(({ organisation }) => organisation === null);
  return (
    <Page aside={<BesideHelp contacts={ours} />}>
      <h1>Help</h1>
      <GetHelpNow contacts={contacts} />
      <h2>I want to complain</h2>
      <p>
        Patient Voice is not a complaints system. Each hospital has a Patient Advice and Liaison Service
        (PALS). Staff there listen, help, and tell you how to complain.
      </p>
      <LocalHelp contacts={contacts} kinds={["pals", "complaints"]} />
      <p>Is your hospital not here? Ring its main number and ask for PALS.</p>
      <h2>I want support</h2>
      <p>
        Patient Voice is not a support group. Ask your clinical nurse specialist, who is the nurse who knows
        your cancer care. Your GP (family doctor) can help too.
      </p>
      <LocalHelp contacts={contacts} kinds={["bereavement"]} />
    </Page>
  );
}

function BesideHelp({ contacts }: { contacts: ComponentProps<typeof ReachUs>["contacts"] }) {
  return (
    <>
      <Beside heading="I cannot log in">
        <ul>
          <li>
            If you forgot your password, <a href="/forgot-password">choose a new one</a>.
          </li>
          <li>
            If you have no account yet, <a href="/create-account">create an account</a>.
          </li>
          <li>Links in our emails work once. If one does not work, ask for a new one.</li>
        </ul>
      </Beside>
      <Beside heading="I want to give feedback">
        <p>
          <a href="/feedback">Give feedback</a> keeps what you wrote, so you can stop and come back.
        </p>
      </Beside>
      <Beside heading="I have another question">
        <ReachUs contacts={contacts} />
      </Beside>
    </>
  );
}
