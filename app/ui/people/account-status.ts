import { MEMBER_STATUSES, type MemberStatus } from "#db/vocabulary.ts";

/** What an administrator reads of an account. */
export function accountStatus({ status, isInvited }: { status: MemberStatus; isInvited: boolean }): string {
  return isInvited ? "Invited, has not come yet" : MEMBER_STATUSES[status];
}
