import { inGroups } from "#app/lib/codes.server.ts";
import { getGroupById } from "../groups/queries.server.ts";
import { findOldEmail, getEmailChange } from "../people/email-changes.server.ts";
import { FLOW_MINUTES, issueLogInCode } from "../people/log-in-flows.server.ts";
import { issueToken, LIFETIME_HOURS } from "../people/one-time-tokens.server.ts";
import { REMOVAL_WAIT_HOURS } from "../people/second-step/removal/rules.ts";
import { always, at, type Email, type Line, opening, urlWithToken, type Written } from "./parts.server.ts";

/** The emails about an account and its safety. They go whatever emails somebody chose to have. */
export const ACCOUNT_EMAILS = {
  confirmEmail: always((memberId, { groupId, emailId }) => ({
    subject: "Confirm your email address",
    lines: [
      "Somebody, we think you, created an account with this email address.",
      "To confirm that the address is yours, open this page and enter the password that you chose:",
      opening(
        urlWithToken("/verify-email", issueToken("confirmEmail", memberId, null, emailId)) +
          joinParameter(groupId),
      ),
      `The link works once, for ${LIFETIME_HOURS.confirmEmail} hours.`,
      "If it was not you, you do not need to do anything. Nobody can log in until the address is confirmed.",
    ],
  })),
  alreadyHaveAccount: always(() => ({
    subject: "You already have an account",
    lines: [
      "Somebody, we think you, tried to create an account with this email address. You have one already.",
      at("You can log in here", "/log-in"),
      at("If you do not remember your password, you can choose a new one", "/forgot-password"),
      "If it was not you, you do not need to do anything.",
    ],
  })),
  invitation: always((memberId, { emailId }) => ({
    subject: "You are invited to Patient Voice",
    lines: [
      "Patient Voice is where patients, carers and health professionals in Kent and Medway help to improve cancer care.",
      "To accept, open this page, say who you are and choose a password:",
      opening(urlWithToken("/accept-invitation", issueToken("acceptInvitation", memberId, null, emailId))),
      `The link works once, for ${LIFETIME_HOURS.acceptInvitation / 24} days.`,
    ],
  })),
  accountDisabled: always(() => ({
    subject: "You cannot log in for now",
    lines: [
      "An administrator of Patient Voice has disabled your account. You have been logged out and cannot log in.",
      "Nothing that you wrote has been deleted.",
      "To ask why, or to have it enabled again, speak to a facilitator of your group.",
    ],
  })),
  accountEnabled: always(() => ({
    subject: "You can log in again",
    lines: ["An administrator of Patient Voice has enabled your account.", at("Log in here", "/log-in")],
  })),
  resetPassword: always((memberId, { emailId }) => ({
    subject: "Choose a new password",
    lines: [
      "Somebody, we think you, asked for a new password. Open this page to choose one:",
      opening(urlWithToken("/reset-password", issueToken("resetPassword", memberId, null, emailId))),
      `The link works once, for ${LIFETIME_HOURS.resetPassword * 60} minutes.`,
      "If it was not you, you do not need to do anything. Your password stays as it is.",
    ],
  })),
  passwordChanged: always(() => ({
    subject: "Your password was changed",
    lines: [
      "The password of your account was changed. Every device that was logged in has been logged out.",
      at("If it was not you, choose a new password now", "/forgot-password"),
    ],
  })),
  logIn: always((memberId, { flowId = "", emailId }) => {
    const code = inGroups(issueLogInCode(flowId, emailId));
    return {
      subject: "Log in to Patient Voice",
      lines: [
        "Somebody, we think you, asked to log in by email. On the device where you read this, open this page:",
        opening(urlWithToken("/log-in/by-link", issueToken("logIn", memberId, flowId, emailId))),
        `On the device where you asked, you can enter this code instead: ${code}`,
        `The link and the code work once, for ${FLOW_MINUTES} minutes. Do not give the code to anyone: we never ask for it.`,
        "If it was not you, you do not need to do anything. Nobody can log in without this email.",
      ],
    };
  }),
  newDevice: always(() => ({
    subject: "Your account was used on a new device",
    lines: [
      "Somebody, we think you, logged in to your account on a device that we do not know.",
      at("You can see your devices, and log them out", "/account/devices"),
      at("If it was not you, choose a new password now", "/forgot-password"),
    ],
  })),
  secondStepAdded: always(() =>
    writeAboutSecurity("A second step was added to your account", [
      "From now on we ask for it when you log in. It is an authenticator app or a passkey.",
    ]),
  ),
  secondStepRemoved: always(() =>
    writeAboutSecurity("A second step was removed from your account", [
      "An authenticator app or a passkey can no longer be used to log in to your account.",
    ]),
  ),
  secondStepRemovalComing: always((memberId, { removalId = "", emailId }) => ({
    subject: "Your second step will be removed",
    lines: [
      "Somebody, we think you, told an administrator of Patient Voice that you have lost your second step. Two administrators have agreed to remove it: your authenticator app, your passkeys and your recovery codes.",
      `Nothing happens for ${REMOVAL_WAIT_HOURS} hours after this email. Then you are logged out everywhere. You can log in with your password and set up a new second step.`,
      "If you did not ask for this, open this page and press the button to stop it:",
      opening(urlWithToken("/keep-second-step", issueToken("keepSecondStep", memberId, removalId, emailId))),
      `The link works once, for ${LIFETIME_HOURS.keepSecondStep} hours.`,
      at(
        "Then tell an administrator of Patient Voice that it was not you, and choose a new password",
        "/forgot-password",
      ),
    ],
  })),
  secondStepKept: always(() => ({
    subject: "Your second step stays",
    lines: [
      "An administrator was asked to remove the second step from your account. That was stopped: nothing has changed, and we still ask for it when you log in.",
      "If you still need it removed, ask an administrator of Patient Voice.",
    ],
  })),
  secondStepRemovedAsAsked: always(() =>
    writeAboutSecurity("Your second step was removed", [
      "Your authenticator app, your passkeys and your recovery codes no longer work. You have been logged out everywhere.",
      at("Log in with your password and set up a new second step", "/log-in"),
    ]),
  ),
  recoveryCodesMade: always(() =>
    writeAboutSecurity("You have new recovery codes", [
      "New recovery codes were made for your account. The codes that you had before do not work any more.",
    ]),
  ),
  recoveryCodeUsed: always(() =>
    writeAboutSecurity("A recovery code was used", [
      "Somebody, we think you, logged in to your account with a recovery code. That code does not work any more.",
    ]),
  ),
  emailChangeAsked: always((_, { emailChangeId = "" }) => {
    const to = findOldEmail(emailChangeId);
    return {
      ...(to !== undefined && { to }),
      subject: "Somebody asked to change your email address",
      lines: [
        "Somebody, we think you, asked to use another email address for your account. Nothing changes until that address has been confirmed.",
        at(
          "If it was not you, they may know your password. Choose a new one now, which also stops the change",
          "/forgot-password",
        ),
      ],
    };
  }),
  confirmNewEmail: always((memberId, { emailChangeId = "", emailId }) => ({
    to: getEmailChange(emailChangeId).newEmail,
    subject: "Confirm your new email address",
    lines: [
      "Somebody, we think you, asked to use this address for their account. To confirm it, open this page:",
      opening(
        urlWithToken(
          "/account/email/confirm",
          issueToken("confirmNewEmail", memberId, emailChangeId, emailId),
        ),
      ),
      `The link works once, for ${LIFETIME_HOURS.confirmNewEmail} hours.`,
      "If it was not you, you do not need to do anything.",
    ],
  })),
  emailChanged: always((memberId, { emailChangeId = "", emailId }) => ({
    to: getEmailChange(emailChangeId).oldEmail,
    subject: "Your email address was changed",
    lines: [
      "The email address of your account was changed. We write to the new address from now on.",
      "If it was not you, open this page to undo it. It also logs everybody out of your account:",
      opening(
        urlWithToken("/account/email/undo", issueToken("undoNewEmail", memberId, emailChangeId, emailId)),
      ),
      `The link works once, for ${LIFETIME_HOURS.undoNewEmail} hours.`,
    ],
  })),
  emailChangeUndone: always(() =>
    writeAboutSecurity("Your email address is back as it was", [
      "The change of your email address was undone. Every device that was logged in has been logged out.",
    ]),
  ),
} satisfies Record<string, Email>;

function writeAboutSecurity(subject: string, lines: Line[]): Written {
  const ifNot = at("If it was not you, choose a new password now", "/forgot-password");
  return { subject, lines: [...lines, ifNot] };
}

/** Who created the account to join a group is led to it. */
function joinParameter(groupId: string | undefined): string {
  return groupId ? `&join=${getGroupById(groupId).slug}` : "";
}
