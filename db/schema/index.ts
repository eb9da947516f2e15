export * from "./access.ts";
export * from "./actions.ts";
export * from "./attending.ts";
export * from "./checks.ts";
export * from "./clock.ts";
export * from "./contact.ts";
export * from "./contact-details.ts";
export * from "./conversation.ts";
export * from "./documents.ts";
export * from "./events.ts";
export * from "./feedback.ts";
export * from "./feedback-codes.ts";
export * from "./feedback-drafts.ts";
export * from "./feedback-readers.ts";
export * from "./glossary.ts";
export * from "./groups.ts";
export * from "./imported-rows.ts";
export * from "./imports.ts";
export * from "./issued-reports.ts";
export * from "./meetings.ts";
export * from "./notes.ts";
export * from "./office-proposals.ts";
export * from "./organisations.ts";
export * from "./people.ts";


export * from "./recommendation-followers.ts";
export * from "./recommendation-responses.ts";

export * from "./recommendations.ts";
export * from "./reference.ts";
export * from "./reports.ts";
export * from "./responses.ts";
export * from "./second-step-removals.ts";
export * from "./suggestions.ts";
export * from "./working-counts.ts";
