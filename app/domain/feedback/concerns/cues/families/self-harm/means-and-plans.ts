import type { Family } from "../../family.ts";

export const MEANS_AND_PLANS: readonly Family[] = [
  {
    name: "self-harm",
    cues: [
      "self|selfharm|selfharming|selfharmed harm|harming|harmed|harms|injure|injury|injuring",
      "selfharm|selfharming|selfharmed",
      "harm|harming|harmed|hurt|hurting|cut|cutting|cuts|burn|burning|starve|starving|scratch|injure|injuring MYSELF",
      "hurt|hurting|cut|cutting|burning|burnt|scratching my|his|her arms|wrists|legs|arm",
      "slit|slitting|cut|cutting wrists|my|his|her wrists",
    ],
    unless: [
      "cut|hurt myself on the|a|my, cut|hurt myself when|while i slipped|fell|was|walked|tripped, cut|hurt myself shaving|by|falling|slipping",
      "slipped|fell|trolley|floor|stairs|accident|accidentally|knife|kitchen",
      "leaflet|poster|posters … self",
      "shaving",
    ],
  },
  {
    name: "a means at hand",
    cues: [
      "sav~|save~|saving|saved|hoard~|hoarding|stockpil~|stashed|storing|collecting|hiding up|my|his|her|all|the|tablets|pills|morphine|enough ?up ?all ?my ?his ?her ?the ?of PILLS",
      "enough PILLS … to|here finish|end|do|kill|finish|die",
      "enough … to finish|end|do|kill it|me|myself|off",
      "look~|looking|stare|staring|looked at the|my|those PILLS",
      "taking|take|took|taken|swallow|swallowing|swallowed|tempted ?to ?take the|all|every|whole|a|them|all lot|handful|of|my|the|bottle|box|them|packet|all ?my ?of ?the ?them ?PILLS",
      "walk|walking|step|stepping|jump|jumping|run|running|throw|throwing|chuck|myself|lie|lying ?myself ?out in|under|off|from|into|on|in|out front|the|a|of ?front ?of ?the ?a train|trains|bridge|roof|cliff|traffic|river|car|lorry|bus|tracks|window|balcony|road|building|track|sea",
      "off|from|into a|the cliff|roof|bridge|wall|river|tree|sea",
      "steer|steering|driving|drive|crash|crashing|swerving ?my ?the ?just ?car into|off|under a|the|my wall|tree|bridge|car|road|cliff|lorry",
      "on the|a bridge|roof|ledge|platform",
      "think|thinking|thought of|about the river|bridge|train|rope|cliff|sea|railway",
      "bridge … jump|jumping",
      "did|do|done|doing something|anything silly|stupid|daft ?with ?to ?myself",
      "something|anything ?silly ?stupid ?daft ?terrible ?drastic to myself",
      "not|might do something ?to ?silly ?stupid",
      "overdose|overdosing",
    ],
    unless: [
      "bus stop|station|late",
      "prescribed",
      "as prescribed|on time|stomach|with food",
      "jumped at|on",
      "by mistake|accident|accidentally",
      "they|staff … did|do something … form|silly",
      "should|could|must be done|do",
      "walk|walking|walked … car|hospital|home",
      "talk|course|explained … overdose",
      "windy|new building",
    ],
  },
  {
    name: "not safe alone",
    cues: [
      "keep|keeping MYSELF|me safe",
      "not|dont|cant|CANT trust MYSELF",
      "not|dont|cant|isnt safe ?to ?be ?with alone|myself|on",
      "scared|afraid|frightened|worried|terrified of|what|that|i ?what ?i ?that ?will ?might ?may ?could ?ill do|myself|hurt ?to",
      "i will|might|could|may|ill do something",
      "might|could|will|may|ill do something ?to ?i ?regret",
    ],
    unless: ["hurt|do … exercise|exercises|shoulder|knee|wound|scar|stitches|wrong"],
  },
  {
    name: "a plan or a farewell",
    cues: [
      "plan|planned|planning|thought|decided|worked|know|researched|researching ?out ?about ?of how|when|where ?i ?to ?would ?will ?id do|end|kill|it|die ?it",
      "how i would|will|could|might do|end it",
      "written|wrote|writing|leaving|left ?my ?a ?the ?all goodbye|suicide|farewell|letters|note|last letters|letter|note|goodbye|notes",
      "goodbye|farewell letters|letter|note|notes|everyone|everybody|all|cruel|world",
      "said|saying my goodbyes",
      "wont|not be here|around tomorrow|next|by|much|for|when",
      "how easy it would|might|could be",
      "make it|how quick|quickly|painless",
    ],
    unless: [
      "card|party|team|nurses|staff|bell",
      "leaving do|party",
      "goodbye to|from",
      "form|forms|appointment|scan|exercises|recycle",
    ],
  },
  {
    name: "refusing what keeps alive, to die",
    cues: [
      "stopped|stop|refuse|refusing|stopping|given ?my ?all ?taking ?up treatment|eating|chemo|tablets|medication|drinking|food … want|wants|because|die|over|end|point|living|live",
      "because i|he|she want|wants ?to ?it ?this die|over|end",
    ],
    unless: [
      "worked|advice|advised|side|effects|works|well|doctors|consultant|home|rest|holiday|parking|sick|sore",
    ],
  },
];
