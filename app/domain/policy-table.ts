/**
 * WHO MAY DO WHAT. One table, pure, the only place where a role is named. A row is an action; a cell says how far a
 * role reaches. Every cell is written: a new role or action does not compile until each is answered, and no role
 * short-circuits the table.
 */

/** `own`: what the person wrote, took on, or came to, or what their code opens; `group`, `organisation`: what belongs to the one the role is held in; `all`: any. */
export type Reach = "all" | "organisation" | "group" | "own" | "no";

export type Role =
  | "visitor"
  | "codeHolder"
  | "member"
  | "groupMember"
  | "facilitator"
  | "representative"
  | "reviewer"
  | "moderator"
  | "administrator"
  | "operator";

export const POLICY = {
  "account:create":              { visitor: "all", codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "account:logIn":               { visitor: "all", codeHolder: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "account:change":              { visitor: "no",  codeHolder: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "account:secure":              { visitor: "no",  codeHolder: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "account:download":            { visitor: "no",  codeHolder: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "account:close":               { visitor: "no",  codeHolder: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "absence:record": { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "group", representative: "no", reviewer: "no", moderator: "no", administrator: "no", operator: "no" },
  "name:takeOut": { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "group", representative: "no", reviewer: "no", moderator: "no", administrator: "no", operator: "no" },
  "absence:confirm": { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "group", representative: "no", reviewer: "no", moderator: "no", administrator: "all", operator: "no" },
  "request:write": { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "no", representative: "no", reviewer: "no", moderator: "no", administrator: "all", operator: "no" },
  "request:agree": { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "no", representative: "no", reviewer: "no", moderator: "no", administrator: "all", operator: "no" },
  "request:takeCopy": { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "no", representative: "no", reviewer: "no", moderator: "no", administrator: "all", operator: "no" },
  "retention:see": { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "no", representative: "no", reviewer: "no", moderator: "no", administrator: "all", operator: "no" },
  "retention:hold": { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "no", representative: "no", reviewer: "no", moderator: "all", administrator: "all", operator: "no" },
  "retention:run": { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "no", representative: "no", reviewer: "no", moderator: "no", administrator: "no", operator: "all" },
  "office:hold":                 { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "group", reviewer: "organisation", moderator: "all", administrator: "all", operator: "no"  },
  "admin:see":                   { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "work:see":                    { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "organisation", moderator: "all", administrator: "no",  operator: "no"  },
  "member:invite":               { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "all" },
  "member:list":                 { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "member:disable":              { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "member:logOut":               { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "member:logOutAll":            { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "secondStep:askToRemove":      { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "secondStep:approveRemoval":   { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "all" },
  "secondStep:stopRemoval":      { visitor: "no",  codeHolder: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "secondStep:removeLost":       { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "office:grant":                { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "all" },
  "office:grantFirst":           { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "office:ask":                  { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "office:propose":              { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "office:approve":              { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "office:end":                  { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "all" },
  "organisation:add":            { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "all" },
  "organisation:change":         { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "group:add":                   { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "all" },
  "group:change":                { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "contact:keep":                { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "setting:see":                 { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "auditLog:read":               { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "job:see":                     { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "auditLog:export":             { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "clock:confirm":               { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "service:restore":             { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "mail:release":                { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "group:join":                  { visitor: "no",  codeHolder: "no",  member: "all", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "group:leave":                 { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "group", facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "group:listPeople":            { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "group:readPeople":            { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "group:answerRequests":        { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "group:invite":                { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "group:archive":               { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "person:keep":                 { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "person:takeOver":             { visitor: "no",  codeHolder: "no",  member: "all", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "document:read":               { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "document:keep":               { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "meeting:read":                { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "meeting:plan":                { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "meeting:answer":              { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "group", facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "meeting:readAnswers":         { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "needs:read":                  { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "papers:send":                 { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "agenda:propose":              { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "calendar:subscribe":          { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "notes:readPublic":            { visitor: "all", codeHolder: "all", member: "all", groupMember: "all",   facilitator: "all",   representative: "all",   reviewer: "all",          moderator: "all", administrator: "all", operator: "all" },
  "notes:readMembers":           { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "notes:readReview":            { visitor: "no",  codeHolder: "no",  member: "own", groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "notes:correct":               { visitor: "no",  codeHolder: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "notes:write":                 { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "notes:publish":               { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "notes:agree":                 { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "action:read":                 { visitor: "no",  codeHolder: "no",  member: "own", groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "action:close":                { visitor: "no",  codeHolder: "no",  member: "own", groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "action:remind":               { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "glossary:edit":               { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "all",   representative: "no",    reviewer: "no",           moderator: "all", administrator: "no",  operator: "no"  },
  "word:ask":                    { visitor: "no",  codeHolder: "no",  member: "all", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "word:list":                   { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "draft:edit":                  { visitor: "own", codeHolder: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:submit":             { visitor: "all", codeHolder: "no",  member: "all", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:enter":              { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:readUnchecked":      { visitor: "no",  codeHolder: "own", member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "all", administrator: "no",  operator: "no"  },
  "feedback:read":               { visitor: "no",  codeHolder: "own", member: "own", groupMember: "group", facilitator: "group", representative: "no",    reviewer: "organisation", moderator: "all", administrator: "no",  operator: "no"  },
  "feedback:readStaffOnly":      { visitor: "no",  codeHolder: "own", member: "own", groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "organisation", moderator: "all", administrator: "no",  operator: "no"  },
  "feedback:sameExperience":     { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "group", facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:check":              { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "all", administrator: "no",  operator: "no"  },
  "feedback:tag":                { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:takeOn":             { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "organisation", moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:pin":                { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:combine":            { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:import":             { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "suggestion:readAgreement":    { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "all", administrator: "no",  operator: "no"  },
  "feedback:respond":            { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "organisation", moderator: "no",  administrator: "no",  operator: "no"  },
  "response:check":              { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "no", representative: "no", reviewer: "no", moderator: "all", administrator: "no", operator: "no" },
  "response:react":              { visitor: "no", codeHolder: "own", member: "own", groupMember: "no", facilitator: "no", representative: "no", reviewer: "no", moderator: "no", administrator: "no", operator: "no" },
  "response:report":             { visitor: "no", codeHolder: "own", member: "own", groupMember: "no", facilitator: "no", representative: "no", reviewer: "no", moderator: "no", administrator: "no", operator: "no" },
  "question:ask":                { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "no", representative: "no", reviewer: "no", moderator: "all", administrator: "no", operator: "no" },
  "question:propose":            { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "no", representative: "no", reviewer: "organisation", moderator: "no", administrator: "no", operator: "no" },
  "question:answer":             { visitor: "no", codeHolder: "own", member: "own", groupMember: "no", facilitator: "no", representative: "no", reviewer: "no", moderator: "no", administrator: "no", operator: "no" },
  "question:lapse":              { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "no", representative: "no", reviewer: "no", moderator: "no", administrator: "no", operator: "all" },
  "feedback:report":             { visitor: "no", codeHolder: "no", member: "no", groupMember: "group", facilitator: "no", representative: "no", reviewer: "no", moderator: "no", administrator: "no", operator: "no" },
  "feedback:editConsent":        { visitor: "no",  codeHolder: "own", member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:seeWriter":          { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "all", administrator: "no",  operator: "no"  },
  "feedback:change":             { visitor: "no",  codeHolder: "own", member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:askToPassOn":        { visitor: "no",  codeHolder: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:raiseConcern":       { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "organisation", moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:withdraw":           { visitor: "no",  codeHolder: "own", member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:erase":              { visitor: "no",  codeHolder: "own", member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:download":           { visitor: "no",  codeHolder: "own", member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:claim":              { visitor: "no",  codeHolder: "no",  member: "all", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "code:open":                   { visitor: "all", codeHolder: "no",  member: "all", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "code:renew":                  { visitor: "no",  codeHolder: "own", member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "follower:add":                { visitor: "no",  codeHolder: "own", member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "follower:remove":             { visitor: "all", codeHolder: "own", member: "all", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "visitorSending:pause":        { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "feedback:withdrawEntry":      { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "concern:escalate":            { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "rota:plan":                   { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "all", administrator: "no",  operator: "no"  },
  "report:readWorking":          { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "organisation", moderator: "all", administrator: "no",  operator: "no"  },
  "recommendation:read":         { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "group", facilitator: "group", representative: "no",    reviewer: "organisation", moderator: "all", administrator: "no",  operator: "no"  },
  "recommendation:readPublic":   { visitor: "all", codeHolder: "all", member: "all", groupMember: "all",   facilitator: "all",   representative: "all",   reviewer: "all",          moderator: "all", administrator: "all", operator: "no"  },
  "recommendation:write":        { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "recommendation:decide":       { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "organisation", moderator: "no",  administrator: "no",  operator: "no"  },
  "recommendation:respond":      { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "organisation", moderator: "no",  administrator: "no",  operator: "no"  },
  "recommendation:check":        { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "all", administrator: "no",  operator: "no"  },
  "recommendation:sayIfHelped":  { visitor: "no",  codeHolder: "own", member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "recommendation:follow":       { visitor: "no",  codeHolder: "no",  member: "all", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "recommendation:ask":          { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "recommendation:remind":       { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "place:listWithNobody":        { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "report:readLiveGroup":        { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "report:readLiveOrganisation": { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "organisation", moderator: "no",  administrator: "no",  operator: "no"  },
  "report:readLiveCounty":       { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "all",   reviewer: "all",          moderator: "all", administrator: "no",  operator: "no"  },
  "report:recall":               { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "report:approveRecall":        { visitor: "no",  codeHolder: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "report:readIssued": { visitor: "all", codeHolder: "all", member: "all", groupMember: "all", facilitator: "all", representative: "all", reviewer: "all", moderator: "all", administrator: "all", operator: "no" },
  "report:draftGroup": { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "group", representative: "no", reviewer: "no", moderator: "no", administrator: "no", operator: "no" },
  "report:draftCounty": { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "no", representative: "no", reviewer: "no", moderator: "all", administrator: "no", operator: "no" },
  "report:sign": { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "group", representative: "no", reviewer: "no", moderator: "all", administrator: "no", operator: "no" },
  "report:reissue": { visitor: "no", codeHolder: "no", member: "no", groupMember: "no", facilitator: "no", representative: "no", reviewer: "no", moderator: "no", administrator: "no", operator: "all" },
} as const satisfies Record<string, Record<Role, Reach>>;

export type Action = keyof typeof POLICY;

export const ACTIONS = Object.keys(POLICY) as Action[];

/**
 * What nobody may do, whatever their offices, to what they wrote, to what they wrote down for somebody else, or for
 * themselves: a second person checks, grants or approves. Of an office, "own" is whose office it is.
 */
export const NEVER_ONES_OWN: readonly Action[] = [
  "feedback:check",
  "feedback:respond",
  "feedback:sameExperience",
  "response:check",
  "question:ask",
  "question:propose",
  "feedback:report",
  "member:disable",
  "absence:record",
  "absence:confirm",
  "request:write",
  "request:agree",
  "request:takeCopy",
  "secondStep:askToRemove",
  "secondStep:approveRemoval",
  "office:grant",
  "office:ask",
  "office:propose",
  "office:approve",
  "report:approveRecall",
  "report:sign",
];

/**
 * What may be done in an office that nobody holds, by whoever holds the next one above it (product.md "Status"): what was
 * sent there is read and dealt with. All else of the office waits for somebody who is given it.
 */
export const PASSES_ON: readonly Action[] = [
  "group:answerRequests",
  "feedback:read",
  "feedback:readStaffOnly",
  "feedback:tag",
  "feedback:takeOn",
  "feedback:pin",
  "feedback:combine",
  "feedback:raiseConcern",
];
