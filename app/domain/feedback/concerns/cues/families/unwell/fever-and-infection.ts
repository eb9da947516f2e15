import type { Family } from "../../family.ts";

export const FEVER_AND_INFECTION: readonly Family[] = [
  {
    name: "a high temperature",
    cues: [
      "im|hes|shes|i|its ?am ?is 38|39|40|41 …2 9|8|7|6|5|4|3|2|1|0|c|degrees|now|and",
      "temperature|temp|fever of 38|39|40|41",

      "TEMP …2 all over|everywhere|erratic",
      "TEMP is|at|was|of|now|reads|says 38|39|40",
      "shakes|shivers and …3 cold|freezing|feel",
      "freezing|frozen|cold … duvet|blankets|covers|hot water",
      "green|yellow|smelly|thick|bad|foul … discharge|gunk|fluid|stuff|liquid",

      "sweats and|shakes",
      "raging|bad|high|nasty fever|temperature|temp",
      "hot|burning ?hot ?to ?touch and|39|40|38 confused|shaking|shivering|weak|sweaty",
      "TEMP|hot|fever …8 HOT38",
      "red hot patch|area",
      "shake|shakes|shaking|sweat|sweats|shivers and temp|sweats|temperature|shakes|fever",

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
      "fever of 39 and thanks",

      "so they opened",
      "got ?a fever …6 treated|seen",

      "pitch",
      "handshake",

      "hay|cabin|glandular|scarlet|yellow|football fever",
      "room|rooms|waiting|weather|heating|outside|office|ambulance|bus|transport|degrees|building temperature|temp|HOT38",
      "temperature|temp of|in the|my room|ward|waiting|ambulance|bus|food|water|tea|air|office|unit|building|theatre",
      "food|tea|water|soup|shower … temperature",
    ],
  },
  {
    name: "shivering",
    cues: [
      "CANT get|keep warm",
      "shakes|shaking … like|cold|hot|line|chemo|night|leaf",

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
      "drink|brought … shiver~",
      "shivered in",

      "conditioning|air|aircon",
      "handshake",

      "cold|freezing|draughty|chilly … room|gown|ward|corridor|scanner|ambulance|bus|outside|afternoon",
      "freezing|gown|window|draught|draughty|heating|nerves|nervous|blanket|blankets|weather|outside|outdoors|joy|excitement|hand|hands",
    ],
  },
  {
    name: "infection, sepsis, no defences",
    cues: [
      "site|line|needle|cannula|vein|arm|port|wound|injection …8 red|hot|hard|sore|angry|swollen|infected",
      "gone|went|turned …1 red|hard|hot|septic|green …3 sore|hot|red|painful|swollen",

      "chest|urine|bad|horrible|nasty|awful|serious infection|infections",
      "infection … chemo|antibiotics|spreading|worse|again|treatment",
      "red|hot|sore|angry|swollen|throbbing|patch …4 LINE|port|line|wound|scar|drain",
      "LINE …6 red|hot|sore|angry|throbbing|pus|smelly|green|open|apart|burst|split|leaking|infected",

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
      "chairs",
      "blister went",

      "cleared ?up",
      "no longer neutropenic",
      "infection … cleared|gone|better|dealt",

      "infection control|risk|prevention, masks, felt safe",
      "drains|toilet|toilets|bin|bins|kitchen|smells of",
      "helpline|phone|telephone|bus … line",
      "line manager|of|at|for",
      "weeping with|for joy",
    ],
  },
];
