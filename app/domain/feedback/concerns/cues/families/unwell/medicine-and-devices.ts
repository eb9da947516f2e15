import type { Family } from "../../family.ts";

export const MEDICINE_AND_DEVICES: readonly Family[] = [
  {
    name: "an overdose or a wrong dose",
    cues: [
      "gave|given|got|took|taken …2 someone|somebody|another elses|patients|persons",
      "wrong|mixed|muddled …2 tablets|pills|dose|patches|medicine|medication|drug|insulin ?up",
      "missed …4 thinner|thinners|insulin|steroids|doses|tablets",
      "PILLS|patches|patch … mixed|muddled|two on",

      "drunk|swallowed|eaten|took|taken|got|drank|found|ate …2 PILLS|oramorph|chemo … child|son|toddler|grandson|by|wrong",
      "child|toddler|son|daughter|grandson|baby|dog|grandchild … drunk|swallowed|eaten|took|taken|drank|ate|into …2 PILLS|chemo|tablet|tablets",

      "accident|accidentally|mistake|mistakenly … took|taken|take|swallowed|double|gave|given",
      "took|taken|swallowed|ate|drank|gave|given …5 accident|accidentally|mistake|double|twice|error",
      "double|twice ?as ?the ?much my|the|dose|steroids|tablets|chemo|morphine|insulin|medication",
      "sugar|sugars|glucose is|are|of|was|at|has|over|high|low|28|30|25|20|2|3",

      "overdose|overdosed|od",
      "took|taken|take|given|gave|swallowed|had … too many, took|taken|take|given|gave|swallowed|had … twice|double ?as ?the many|much|dose|tablets|pills|amount|chemo, too much|many morphine|chemo|insulin|tablets|medication",
      "double|wrong|two dose|doses|lots",
      "given|got|taken|took|gave|had|swallowed ?me ?him ?her the wrong tablets|drug|medicine|medication|chemo|dose|pills",
      "missed … doses",
      "took|taken|swallowed all … tablets|pills|morphine",
    ],
    unless: [
      "checked",
      "never|not missed",

      "takes|took his|her|their",

      "biscuits|cake|chocolate",

      "prescribed",
      "right dose",
      "checked|check … dose",
      "too many|much time|trouble|blood|people|notes|forms|questions|appointments|visits",
    ],
  },
  {
    name: "lines, drains and devices",
    cues: [
      "pump|driver|syringe|oxygen|bottle|battery …3 run|ran|dry|empty|dead|flat|died",

      "tube|line|drain|pump|driver|picc|catheter|stent|nephrostomy|cannula|peg …4 out|fallen|stopped|blocked|leaking|leaks|broken|pulled|beeping|bleeping|alarm|alarming|empty|full|snapped|split",

      "LINE|drip|syringe driver|driver|feeding tube|pump|chemo|bag …6 fallen|come|came|fell|dislodged|blocked|leaking|leaked|stopped|burst|disconnected|pulled|split|out",
      "chemo … leaking|leaked|leaks|burns",
      "stoma …6 not|hasnt|stopped|blocked|black|prolapsed|full|filling|burst|leaking",
      "extravasation",
      "syringe driver … empty|run|alarm|stopped",
      "oxygen … run|ran|running out|low",
      "run|ran|running out of … oxygen|morphine|painkillers|medication|pain",
    ],
    unless: [
      "hearing aid",

      "drained|removed|day",
      "phone|telephone|help line|lines",
      "out on|by day|the",
      "line … out of|engaged|busy",
      "bus|queue|line of",
      "tube|train station|strike",
      "taken out|removed",

      "line manager",
      "bag|bags … shop|shopping",
      "line was|is busy|engaged|long",
      "phone|telephone|help line",
      "stopped for|at|by",
      "come|came to|in|and|on|with",
      "pulled gently",
      "taken|took out",
      "out gently|of",
    ],
  },
];
