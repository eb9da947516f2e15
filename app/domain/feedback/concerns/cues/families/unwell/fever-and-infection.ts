import type { Family } from "../../family.ts";

export const FEVER_AND_INFECTION: readonly Family[] = [
  {
    name: "a high temperature",
    cues: [
      "TEMP …6 HOT38",
      "HOT38 … TEMP",
      "high|raised|rising|bad|soaring|sky-high temperature|temp|temps|temperatures",
      "TEMP … up|high|raised|soaring|rising|climbing|spiked|spiking|through|shot|rocketed",
      "run~|spike~|spiking a|with temperature|temp|fever|high",
      "HAVE|got|developed a temperature|temp|fever",
      "fever|fevers|feverish|feverishly|pyrexia",
      "burning up|hot",
      "HOT_AND sweat~|shaking|shivery",
      "sweat~ buckets|cobs|profusely",
      "drenched|soaked in|with sweat",
    ],
    unless: [
      "hay|cabin|glandular|scarlet|yellow|football fever",
      "room|rooms|waiting|weather|heating|outside|office|ambulance|bus|transport|degrees|building temperature|temp|HOT38",
      "temperature|temp of|in the|my room|ward|waiting|ambulance|bus|food|water|tea|air|office|unit|building|theatre",
      "food|tea|water|soup|shower … temperature",
    ],
  },
  {
    name: "shivering",
    cues: [
      "shiver~|shivery|shiveriness|rigor~",
      "the|had shivers|shakes",
      "CANT stop|control ?the shaking|shivering|trembling|shakes|shivers",
      "teeth … chatter~",
      "shaking …6 temp|temperature|fever|chemo|uncontrollably|violently|feverish",
      "IS|keep~ shaking … all|chemo|temp|uncontrollably|violently",
      "hot and cold",
      "shaking temp|like a leaf",
    ],
    unless: [
      "cold|freezing|draughty|chilly … room|gown|ward|corridor|scanner|ambulance|bus|outside|afternoon",
      "freezing|gown|window|draught|draughty|heating|nerves|nervous|blanket|blankets|weather|outside|outdoors|joy|excitement|hand|hands",
    ],
  },
  {
    name: "infection, sepsis, no defences",
    cues: [
      "sepsis|septic|septicaemia, blood poisoning",
      "neutropenic|neutropenia",
      "LINE …6 infected|infection|pus|oozing|weeping|smell~|opened|red|swollen|hot|burst|inflamed|leaking|green",
      "infected LINE",
      "pus",
      "oozing|weeping",
      "smell~ awful|foul|rotten|bad",
      "wound|stitches|scar … open|opened|burst|apart|gaping",
      "got|have|has|another|bad|serious|chest|having an|a|another|bad|infection infection",
      "infection … spreading|worse|nobody|antibiotics",
      "no immune|immunity system",
    ],
    unless: [
      "infection control|risk|prevention, masks, felt safe",
      "drains|toilet|toilets|bin|bins|kitchen|smells of",
      "helpline|phone|telephone|bus … line",
      "line manager|of|at|for",
      "weeping with|for joy",
    ],
  },
];
