import { QrCode } from "../log-in/qr-code.tsx";
import { Button } from "../nhs/button.tsx";
import { NeedsYou } from "../parts/needs-you.tsx";
import { each } from "../site/each.tsx";

export interface CodeCardProps {
  /** In groups of four. */
  code: readonly string[];
  qr: { path: string; size: number };
  /** Where it is entered, as people type it: on paper there is no link. */
  address: string;
}

/** The code, for the only time that we show it: to copy, to photograph, to print as a card. */
export function CodeCard({ code, qr, address }: CodeCardProps) {
  return (
    <NeedsYou heading="Keep this code">
      <div className="app-slip">
        <div>
          <p className="app-codes" translate="no">
            <b>
              {each(code, (group, index) => (
                <>
                  {index > 0 && " "}
                  {group}
                </>
              ))}
            </b>
          </p>
          <p>This is the only time we show it. Write it down, or take a photo.</p>
          <p>
            With it you can see the response, answer a question, add words or take yours back. Nobody needs to
            know who you are.
          </p>
          <p>
            To use it, go to Patient Voice and open <b>Follow your feedback</b>: <b>{address}</b>
          </p>
          <p hidden className="app-no-print">
            <Button type="button" variant="secondary" small data-copy={code.join(" ")}>
              Copy the code
            </Button>{" "}
            <Button type="button" variant="secondary" small data-copy="">
              Print this card
            </Button>{" "}
            <span role="status" />
          </p>
        </div>
        <QrCode {...qr} label="The same code, to photograph. It holds no address." />
      </div>
    </NeedsYou>
  );
}
