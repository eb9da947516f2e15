import type { Family } from "../../family.ts";

export const MEDICINE_AND_DEVICES: readonly Family[] = [
  {
    name: "an overdose or a wrong dose",
    cues: [
      "overdose|overdosed|od",
      "took|taken|take|given|gave|swallowed|had … too many, took|taken|take|given|gave|swallowed|had … twice|double ?as ?the many|much|dose|tablets|pills|amount|chemo, too much|many morphine|chemo|insulin|tablets|medication",
      "double|wrong|two dose|doses|lots",
      "given|got|taken|took|gave|had|swallowed ?me ?him ?her the wrong tablets|drug|medicine|medication|chemo|dose|pills",
      "missed … doses",
      "took|taken|swallowed all … tablets|pills|morphine",
    ],
    unless: [
      "prescribed",
      "right dose",
      "checked|check … dose",
      "too many|much time|trouble|blood|people|notes|forms|questions|appointments|visits",
    ],
  },
  {
    name: "lines, drains and devices",
    cues: [
      "LINE|drip|syringe driver|driver|feeding tube|pump|chemo|bag …6 fallen|come|came|fell|dislodged|blocked|leaking|leaked|stopped|burst|disconnected|pulled|split|out",
      "chemo … leaking|leaked|leaks|burns",
      "stoma …6 not|hasnt|stopped|blocked|black|prolapsed|full|filling|burst|leaking",
      "extravasation",
      "syringe driver … empty|run|alarm|stopped",
      "oxygen … run|ran|running out|low",
      "run|ran|running out of … oxygen|morphine|painkillers|medication|pain",
    ],
    unless: [
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
