/**
 * In SQL: nothing of somebody's is kept for longer because of a complaint or somebody's safety, neither the account nor a
 * comment. No job erases whoever this does not hold for; they themselves can.
 */
export function nothingHeldOf(memberId: string): string {
  return `not exists (select 1 from retention_holds as held where held.released_at is null
    and (held.member_id = ${memberId} or held.feedback_id in (
      select theirs.id from feedback as theirs where theirs.author_id = ${memberId})))`;
}
