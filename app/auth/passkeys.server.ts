import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import type { Proof, ProvenActor } from "#app/domain/people/proof.server.ts";
import { findMember } from "#app/domain/people/queries.server.ts";
import {
  addPasskey,
  findChallenge,
  listPasskeys,
  spendChallenge,
  takeStepWithPasskey,
} from "#app/domain/people/second-step/passkeys.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import type { Result } from "#app/domain/result.ts";
import { environment } from "#environment";

/** Who asks: from our own settings, never from a request. The device signs both, so that no other site can use it. */
const { origin } = environment();
const rpID = new URL(origin).hostname;

/** ES256, RS256 and EdDSA (RFC 9053): what devices can do today. The library's own list tries newer ones and warns. */
const supportedAlgorithmIDs = [-7, -257, -8];

/** The one field of what a device sends that is looked at before the library checks all of it. */
const answer = z.looseObject({ id: z.string().max(2000) });

const NOT_ACCEPTED = { ok: false, reason: "notAccepted" } as const;

/** What a new passkey is to be made of, as the script hands it to the device; null when no challenge waits. */
export async function optionsForNewPasskey(actor: MemberActor): Promise<string | null> {
  const challenge = findChallenge("add", actor.id);
  const member = findMember(actor.id);
  if (!challenge || !member) return null;
  const options = await generateRegistrationOptions({
    rpName: "Patient Voice",
    rpID,
    userName: member.email,
    userDisplayName: member.nameToShow,
    userID: Buffer.from(actor.id, "utf8"),
    challenge: Buffer.from(challenge, "base64url"),
    attestationType: "none",
    supportedAlgorithmIDs,
    excludeCredentials: credentialsOf(actor.id),
    authenticatorSelection: { residentKey: "discouraged", userVerification: "required" },
  });
  return JSON.stringify(options);
}

/** Adds the passkey that a device has made. Its answer must be to our challenge, from our own pages, and verified. */
export async function addPasskeyFrom(
  actor: ProvenActor,
  name: string,
  response: string,
): Promise<Result<{ proof: Proof }, "notAccepted" | "overtaken">> {
  const expectedChallenge = spendChallenge("add", actor.id);
  const given = readAnswer<RegistrationResponseJSON>(response);
  if (!expectedChallenge || !given) return NOT_ACCEPTED;
  const verified = await verifyRegistrationResponse({
    response: given,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    supportedAlgorithmIDs,
  }).catch(() => null);
  if (!verified?.verified) return NOT_ACCEPTED;

  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
  const key = Buffer.from(publicKey).toString("base64url");
  return addPasskey(actor, { name, credentialId: id, publicKey: key, counter, transports });
}

/** What a device is asked to sign for a second step; null when no challenge waits. */
export async function optionsForStep(memberId: string): Promise<string | null> {
  const challenge = findChallenge("logIn", memberId);
  if (!challenge) return null;
  const options = await generateAuthenticationOptions({
    rpID,
    challenge: Buffer.from(challenge, "base64url"),
    allowCredentials: credentialsOf(memberId),
    userVerification: "required",
  });
  return JSON.stringify(options);
}

/** Takes the second step with what a device has signed. The challenge is used up, right or wrong. */
export async function isStepTakenWith(memberId: string, response: string): Promise<boolean> {
  const expectedChallenge = spendChallenge("logIn", memberId);
  const given = readAnswer<AuthenticationResponseJSON>(response);
  const passkey = given && listPasskeys(memberId).find(({ credentialId }) => credentialId === given.id);
  if (!expectedChallenge || !passkey) return false;
  const { credentialId, publicKey, counter } = passkey;
  const verified = await verifyAuthenticationResponse({
    response: given,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: { id: credentialId, publicKey: Buffer.from(publicKey, "base64url"), counter },
  }).catch(() => null);
  if (!verified?.verified) return false;
  return takeStepWithPasskey(passkey.id, verified.authenticationInfo.newCounter);
}

function credentialsOf(memberId: string) {
  return listPasskeys(memberId).map(({ credentialId, transports }) => ({ id: credentialId, transports }));
}

/** What the script put in the form. Whoever sends something else has no passkey. */
function readAnswer<T>(response: string): T | null {
  const json = z.preprocess(parseJson, answer).safeParse(response);
  return json.success ? (json.data as T) : null;
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}
