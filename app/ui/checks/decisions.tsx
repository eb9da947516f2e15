import type { CheckingState } from "#db/vocabulary.ts";
import { type FormVersion, FormVersionFields } from "../feedback/form-version-fields.tsx";
import { Button } from "../nhs/button.tsx";
import { Links } from "../parts/aside.tsx";
import { PostForm } from "../site/post-form.tsx";
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
  const publishes = may.publish && second.asked !== "byMe";
  return (
    <section className="app-no-print">
      <h2>Your decision</h2>
      {may.publish && <SecondModerator second={second} />}
      <First address={address} may={may} />
      {publishes && (
        <PostForm action={`${address}/publish`}>
          <FormVersionFields formVersion={formVersion} />
          {isWithoutAccount && !second.because && <OfficeHolderField />}
          <Button variant={isMoreUrgent(may) ? "secondary" : undefined}>
            {second.asked ? "Agree and publish" : "Publish"}
          </Button>
        </PostForm>
      )}
      {isForToday && (
        <p>
          {state === "published"
            ? "It stays on the pages while you look. Hold it if its own words identify someone."
            : "It can be published once it is off the same-day list."}
        </p>
      )}
      <Others
        heading={publishes ? "If it cannot be published as it is" : "What else you can decide"}
        links={[
          may.suggest && { href: `${address}/suggest`, label: "Suggest other words to its writer" },
          may.hold && { href: `${address}/hold`, label: "Hold it while something is cleared up" },
          may.refuse && { href: `${address}/refuse`, label: "Do not publish it" },
        ]}
      />
      <Others
        heading="If you need to know more"
        links={[
          !isForToday && may.ask && { href: `${address}/question`, label: "Ask its writer something" },
          may.setPlace && { href: `${address}/place`, label: "Say where it was" },
          may.seeWriter && {
            href: `/feedback/${reference}/writer`,
            label: "See who wrote it, to contact them",
          },
        ]}
      />
    </section>
  );
}

type May = DecisionsProps["may"];

/** Its writer waits for this, so it comes before publishing. */
function isMoreUrgent(may: May): boolean {
  return may.checkVersion || may.passOn;
}

function First({ address, may }: { address: string; may: May }) {
  return (
    <>
      {may.checkVersion && (
        <Button href={`${address}/version`}>Check the words that its writer changed</Button>
      )}
      {may.passOn && <Button href={`${address}/pass-on`}>Pass it on, as its writer asks</Button>}
    </>
  );
}

/** What is seldom decided, below what mostly is. */
function Others({
  heading,
  links,
}: {
  heading: string;
  links: readonly ({ href: string; label: string } | false)[];
}) {
  if (!links.some(Boolean)) return null;
  return (
    <>
      <h3>{heading}</h3>
      <Links links={links} />
    </>
  );
}
