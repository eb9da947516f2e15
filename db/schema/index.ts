export * from "./events.ts";
export * from "./feedback.ts";
export * from "./groups.ts";
export * from "./meetings.ts";
export * from "./organisations.ts";
export * from "./people.ts";
export * from "./reference.ts";
export * from "./reports.ts";
