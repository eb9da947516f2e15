import { requireRecentLogIn } from "#app/auth/require-recent-log-in.server.ts";
import { askForCopy, findCopy } from "#app/domain/own-data/copy/commands.server.ts";
import { PERIODS } from "#app/domain/records/periods.ts";
import { formatMoment } from "#app/lib/london.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AccountPage } from "#app/ui/account/account-page.tsx";
import { Button } from "#app/ui/nhs/button.tsx";
import { PostForm } from "#app/ui/site/post-form.tsx";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";
import { useLoaderData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "Get a copy of what is yours";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request, context }: RouteRequest) {
  return { copy: findCopy(requireRecentLogIn(context, request)) };
}

export async function action({ request, context }: RouteRequest) {
  const actor = requireRecentLogIn(context, request);
  await readButton(request);
  askForCopy(actor);
  return redirectWith(context, "/account/copy", "Your copy is ready.");
}

export default function CopyOfWhatIsYours() {
  const { copy } = useLoaderData<typeof loader>();
  return (
    <AccountPage heading={HEADING}>
      <p>The copy is one file (ZIP) with everything that you gave us and that we keep about you:</p>
      <ul>
        <li>a page to read, with your feedback, your groups and your choices</li>
        <li>the same as data (JSON) for other programs, with what each part means</li>
        <li>documents that you added</li>
      </ul>
      <p>
        What others wrote to you about what is yours is in it, without their names. All else that others wrote
        is not. Keep the file where only you can open it.
      </p>
      {copy ? (
        <>
          <p>
            Your copy is ready until {formatMoment(copy.expiresAt)}. You can download it once. After that, ask
            for a new one.
          </p>
          <PostForm action="/account/copy/take">
            <Button>Download your copy</Button>
          </PostForm>
        </>
      ) : (
        <>
          <p>You can download it once within {PERIODS.download.days} days.</p>
          <PostForm>
            <Button>Ask for your copy</Button>
          </PostForm>
        </>
      )}
    </AccountPage>
  );
}
