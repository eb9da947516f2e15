import { MEMBER_STATUSES, type MemberStatus } from "#db/vocabulary.ts";

type Account = { status: MemberStatus; isInvited: boolean; hasDied: boolean };

/** What an administrator reads of an account. */
export function accountStatus({ status, isInvited, hasDied }: Account): string {
  if (hasDied) return "Has died, as a facilitator wrote down";
  return isInvited ? "Invited, has not come yet" : MEMBER_STATUSES[status];
}
