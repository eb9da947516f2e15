import type { EventTable } from "./entry.ts";

/** Accounts, and how people come in. */
export const ACCOUNT_EVENTS = {
  // With the group that they came to join, if they did.
  "account.created": {
    action: "account:create",
    details: ["memberId", "groupId?"],
    email: { kind: "confirmEmail", to: "memberId" },
  },
  "account.askedForAgain": {
    action: "account:create",
    details: ["memberId"],
    email: { kind: "alreadyHaveAccount", to: "memberId" },
  },
  "account.confirmed": { action: "account:create", details: ["memberId"], email: null },
  "account.invited": {
    action: "member:invite",
    details: ["memberId"],
    email: { kind: "invitation", to: "memberId" },
  },
  "account.invitationAccepted": { action: "account:create", details: ["memberId"], email: null },
  "account.invitationRevoked": { action: "member:invite", details: ["memberId"], email: null },
  "account.disabled": {
    action: "member:disable",
    details: ["memberId"],
    email: { kind: "accountDisabled", to: "memberId" },
  },
  "account.enabled": {
    action: "member:disable",
    details: ["memberId"],
    email: { kind: "accountEnabled", to: "memberId" },
  },
  "account.sessionsEnded": { action: "member:logOut", details: ["memberId"], email: null },
  "account.allSessionsEnded": { action: "member:logOutAll", details: ["sessions"], email: null },
  "account.loggedIn": { action: "account:logIn", details: ["memberId"], email: null },
  "account.loggedOut": { action: "account:logIn", details: ["memberId"], email: null },
  "account.logInFailed": { action: "account:logIn", details: ["memberId", "times?"], email: null },
  "account.logInEmailAsked": {
    action: "account:logIn",
    details: ["memberId", "flowId"],
    email: { kind: "logIn", to: "memberId" },
  },
  "account.newDevice": {
    action: "account:logIn",
    details: ["memberId"],
    email: { kind: "newDevice", to: "memberId" },
  },
  "account.changed": { action: "account:change", details: ["memberId"], email: null },
  // Apart from other changes, because it is done again after a restore.
  // Health data that was taken back: a restored file takes it back again.
  "account.descriptionTakenBack": { action: "account:change", details: ["memberId"], email: null },
  "account.needsTakenBack": { action: "account:change", details: ["memberId"], email: null },
  "account.emailsStopped": { action: "account:change", details: ["memberId"], email: null },
  "account.agreedToTerms": { action: "account:change", details: ["memberId"], email: null },
  "account.paused": { action: "account:change", details: ["memberId", "untilOn?"], email: null },
  "account.resumed": { action: "account:change", details: ["memberId"], email: null },
  "absence.deathRecorded": {
    action: "absence:record",
    details: ["memberId", "groupId"],
    email: { kind: "deathToConfirm", to: "audience" },
  },
  "absence.deathConfirmed": { action: "absence:confirm", details: ["memberId", "groupId"], email: null },
  "absence.deathDenied": {
    action: "absence:confirm",
    details: ["memberId", "groupId"],
    email: { kind: "deathMistaken", to: "audience" },
  },
  "absence.accountUsed": {
    action: "account:change",
    details: ["memberId", "groupId"],
    email: { kind: "accountUsedAfterDeath", to: "audience" },
  },
  "absence.wasMistaken": {
    action: "account:change",
    details: ["memberId", "groupId"],
    email: { kind: "deathMistaken", to: "audience" },
  },
  "absence.deathTakenBack": { action: "absence:record", details: ["memberId", "groupId"], email: null },
  "absence.wishRecorded": { action: "absence:record", details: ["memberId", "groupId"], email: null },
  "account.copyAsked": { action: "account:download", details: ["memberId"], email: null },
  "account.copyTaken": { action: "account:download", details: ["memberId"], email: null },
  // The row that joins this id to a person goes with it: what stays in the log leads to nobody.
  "account.erased": { action: "account:close", details: ["memberId"], email: null },
  "account.erasedAsAsked": { action: "request:agree", details: ["memberId", "requestId"], email: null },
  "account.erasedByFacilitator": { action: "person:keep", details: ["memberId", "groupId"], email: null },
  "account.erasedUnused": { action: "retention:run", details: ["memberId"], email: null },
  "account.erasedAfterDeath": { action: "retention:run", details: ["memberId"], email: null },
  "account.deviceLoggedOut": { action: "account:change", details: ["memberId"], email: null },
  "account.otherDevicesLoggedOut": { action: "account:change", details: ["memberId"], email: null },
  "secondStep.added": {
    action: "account:secure",
    details: ["memberId", "secondStepId"],
    email: { kind: "secondStepAdded", to: "memberId" },
  },
  "secondStep.removed": {
    action: "account:secure",
    details: ["memberId", "secondStepId"],
    email: { kind: "secondStepRemoved", to: "memberId" },
  },
  "secondStep.removalAsked": {
    action: "secondStep:askToRemove",
    details: ["removalId", "memberId"],
    email: null,
  },
  "secondStep.removalApproved": {
    action: "secondStep:approveRemoval",
    details: ["removalId", "memberId"],
    email: { kind: "secondStepRemovalComing", to: "memberId" },
  },
  "secondStep.removalStopped": {
    action: "secondStep:stopRemoval",
    details: ["removalId", "memberId"],
    email: { kind: "secondStepKept", to: "memberId" },
  },
  "secondStep.lost": {
    action: "secondStep:removeLost",
    details: ["removalId", "memberId"],
    email: { kind: "secondStepRemovedAsAsked", to: "memberId" },
  },
  "secondStep.failed": { action: "account:logIn", details: ["memberId", "times?"], email: null },
  "recoveryCodes.made": {
    action: "account:secure",
    details: ["memberId"],
    email: { kind: "recoveryCodesMade", to: "memberId" },
  },
  "recoveryCodes.used": {
    action: "account:logIn",
    details: ["memberId", "recoveryCodeId"],
    email: { kind: "recoveryCodeUsed", to: "memberId" },
  },
  "email.changeAsked": {
    action: "account:secure",
    details: ["memberId", "emailChangeId"],
    email: { kind: "confirmNewEmail", to: "memberId" },
  },
  "email.changed": {
    action: "account:secure",
    details: ["memberId", "emailChangeId"],
    email: { kind: "emailChanged", to: "memberId" },
  },
  "email.changeUndone": {
    action: "account:secure",
    details: ["memberId", "emailChangeId"],
    email: { kind: "emailChangeUndone", to: "memberId" },
  },
  "password.forgotten": {
    action: "account:logIn",
    details: ["memberId"],
    email: { kind: "resetPassword", to: "memberId" },
  },
  "password.changed": {
    action: "account:logIn",
    details: ["memberId"],
    email: { kind: "passwordChanged", to: "memberId" },
  },
} as const satisfies EventTable;
