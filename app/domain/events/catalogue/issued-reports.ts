import type { EventTable } from "./entry.ts";

/** Which version of which report, and the group that it is about. */
const OF_VERSION = ["reportVersionId", "groupId?"] as const;

/** Patient voice reports that are drafted, signed off and issued. */
export const ISSUED_REPORT_EVENTS = {
  "report.drafted": { action: "report:draftGroup", details: OF_VERSION, email: null },
  "report.edited": { action: "report:draftGroup", details: OF_VERSION, email: null },
  "report.checked": { action: "report:draftGroup", details: OF_VERSION, email: null },
  "report.deleted": { action: "report:draftGroup", details: OF_VERSION, email: null },
  "report.sentToSign": {
    action: "report:draftGroup",
    details: OF_VERSION,
    email: { kind: "reportToSign", to: "audience" },
  },
  "report.sentBack": {
    action: "report:sign",
    details: OF_VERSION,
    email: { kind: "reportSentBack", to: "audience" },
  },
  "report.issued": {
    action: "report:sign",
    details: OF_VERSION,
    email: { kind: "reportIssued", to: "audience" },
  },
  "report.slipSent": { action: "report:sign", details: ["recommendationId", "groupId?"], email: null },
  "report.reissued": {
    action: "report:reissue",
    details: OF_VERSION,
    email: { kind: "reportReissued", to: "audience" },
  },
} as const satisfies EventTable;
