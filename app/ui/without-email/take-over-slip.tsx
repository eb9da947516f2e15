import { QrCode } from "../log-in/qr-code.tsx";
import { NeedsYou } from "../parts/needs-you.tsx";

interface TakeOverSlipProps {
  name: string;
  /** In groups of four. */
  code: readonly string[];
  qr: { path: string; size: number };
  /** Where it is entered, as people type it: on paper there is no link. */
  address: string;
  until: string;
}

/** What somebody without email is given on paper: the code, for the only time that we show it, and what to do with it. */
export function TakeOverSlip({ name, code, qr, address, until }: TakeOverSlipProps) {
  return (
    <NeedsYou heading={`For ${name}`}>
      <div className="app-slip">
        <div>
          <p className="app-codes" translate="no">
            <b>{code.join(" ")}</b>
          </p>
          <p>
            With this code, what your group keeps about you becomes your own. You need an email address for
            it.
          </p>
          <ol>
            <li>
              Open <b>{address}</b>
            </li>
            <li>Create an account, or log in.</li>
            <li>Enter the code.</li>
          </ol>
          <p>It works once, until {until}. Do not give it to anybody else.</p>
        </div>
        <QrCode {...qr} label="The same code, to photograph. It holds no address." />
      </div>
    </NeedsYou>
  );
}
