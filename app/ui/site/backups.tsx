import { formatMoment } from "#app/lib/london.ts";

type Props = {
  isOn: boolean;
  newest?: Date | undefined;
  proven?: { takenAt: Date; provenAt: Date } | undefined;
  isLate?: boolean;
  isProofOld?: boolean;
};

/** Is something to be done about them at once? */
export function areEndangered({ isOn, isLate, isProofOld }: Props): boolean {
  return !isOn || Boolean(isLate || isProofOld);
}

/** Whether what people wrote would survive the loss of the machine, in two sentences. */
export function Backups({ isOn, newest, proven, isLate, isProofOld }: Props) {
  if (!isOn)
    return (
      <p>
        This server makes no backups. If it breaks, everything that people told us is lost. Ask whoever runs
        it to set them up.
      </p>
    );
  return (
    <>
      <p>
        {newest ? `The newest backup was made on ${formatMoment(newest)}. ` : "No backup has been made yet. "}
        {isLate && <strong>There should be one each hour: tell whoever runs the server.</strong>}
      </p>
      <p>
        {proven
          ? `It was last tried on ${formatMoment(proven.provenAt)} that a backup can be put back, and it could. `
          : "It was never tried that a backup can be put back. "}
        {isProofOld && <strong>It should be tried each month: tell whoever runs the server.</strong>}
      </p>
    </>
  );
}
