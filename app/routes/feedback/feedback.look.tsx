import { redirect } from "@remix-run/node";
import { typedForm } from "#app/domain/feedback/at-once/form.ts";
import { describeHelpWhileTyping } from "#app/domain/feedback/at-once/help-while-typing.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { Signposts } from "#app/ui/feedback/signposts.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { readForm, rejectForm } from "#app/web/forms.server.ts";
import { useActionData } from "#app/web/page-context.ts";
import { type Meta, pageTitle } from "#app/web/page-title.ts";

const HEADING = "You may want help from someone else too";

export const meta: Meta = ({ matches }) => pageTitle(HEADING, matches);

export async function loader({ request }: RouteRequest) {
  if (request.method !== "POST") throw redirect("/feedback");
  return {};
}

/** What a browser asks while somebody types: who helps with what they say. Nothing of it is kept. */
export async function action({ request, context }: RouteRequest) {
  const form = await readForm(request, typedForm);
  context.responseHeaders.set("Cache-Control", "no-store");
  return form.ok ? describeHelpWhileTyping(form.input) : rejectForm(context, form);
}

export default function HelpWhileTyping() {
  const help = useActionData<typeof action>();
  return (
    <Page>
      <h1>{HEADING}</h1>
      <div data-looked="">{help && <Signposts {...help} />}</div>
    </Page>
  );
}
