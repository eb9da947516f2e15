import { expect, test } from "vitest";
import type { RouteHandler } from "#app/request-context.ts";
import * as createAccount from "#app/routes/log-in/create-account.tsx";
import * as forgotPassword from "#app/routes/log-in/forgot-password.tsx";
import * as logInLink from "#app/routes/log-in/log-in.link.tsx";
import { contextFor, postOf } from "../routes/context.ts";

/** Less than a timer may be early. */
const EARLY_MS = 5;

const NOBODY = { email: "nobody@example.org" };
const ABOUT_THEM = { password: "copper window gentle river", name: "N", nameToShow: "N", houseRules: "yes" };

const FORMS: [name: string, action: RouteHandler, fields: Record<string, string>, leastMs: number][] = [
  ["create-account", createAccount.action, { ...NOBODY, ...ABOUT_THEM }, 200],
  ["forgot-password", forgotPassword.action, NOBODY, 100],
  ["log-in/link", logInLink.action, NOBODY, 100],
];

for (const [name, action, fields, leastMs] of FORMS) {
  test(`${name} answers no sooner than ${leastMs} ms after it was asked, so that its time tells nothing`, async () => {
    const startedAt = performance.now();
    const context = contextFor(undefined, { startedAt });
    const answer = (await action({ request: postOf(`/${name}`, fields), params: {}, context })) as Response;
    expect(answer.status).toBe(303);
    expect(performance.now() - startedAt).toBeGreaterThan(leastMs - EARLY_MS);
  });
}
