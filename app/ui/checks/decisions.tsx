import type { CheckingState } from "#db/vocabulary.ts";
import { type FormVersion, FormVersionFields } from "../feedback/form-version-fields.tsx";
import { Button } from "../nhs/button.tsx";
import { OfficeHolderField, type Second, SecondModerator } from "./second-moderator.tsx";

interface DecisionsProps {
  reference: string;
  state: CheckingState;
  formVersion: FormVersion;
  /** It is on the same-day list. */
  isForToday: boolean;
  isWithoutAccount: boolean;
  second: Second;
  may: Record<
    "publish" | "setPlace" | "suggest" | "passOn" | "seeWriter" | "hold" | "refuse" | "ask" | "checkVersion",
    boolean
  >;
}

/** What a moderator can do with a comment. */
export function Decisions({
  reference,
  state,
  formVersion,
  isForToday,
  isWithoutAccount,
  second,
  may,
}: DecisionsProps) {
  const address = `/manage/checks/${reference}`;
  if (state === "suggested") return <p>It waits for its writer to answer.</p>;
  if (!Object.values(may).some(Boolean)) return <p>Nothing more can be decided about this feedback.</p>;
  return (
    <>
      <h2 className="app-no-print">Your decision</h2>
      {may.publish && <SecondModerator second={second} />}
      {may.publish && second.asked !== "byMe" && (
        <form method="post" action={`${address}/publish`}>
          <FormVersionFields formVersion={formVersion} />
          {isWithoutAccount && !second.because && <OfficeHolderField />}
          <Button>{second.asked ? "Agree and publish" : "Publish"}</Button>
        </form>
      )}
      {isForToday && (
        <p>
          {state === "published"
            ? "It stays on the pages while you look. Hold it if its own words identify someone."
            : "It can be published once it is off the same-day list."}
        </p>
      )}
      <ul className="app-link-list app-no-print">
        {may.checkVersion && (
          <li>
            <a href={`${address}/version`}>Check the words that its writer changed</a>
          </li>
        )}
        {may.ask && (
          <li>
            <a href={`${address}/question`}>
              {isForToday ? "Write to them now" : "Ask its writer something"}
            </a>
          </li>
        )}
        {may.setPlace && (
          <li>
            <a href={`${address}/place`}>Say where it was</a>
          </li>
        )}
        {may.suggest && (
          <li>
            <a href={`${address}/suggest`}>Suggest other words to its writer</a>
          </li>
        )}
        {may.passOn && (
          <li>
            <a href={`${address}/pass-on`}>Pass it on, as its writer asks</a>
          </li>
        )}
        {may.seeWriter && (
          <li>
            <a href={`/feedback/${reference}/writer`}>See who wrote it, to contact them</a>
          </li>
        )}
        {may.hold && (
          <li>
            <a href={`${address}/hold`}>Hold it while something is cleared up</a>
          </li>
        )}
        {may.refuse && (
          <li>
            <a href={`${address}/refuse`}>Do not publish it</a>
          </li>
        )}
      </ul>
    </>
  );
}
