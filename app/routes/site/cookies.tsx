import { Rows } from "#app/ui/parts/rows.tsx";
import { OtherPlainPages } from "#app/ui/site/other-plain-pages.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta = ({ matches }) => pageTitle("Cookies", matches);

const COOKIES = [
  [
    "Session",
    "Shows that you are logged in",
    "Until you log out or close the browser. If you say that it is your own device, up to 30 days",
  ],
  [
    "Log-in",
    "Binds a code that we ask you for to the browser in which you began to log in",
    "Until you are logged in or close the browser. The code works for 10 minutes",
  ],
  [
    "Device",
    "Shows that someone has logged in from this device before. It stops strangers from locking you out",
    "1 year",
  ],
  [
    "Code",
    "Shows that you have entered the code of your feedback. It says nothing of who you are",
    "20 minutes, or until you close your feedback on this device",
  ],
  [
    "Draft",
    "Finds feedback again that you began without an account. It says nothing of who you are",
    "24 hours, or until you send it or log in",
  ],
  [
    "Message",
    "Tells the next page what to say about what you have just done, such as that your password is changed",
    "Until that page has said it, and 2 minutes at most",
  ],
];

export default function Cookies() {
  return (
    <Page reading aside={<OtherPlainPages here="/cookies" />}>
      <h1>Cookies</h1>
      <p>
        A cookie is a small file that a website keeps on your phone or computer. We set three when you log in,
        one when you begin feedback without an account, one when you send it or enter its code, and one for a
        moment when you have done something. The service cannot work safely without them, so we do not ask you
        to agree.
      </p>
      <h2>The cookies that we set</h2>
      <Rows rows={COOKIES.map(([name, purpose, stays]) => ({ what: name, about: purpose, end: stays }))} />
      <h2>Words that could not be sent</h2>
      <p>
        If there is no connection when you send feedback, your words stay on your device. They are encrypted,
        and can be read in this browser alone. They go when you send them, when you press “Delete it from this
        device”, when you log out, and after 7 days.
      </p>
      <p>We set no cookies that count visits, show advertisements or follow you to other websites.</p>
    </Page>
  );
}
