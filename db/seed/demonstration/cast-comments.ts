import type { Basis, CheckingState, Passage, Rating, Voice } from "#db/vocabulary.ts";

/** What the cast have told so far: a comment in each state, so that "Your page" has something to show. */
export type CastComment = {
  author: string;
  daysAgo: number;
  state: CheckingState;
  group: string;
  voice: Voice;
  basis?: Basis;
  organisationId: string;
  siteId: string;
  tumourGroupId: string;
  stageId: string;
  rating?: Rating;
  wentWell: string;
  couldBeBetter: string;
  themeIds: Partial<Record<Passage, readonly string[]>>;
  response?: string;
  reason?: string;
  /** Other words for "what could be better", which wait for the writer's answer. */
  suggestion?: string;
};

const MAUREEN = {
  author: "maureen",
  group: "weald",
  organisationId: "rwf",
  siteId: "rwf03",
  voice: "own" as const,
  tumourGroupId: "breast",
};

const DESMOND = {
  author: "desmond",
  group: "coast",
  organisationId: "rvv",
  siteId: "rvvkc",
  voice: "own" as const,
  tumourGroupId: "prostate",
};

export const CAST_COMMENTS: readonly CastComment[] = [
  {
    ...MAUREEN,
    daysAgo: 131,
    state: "published",
    stageId: "diagnostic-tests",
    rating: "good",
    wentWell:
      "Everyone at the clinic was kind, and I had all of the tests on one morning. The nurse stayed with me for the biopsy and talked about her garden.",
    couldBeBetter:
      "I was told somebody would ring by the Friday. Nobody did until the Wednesday after. I carried my phone to the bathroom. If it's going to be late, please just ring and say so.",
    themeIds: { wentWell: ["staff-manner"], couldBeBetter: ["timeliness", "kept-informed"] },
    response:
      "Thank you. You should have been rung on the Friday, even if only to say that there was no news yet. The team has agreed to do that from now on. We have told the nurse about the garden.",
  },
  {
    ...MAUREEN,
    daysAgo: 34,
    state: "published",
    stageId: "day-patient-outpatient",
    rating: "veryGood",
    wentWell:
      "Last radiotherapy today. Twenty-odd sessions and I was late starting only twice, and both times someone came out to tell us. The permit for the car park has saved me a fortune.",
    couldBeBetter: "",
    themeIds: { wentWell: ["organisation-efficiency", "kept-informed", "parking"] },
  },
  {
    ...MAUREEN,
    daysAgo: 3,
    state: "submitted",
    stageId: "care-from-your-gp",
    wentWell: "",
    couldBeBetter:
      "Now it's finished I don't know whose patient I am. The surgery says ring the hospital and the hospital says ring the surgery. I only want to ask about the tablets.",
    themeIds: {},
  },
  {
    ...DESMOND,
    daysAgo: 0,
    state: "submitted",
    stageId: "home-care",
    rating: "neither",
    wentWell: "",
    couldBeBetter:
      "I'm short of breath on the stairs since they changed the tablets, and the number on the card just rings. Who do I ask on a Sunday?",
    themeIds: {},
  },
  {
    ...DESMOND,
    daysAgo: 6,
    state: "suggested",
    stageId: "day-patient-outpatient",
    rating: "good",
    wentWell: "The young woman who takes the blood is very good. In and out in five minutes.",
    couldBeBetter:
      "The big man on the desk on Tuesdays, the one with the Gillingham tattoo, talks about people in front of the whole room. I heard all about a lady's bowel.",
    themeIds: {},
    reason:
      "What you say about the desk tells everybody who it was. We left out what he looks like and when he works.",
    suggestion:
      "A person on the desk talks about people in front of the whole room. I heard all about a lady's bowel.",
  },
  {
    ...DESMOND,
    daysAgo: 88,
    state: "published",
    stageId: "deciding-treatment",
    rating: "good",
    wentWell:
      "We were given an hour, and a nurse who had seen it all before. Nobody pushed me one way or the other. I went home with three things to read and a number to ring.",
    couldBeBetter:
      "I'd have liked to speak to a man who'd had the operation and one who'd had the radiotherapy. I found them in the end, by accident, in the queue for tea.",
    themeIds: { wentWell: ["listening", "information-from-staff"], couldBeBetter: ["information-provision"] },
  },
  {
    ...DESMOND,
    daysAgo: 19,
    state: "refused",
    stageId: "day-patient-outpatient",
    rating: "poor",
    wentWell: "",
    couldBeBetter:
      "The tall radiographer with the red glasses on the afternoon shift made a joke at my expense in front of everybody. I know he thought he was being friendly.",
    themeIds: {},
    reason:
      "Others would know whom you mean from how you describe him. You can send it again and say only which post he holds: your words can stay as they are otherwise.",
  },
  {
    ...DESMOND,
    daysAgo: 12,
    state: "published",
    stageId: "day-patient-outpatient",
    rating: "neither",
    wentWell: "Volunteer drivers. I can't say enough about them.",
    couldBeBetter:
      "It's more than an hour each way for a few minutes on the table. I'm not complaining about the treatment. I'd just like to have been asked what time suited me.",
    themeIds: {},
  },
  {
    author: "colin",
    group: "coast",
    voice: "died",
    organisationId: "rvv",
    siteId: "rvv09",
    tumourGroupId: "lung",
    stageId: "inpatient",
    daysAgo: 203,
    state: "published",
    wentWell:
      "On her last night two of the nurses washed her hair. Nobody had asked them to. They told her what they were doing all the way through, although she couldn't answer.",
    couldBeBetter:
      "We had asked for her to come home. Everyone we spoke to agreed, and it went from one person to the next for nine days, until there was no time left. I don't blame any one of them.",
    themeIds: { wentWell: ["staff-manner"], couldBeBetter: ["listening", "discharge"] },
    response:
      "We are very sorry that your wife died, and that she did not come home as she wished. We have looked at those nine days. Nobody was in charge of it. From this month one named nurse is, for everybody who asks to go home to die. We have told the two nurses what you wrote.",
  },
  {
    author: "colin",
    group: "coast",
    voice: "died",
    organisationId: "rvv",
    siteId: "rvv09",
    tumourGroupId: "lung",
    stageId: "overall-care",
    daysAgo: 9,
    state: "held",
    wentWell: "",
    couldBeBetter:
      "Letters still come for her. There was another one this morning, about a scan. I have rung twice.",
    themeIds: {},
    reason:
      "We would like to stop those letters at once, and for that we would have to tell the hospital who it is about. May we? Nobody else will read this until you have answered.",
  },
  {
    author: "gwen",
    group: "weald",
    voice: "own",
    organisationId: "rwf",
    siteId: "rwftw",
    tumourGroupId: "colorectal",
    stageId: "operations",
    daysAgo: 402,
    state: "published",
    rating: "veryGood",
    wentWell:
      "The stoma nurse drew on my tummy with a felt pen and we both got the giggles. I went to theatre laughing. Who'd have thought it.",
    couldBeBetter: "",
    themeIds: { wentWell: ["staff-manner", "competence"] },
  },
  {
    author: "gwen",
    group: "weald",
    voice: "own",
    organisationId: "rwf",
    siteId: "rwftw",
    tumourGroupId: "colorectal",
    stageId: "inpatient",
    daysAgo: 390,
    state: "withdrawn",
    wentWell: "",
    couldBeBetter: "",
    themeIds: {},
  },
];
