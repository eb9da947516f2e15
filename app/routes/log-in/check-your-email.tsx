import { Beside } from "#app/ui/parts/aside.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Check your email", matches);

/** Says the same whether or not the address has an account: only its owner learns which. */
export default function CheckYourEmail() {
  return (
    <Page aside={<IfItDoesNotCome />}>
      <h1>Check your email</h1>
      <p>We have sent you an email with what to do next. It can take a few minutes to arrive.</p>
    </Page>
  );
}

function IfItDoesNotCome() {
  return (
    <Beside heading="If it does not come">
      <ul>
        <li>Look in your spam or junk folder.</li>
        <li>
          Check that you typed the address correctly. If not, <a href="/create-account">create an account</a>{" "}
          again.
        </li>
        <li>
          To get another email, <a href="/forgot-password">ask for a new one</a>.
        </li>
      </ul>
    </Beside>
  );
}
