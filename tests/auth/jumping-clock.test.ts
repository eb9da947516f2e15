import { afterEach, expect, test } from "vitest";
import { findSession, startSession } from "#app/auth/session.server.ts";
import { verifyAuditLog } from "#app/domain/audit-log/verify.server.ts";
import { changeEmailChoices } from "#app/domain/people/email-choices.server.ts";
import { findTokenHolder, issueToken } from "#app/domain/people/one-time-tokens.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { DAY, HOUR } from "#app/lib/durations.ts";
import { sqlite } from "#db/client.server.ts";
import { createActor, createMember } from "#tests/factories.ts";

const SHARED = { isOwnDevice: false, hasSecondStep: true, device: null };
const START = Date.UTC(2027, 2, 10, 12);

afterEach(() => setClock());

test.each([
  ["an hour ahead", HOUR],
  ["an hour back", -HOUR],
  ["a year ahead", 365 * DAY],
  ["a year back", -365 * DAY],
])(
  "R11: the clock jumps %s and back: events keep their order, and sessions and links end by the time that it is",
  async (_, jump) => {
    const at = (time: number) => setClock(() => time);
    at(START);
    const writer = createActor("member");
    const { token } = await startSession(createMember().id, SHARED);
    const link = issueToken("resetPassword", writer.id);
    changeEmailChoices(writer, { emails: "daily", weeklyOn: 1 });
    at(START + jump);
    const during = { session: await findSession(token), link: findTokenHolder("resetPassword", link) };
    changeEmailChoices(writer, { emails: "weekly", weeklyOn: 1 });
    at(START + HOUR / 100);
    changeEmailChoices(writer, { emails: "asItHappens", weeklyOn: 1 });

    const rows = sqlite()
      .prepare("select occurred_at from events where actor_id = ? order by sequence")
      .pluck()
      .all(writer.id);
    expect(rows, "in the order in which they were done, whatever the clock said").toEqual([
      START,
      START + jump,
      START + HOUR / 100,
    ]);
    expect(verifyAuditLog()).toMatchObject({ ok: true });
    if (jump > 2 * HOUR) expect(during).toEqual({ session: null, link: undefined });
    else if (jump < 0) expect(during.session).not.toBeNull();
    // By the right clock less than a minute has passed: what was deleted meanwhile was nothing, and nobody is logged out.
    expect(await findSession(token)).not.toBeNull();
    expect(findTokenHolder("resetPassword", link)?.id).toBe(writer.id);
  },
);
