import { requireActor } from "#app/auth/require-actor.server.ts";
import { describeForReaders, describePlace, describeVoice } from "#app/domain/feedback/answers.ts";
import { findLead, listFollowers } from "#app/domain/feedback/combining/queries.server.ts";
import { passagesOf } from "#app/domain/feedback/drafts/question-words.ts";
import { describeEchoes, hasEchoed } from "#app/domain/feedback/echoes/queries.server.ts";
import { findPin } from "#app/domain/feedback/pins/queries.server.ts";
import {
  describeFeedback,
  getPublishedFeedback,
  listOtherStops,
  listReplies,
  listThemesOf,
} from "#app/domain/feedback/queries.server.ts";
import { rememberReading } from "#app/domain/feedback/readings/commands.server.ts";
import { can } from "#app/domain/policy.ts";
import { formatDate } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { OtherStops } from "#app/ui/feedback/other-stops.tsx";
import { Passages } from "#app/ui/feedback/passages.tsx";
import { Reference } from "#app/ui/feedback/reference.tsx";
import { Replies } from "#app/ui/feedback/replies.tsx";
import { SameExperience } from "#app/ui/feedback/same-experience.tsx";
import { CombinedWith, Followers } from "#app/ui/feedback/thread.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Tag } from "#app/ui/nhs/tag.tsx";
import { each } from "#app/ui/site/each.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? `Feedback ${data.reference}` : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const piece = getPublishedFeedback(actor, params.reference);
  const followers = listFollowers(actor, piece);
  for (const shown of [piece, ...followers]) rememberReading(actor, shown);
  const described = describeFeedback(piece);
  const replies = listReplies(piece);
  return {
    reference: piece.reference,
    group: { slug: described.groupSlug, name: described.groupName },
    isForStaffOnly: piece.audience === "staff",
    passages: passagesOf(piece),
    facts: describeForReaders(described),
    themes: listThemesOf([piece.id]).map(({ name }) => name),
    isCombined: piece.combinedIntoId !== null,
    lead: findLead(actor, piece)?.reference,
    followers: followers.map((follower) => ({
      reference: follower.reference,
      about: describeVoice(follower),
      passages: passagesOf(follower),
    })),
    pin: findPin(piece)?.reason,
    hasEchoed: hasEchoed(actor, piece),
    echoes: describeEchoes(actor, piece),
    stops: listOtherStops(actor, piece).map(({ reference, ...place }) => ({
      reference,
      place: describePlace(place),
    })),
    replies: replies.map(({ createdAt, ...reply }) => ({ ...reply, repliedOn: formatDate(createdAt) })),
    may: {
      respond: replies.length === 0 && !piece.combinedIntoId && can(actor, "feedback:respond", piece),
      tag: can(actor, "feedback:tag", piece),
      combine: can(actor, "feedback:combine", { groupId: piece.groupId }),
      pin: can(actor, "feedback:pin", piece),
      echo: can(actor, "feedback:echo", piece),
      check: can(actor, "feedback:check", piece),
      raiseConcern: can(actor, "feedback:raiseConcern", piece),
      seeWriter: piece.mayContact && can(actor, "feedback:seeWriter", { groupId: piece.groupId }),
      readOrganisation: can(actor, "feedback:respond", { organisationId: piece.organisationId }),
      readGroup: can(actor, "feedback:read", { groupId: piece.groupId }),
      manage: can(actor, "feedback:editConsent", piece),
    },
  };
}

type PieceData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Feedback() {
  const piece = useLoaderData<typeof loader>();
  const { reference, passages, facts, replies, isForStaffOnly, pin, hasEchoed, echoes, may } = piece;
  return (
    <Page back={backFrom(piece)}>
      <h1>
        Feedback <Reference>{reference}</Reference>
      </h1>
      {isForStaffOnly && (
        <p>
          <Tag colour="purple">Staff only</Tag>
        </p>
      )}
      {pin && (
        <InsetText>
          <p>Pinned by the group's facilitator:</p>
          <PlainText text={pin} />
        </InsetText>
      )}
      {piece.isCombined && (
        <CombinedWith reference={reference} lead={piece.lead} mayTakeApart={may.combine} />
      )}
      <Passages {...passages} />
      <Followers followers={piece.followers} />
      {echoes && <p>{echoes}</p>}
      {may.echo && <SameExperience reference={reference} hasEchoed={hasEchoed} />}
      <Replies replies={replies} />
      {may.respond && <Button href={`/feedback/${reference}/response/new`}>Reply</Button>}
      <SummaryList rows={facts.map(({ name, answer }) => ({ key: name, value: answer }))} />
      <OtherStops stops={piece.stops} at="/feedback" />
      <Themes piece={piece} />
      <StaffLinks piece={piece} />
      {may.manage && (
        <p className="app-no-print">
          You wrote this. <a href={`/your-page/feedback/${reference}`}>See where it is or withdraw it</a>
        </p>
      )}
    </Page>
  );
}

function StaffLinks({ piece: { reference, pin, isCombined, may } }: { piece: PieceData }) {
  const links = [
    may.check && { href: `/manage/checks/${reference}`, words: "Check this feedback again" },
    may.combine &&
      !isCombined && {
        href: `/feedback/${reference}/combine`,
        words: "Look for others that tell of the same",
      },
    may.pin && {
      href: `/feedback/${reference}/pin`,
      words: pin ? "Change why it is pinned, or unpin it" : "Pin this feedback",
    },
    may.raiseConcern && { href: `/feedback/${reference}/concern/new`, words: "This may identify someone" },
    may.seeWriter && { href: `/feedback/${reference}/writer`, words: "See who wrote it, to contact them" },
  ];
  if (!links.some(Boolean)) return null;
  return (
    <ul className="app-link-list app-no-print">
      {each(links, ({ href, words }) => (
        <li>
          <a href={href}>{words}</a>
        </li>
      ))}
    </ul>
  );
}

function backFrom({ group, may }: PieceData) {
  if (may.readGroup)
    return { href: `/groups/${group.slug}/feedback`, label: `What people told ${group.name}` };
  if (may.readOrganisation) return { href: "/manage/feedback", label: "Feedback about your organisation" };
  return { href: "/your-page", label: "Your page" };
}

function Themes({ piece: { reference, themes, may } }: { piece: PieceData }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Themes</h2>
      {themes.length > 0 ? (
        <ul>
          {each(themes, (theme) => (
            <li>{theme}</li>
          ))}
        </ul>
      ) : (
        <p>No themes yet.</p>
      )}
      {may.tag && (
        <p className="app-lone-link app-no-print">
          <a href={`/feedback/${reference}/themes`}>Choose themes</a>
        </p>
      )}
    </>
  );
}
