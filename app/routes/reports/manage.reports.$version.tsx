import { requireActor } from "#app/auth/require-actor.server.ts";
import { listTerms } from "#app/domain/glossary/queries.server.ts";
import { listOwnWords } from "#app/domain/reports/issued/contents.server.ts";
import { describeInWork } from "#app/domain/reports/issued/preview.server.ts";
import { findIssuedPage, getVersion } from "#app/domain/reports/issued/queries.server.ts";
import { lookThrough } from "#app/domain/responses/found-before-sending.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Button } from "#app/ui/nhs/button.tsx";
import { InsetText } from "#app/ui/nhs/inset-text.tsx";
import { SummaryList } from "#app/ui/nhs/summary-list.tsx";
import { Beside, Links } from "#app/ui/parts/aside.tsx";
import { IssuedReport } from "#app/ui/reports/issued-report.tsx";
import { REPORT_ISSUED } from "#app/ui/reports/messages.ts";
import { FoundBeforeSending } from "#app/ui/responses/found-before-sending.tsx";
import { each } from "#app/ui/site/each.tsx";
import { FinalButton } from "#app/ui/site/final-button.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { turnBackTo } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

export const meta: Meta<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? data.name : "Page not found", matches);

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  turnBackTo(findIssuedPage(actor, params.version), context, REPORT_ISSUED);
  const row = getVersion(actor, params.version);
  const terms = listTerms().map(({ term }) => term);
  return { ...describeInWork(actor, row), found: lookThrough(listOwnWords(row.id, row.reason), terms) };
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ReportInWork() {
  const data = useLoaderData<typeof loader>();
  const { id, name, state, reason, sentBack, checkedOn, asks, quotations, report, may } = data;
  return (
    <Page back={{ href: "/manage/reports", label: "Reports" }} aside={<Aside data={data} />}>
      <h1>{name}</h1>
      <p>{state}</p>
      {reason && <p>This version corrects: {reason}</p>}
      {sentBack && (
        <InsetText>
          <p>It was sent back: {sentBack}</p>
        </InsetText>
      )}
      <FoundBeforeSending {...data.found} />
      <SummaryList
        rows={[
          {
            key: "Quotations",
            value: checkedOn
              ? `${report.quotations.length} kept, looked at on ${checkedOn}`
              : `${quotations} to choose from, not looked at yet`,
            actions: [
              may.write && {
                href: `/manage/reports/${id}/quotations`,
                children: "Check",
                visuallyHiddenText: "the quotations",
              },
            ],
          },
          {
            key: "What it asks",
            value: `${asks.length}`,
            actions: [
              may.write && {
                href: `/manage/reports/${id}/asks/new`,
                children: "Add",
                visuallyHiddenText: "something",
              },
            ],
          },
        ]}
      />
      <Parts data={data} />
      <section className="app-section">
        <h2>As it would be issued</h2>
        <IssuedReport report={{ ...report, asks }} />
      </section>
    </Page>
  );
}

function Parts({ data: { id, parts, asks, may } }: { data: Data }) {
  if (!may.write && !may.sign) return null;
  return (
    <>
      <h2>Its parts</h2>
      <SummaryList
        rows={parts.map(({ section, name, heading, note, isLeftOut }) => ({
          key: name,
          value: (
            <>
              {isLeftOut ? "Left out" : heading !== name && heading}
              {note && <p className="app-second">Note between you two: {note}</p>}
            </>
          ),
          actions: [
            may.write && {
              href: `/manage/reports/${id}/sections/${section}`,
              children: "Change",
              visuallyHiddenText: name.toLowerCase(),
            },
          ],
        }))}
      />
      {may.write &&
        each(asks, (ask) =>
          ask.isSent ? null : (
            <PostForm action={`/manage/reports/${id}/asks/${ask.id}/remove`}>
              <Button variant="secondary">Remove “{ask.title}”</Button>
            </PostForm>
          ),
        )}
    </>
  );
}

function Aside({ data }: { data: Data }) {
  const { id, checkedOn, formVersion, may } = data;
  if (may.sign)
    return (
      <Beside heading="You are the second person">
        <p>
          Read every quotation once more, and what was added. Could somebody be recognised by it? Then send it
          back.
        </p>
        <PostForm action={`/manage/reports/${id}/sign`}>
          <input type="hidden" name="formVersion" value={formVersion} />
          <Button>Sign it off and issue it</Button>
        </PostForm>
        <Links links={[{ href: `/manage/reports/${id}/send-back`, label: "Send it back" }]} />
      </Beside>
    );
  if (!may.write)
    return (
      data.isToSign && (
        <Beside heading="It waits for a second person">
          <SecondPerson data={data} />
        </Beside>
      )
    );
  return (
    <Beside heading="When it is ready">
      {checkedOn ? (
        <PostForm action={`/manage/reports/${id}/send`}>
          <Button>Send it to a second person</Button>
        </PostForm>
      ) : (
        <>
          <p>Before it goes to a second person, look at each quotation and at what describes its writer.</p>
          <Links links={[{ href: `/manage/reports/${id}/quotations`, label: "Check the quotations" }]} />
        </>
      )}
      <SecondPerson data={data} />
      <PostForm action={`/manage/reports/${id}/delete`}>
        <FinalButton>Delete this draft</FinalButton>
      </PostForm>
    </Beside>
  );
}

/** Who can sign it; nobody may wait for somebody who is not there without knowing. */
function SecondPerson({ data: { second } }: { data: Data }) {
  return (
    <>
      <p>
        {second.isOfGroup
          ? "Another facilitator of the group or a moderator signs it off."
          : "Another moderator signs it off: one alone cannot."}{" "}
        It is never who wrote it or checked its quotations.
      </p>
      {!second.isThere && (
        <p>There is nobody who could just now. An administrator can make somebody else a moderator.</p>
      )}
    </>
  );
}
