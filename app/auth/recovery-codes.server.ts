import type { Proof, ProvenActor } from "#app/domain/people/proof.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import {
  findRecoveryCode,
  keepRecoveryCodes,
  type NotKept,
  spendRecoveryCode,
} from "#app/domain/people/second-step/recovery-codes.server.ts";
import type { Result } from "#app/domain/result.ts";
import { inGroups, randomCode, withoutGroups } from "#app/lib/codes.server.ts";
import { hashPassword, verifyPassword } from "./password.server.ts";

const HOW_MANY = 10;

/** 11 letters and digits after the number of the code: 52 random bits, which argon2id makes slow to guess (ASVS 6.5.2). */
const RANDOM_LENGTH = 11;

/**
 * Makes ten codes, keeps their hashes and gives the codes back, once: nobody can read them again. Refused when there is
 * no second step that they could stand in for, or something else was changed meanwhile.
 *
 * @throws Response 503 when too many passwords are being checked at once.
 */
export async function makeRecoveryCodes(
  actor: ProvenActor,
): Promise<Result<{ proof: Proof; codes: string[] }, NotKept>> {
  const codes = Array.from({ length: HOW_MANY }, (_, number) => `${number}${randomCode(RANDOM_LENGTH)}`);
  const hashes: string[] = [];
  for (const code of codes) hashes.push(await hashPassword(code));
  const kept = keepRecoveryCodes(actor, hashes);
  return kept.ok ? { ...kept, codes: codes.map(inGroups) } : kept;
}

/** Uses up the code that was typed, if it is one. The first digit says which of the ten: one hash is checked, not ten. */
export async function spendTypedRecoveryCode(memberId: string, typed: string): Promise<boolean> {
  const code = withoutGroups(typed).slice(0, RANDOM_LENGTH + 2);
  const kept = findRecoveryCode(memberId, /^\d/.test(code) ? Number(code[0]) : -1);
  const isRight = await verifyPassword(kept?.codeHash, code);
  return isRight && kept !== undefined && spendRecoveryCode(getActor(memberId), kept.id);
}
