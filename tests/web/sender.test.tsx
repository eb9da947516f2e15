import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { application } from "#app/application.server.ts";
import { startSession } from "#app/auth/session.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { PostForm, SenderProvider } from "#app/ui/site/post-form.tsx";
import { SendAgain } from "#app/ui/site/send-again.tsx";
import { giveBack } from "#app/web/give-back.server.ts";
import { readSender, senderOf } from "#app/web/sender.server.ts";
import { createMember } from "../factories.ts";
import { contextFor } from "../routes/context.ts";

/*
 * Two people use one browser: what one of them has open is sent when the other has logged in.
 */

const OWN = ["routes/site/your-page", "routes/feedback/feedback", "routes/feedback/feedback.$draft.$step"];
const OF_MEMBERS = "routes/site/your-page";
const OPEN = "routes/feedback/feedback";

async function loggedIn(memberId: string | undefined, cookie = "") {
  const token =
    memberId &&
    (await startSession(memberId, { isOwnDevice: false, hasSecondStep: false, device: null })).token;
  const asked = { ip: "203.0.113.5", userAgent: undefined, requestId: "", method: "POST", path: "/feedback" };
  return (await application.lookUp({ ...asked, cookie: token ? `session=${token}` : cookie })).context;
}

/** As a browser sends the form of that person's page. */
function formOf(memberId: string): string {
  const html = renderToStaticMarkup(
    <SenderProvider value={senderOf(memberId)}>
      <PostForm action="/feedback">
        <textarea name="text" defaultValue="The ward was kind" />
      </PostForm>
    </SenderProvider>,
  );
  const [, name = "", value = ""] = /<input type="hidden" name="(\w+)" value="([^"]+)"/.exec(html) ?? [];
  return new URLSearchParams([
    [name, value],
    ["text", "The ward was kind & nobody rang"],
  ]).toString();
}

describe("a form on the page of somebody", () => {
  test("is taken from them alone, and given back when another is logged in", async () => {
    const [priya, desmond] = [createMember(), createMember()];
    const [asPriya, asDesmond] = [await loggedIn(priya.id), await loggedIn(desmond.id)];
    for (const route of OWN) {
      expect(application.gate(route, asPriya, formOf(priya.id)), route).toBe("pass");
      expect(application.gate(route, asDesmond, formOf(priya.id)), route).toBe("giveBack");
      expect(application.gate(route, asDesmond, "text=words"), "of a stranger's page").toBe("pass");
      expect(application.gate(route, asDesmond, undefined), "to read").toBe("pass");
    }
  });

  test("is given back when they have logged out in another tab, on pages for everyone too", async () => {
    const nobody = await loggedIn(undefined);
    const { id } = createMember();
    expect(application.gate(OF_MEMBERS, nobody, formOf(id))).toBe("giveBack");
    expect(application.gate(OPEN, nobody, formOf(id))).toBe("giveBack");
    expect(application.gate(OPEN, nobody, "text=words"), "control").toBe("pass");
  });

  test("says nothing of who they are, and words in a text are no sender", () => {
    const { id } = createMember();
    expect(senderOf(id)).toMatch(/^[\w-]{12}$/);
    expect(senderOf(id)).not.toBe(senderOf(createMember().id));
    expect(readSender(formOf(id))).toBe(senderOf(id));
    expect(readSender(new URLSearchParams({ text: "&sender=abc" }).toString())).toBeUndefined();
  });
});

describe("what came back", () => {
  const VALUES = { sender: ["of-priya"], text: ["The ward was kind"] };
  const page = (name: string | null, isOpen = false) =>
    renderToStaticMarkup(
      <SenderProvider value={name && "of-desmond"}>
        <SendAgain address="/feedback" values={VALUES} name={name} isOpen={isOpen} />
      </SenderProvider>,
    );
  const sendersOf = (html: string) =>
    [...html.matchAll(/name="sender" value="([^"]+)"/g)].map(([, value]) => value);

  test("goes in the name of who is logged in by their own press alone", () => {
    expect(page("Desmond")).toContain("Send it as Desmond");
    expect(sendersOf(page("Desmond"))).toEqual(["of-desmond"]);
  });

  test("stays its writer's while nobody is logged in, or goes without an account where that is possible", () => {
    expect(sendersOf(page(null))).toEqual(["of-priya"]);
    expect(page(null)).not.toContain("without an account");
    expect(sendersOf(page(null, true)), "the second form says of nobody").toEqual(["of-priya"]);
    expect(page(null, true).match(/<form/g)).toHaveLength(2);
  });

  test("is asked about where nobody wrote anything, too", async () => {
    const context = contextFor(actorOf(), { path: "/groups/weald/join" });
    const body = new URLSearchParams({ sender: "of-priya" });
    const request = new Request("http://localhost/groups/weald/join", { method: "POST", body });
    const response = await giveBack(context, request, "/groups").catch((thrown) => thrown);
    expect(response.status).toBe(401);
  });
});

function actorOf() {
  return getActor(createMember().id);
}
