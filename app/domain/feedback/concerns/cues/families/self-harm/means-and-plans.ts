import type { Family } from "../../family.ts";

export const MEANS_AND_PLANS: readonly Family[] = [
  {
    name: "self-harm",
    cues: [
      "!cut|cutting|slit|slash|slashed my|his|her wrists|wrist|arms",
      "self harm|harming|harmed",

      "i|she|he|sometimes|secretly cut|cuts|selfharm|burn|burns|starve ?and ?when ?to ?myself ?sometimes ?because",
      "burn|burning|burns|cut|cutting|punch|starve|starving … cigarettes|myself|walls|control|numb|feel",

      "self|selfharm|selfharming|selfharmed harm|harming|harmed|harms|injure|injury|injuring",
      "selfharm|selfharming|selfharmed",
      "harm|harming|harmed|hurt|hurting|cut|cutting|cuts|burn|burning|starve|starving|scratch|injure|injuring MYSELF",
      "hurt|hurting|cut|cutting|burning|burnt|scratching my|his|her arms|wrists|legs|arm",
      "slit|slitting|cut|cutting wrists|my|his|her wrists",
    ],
    unless: [
      "dressing|hair",
      "asked|poster|leaflet|whether|never|no",

      "cuff|needle|nurse|injection|blood … hurt",
      "i cut the|my|down|out|short|a|it|across|through|off|and|back|cost",
      "cuts to|in|and bruises",
      "i burn|burned|burnt easily|toast|calories|the|my",

      "cut|hurt myself on the|a|my, cut|hurt myself when|while i slipped|fell|was|walked|tripped, cut|hurt myself shaving|by|falling|slipping",
      "slipped|fell|trolley|floor|stairs|accident|accidentally|knife|kitchen",
      "leaflet|poster|posters … self",
      "shaving",
    ],
  },
  {
    name: "a means at hand",
    cues: [
      "!canal|river|bridge|railway|cliff|platform|tracks|lake|sea … wondering|wondered|thinking|thought|find",

      "engine running",
      "keep|keeps|have|got|bought|hidden …2 rope|gun|blade|knife|razor|poison|pills",
      "thought|thinking|ways|tried of|to ?ways ?to do|end ?it",

      "imagin~|imagining|picturing|picture|fantasise|fantasising|dream|dreaming|think|thinking|thought|tempted|urge|urges ?about ?of ?to crash|crashing|jumping|falling|driving|drowning|swerving|stepping|hanging|cutting|slashing",
      "overdosed|overdose",
      "i had a|the gun",

      "jump|jumping|jumped …4 but|nearly|almost|bridge|off|front|thought|dog|would",
      "going|about|wanted|tempted|felt ?i ?was to|like jump|jumping",
      "knife|blade|razor|scissors … look|looking|staring|wrists|arm|hand|thinking",
      "look|looking|stare|staring|holding|held|hold …2 knife|knives|blade|razor|scissors|pills|tablets|rope",
      "drive|drove|driven|driving|swerve|swerved|steer|crash …5 purpose|wall|tree|lorry|road|cliff|bridge|edge|deliberately",
      "into|in the sea|river|lake|canal",
      "voices … tell|telling|saying|hurt|kill",

      "drawer|cupboard|box|stash|stock|pile|bag|supply|bottle|packet|whole|all …2 of|full|the …3 PILLS|oramorph|bottle|lot|packet|box|them",
      "whole|entire bottle|packet|box|lot",
      "platform|bridge|cliff|roof|balcony|ledge|railway|tracks|multi|motorway|river|canal|sea|rope|noose … edge|jump|jumped|jumping|nearly|think|thinking|thought|look|end|storey|hang",
      "look|looking|looked|stood|stand|standing|think|thinking|went|walked|sat …3 at|on|by|about|of|to|edge …2 bridge|river|platform|cliff|tracks|roof|edge|railway|rope|train|trains",
      "rope|noose|razor|blade",
      "nearly|almost did|done it|something",
      "under|in|front a|the|of|under ?a ?the bus|train|lorry|car … throw|walk|step|jump",
      "throw|throwing|threw|chuck|jump myself|under|off|in ?under ?off ?in ?the ?a bus|train|lorry|car|roof|bridge|window|building",
      "alone|own|left with|near the|my|all ?the ?my PILLS",
      "hit|hitting|bang|banging|bash my|his|her head against|on|off",
      "scratching|scratch|burning|cutting|picking|punching …2 arms|arm|legs|wrists|myself|skin|wall",

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
      "across the car|park",
      "box with days",
      "rope across",

      "warm|space|waiting|parked",

      "paracetamol overdose talk|course",
      "overdosed on biscuits|cake|chocolate",

      "cooking|cook|slipped",
      "jumped at|up|queue|the",
      "drove off before",
      "by the sea",
      "ticket",
      "into the sea|river view",

      "juice|water|squash|late|traffic|traffic on",
      "hit his|her|my head and",
      "bottle of ?the juice|wine",
      "tracks of",
      "bus|train|car was|late|home to",

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
      "!not|dont|doesnt feel|am|trust …2 safe|myself …3 own|myself|thoughts|alone|head",

      "i|im|do|he|she ?do ?am not|dont|doesnt ?at ?all ?really feel|be|am|think ?i ?am safe tonight|today|now|myself|anymore|with|to|on",

      "not|dont|CANT|never|isnt|unsafe …2 safe …3 own|alone|myself|thoughts|mind|head|self",
      "AFRAID …3 alone|own|myself|what|thoughts|tablets …3 do|might|tablets|thoughts|alone|pills|own",

      "keep|keeping MYSELF|me safe",
      "not|dont|cant|CANT trust MYSELF",
      "not|dont|cant|isnt safe ?to ?be ?with alone|myself|on",
      "scared|afraid|frightened|worried|terrified of|what|that|i ?what ?i ?that ?will ?might ?may ?could ?ill do|myself|hurt ?to",
      "i will|might|could|may|ill do something",
      "might|could|will|may|ill do something ?to ?i ?regret",
    ],
    unless: [
      "icy|path|car|park|street|alone at my|walking|dark|bus",
      "hurt|do … exercise|exercises|shoulder|knee|wound|scar|stitches|wrong",
    ],
  },
  {
    name: "a plan or a farewell",
    cues: [
      "!said|saying my|our ?goodbye goodbye|goodbyes to the|my kids|children|family|grandchildren|wife",
      "!giving|gave|given away ?all ?of his|her|my|their things|belongings|possessions",
      "!letters|letter|note|notes to …4 gone|dead|die|find",

      "worked|figured|thought|know|planned|decided ?it ?out ?about how|what|when|where …2 make|do|end|stop|would|to",
      "make|making it stop|end|quick|quickly",

      "got|have|had|made|making a|my plan …6 pills|tablets|die|do|end|morphine|it",
      "googled|researched|searched|looked|reading|read how|up|about … morphine|pills|tablets|takes|die|overdose|painless|end|kill",
      "said|saying|say|written|wrote|writing|left|leaving …4 goodbye|goodbyes|letter|letters|note|notes|farewell …4 kids|children|wife|husband|family|find|after|everyone|daughter|son",
      "letter|note|video …3 find|read|after|gone",
      "i will be|wont|not gone|here … by|christmas|time|long|read",

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
      "how to make|do the|my|a|best|it better",
      "they|staff|nurses|team|porter know|knew|worked",

      "goodbye to ?my ?the consultant|nurse|nurses|team|ward|staff",
      "plan for|of|was|care|meals",
      "letter said",
      "thank|thanks|praise",

      "card|party|team|nurses|staff|bell",
      "leaving do|party",
      "goodbye to|from",
      "form|forms|appointment|scan|exercises|recycle",
    ],
  },
  {
    name: "refusing what keeps alive, to die",
    cues: [
      "stop|stopping|stopped|refuse|refusing|refuses|starve eating|drinking|food|treatment|taking …6 over|sooner|die|end|quicker|faster|quick|done",

      "stopped|stop|refuse|refusing|stopping|given ?my ?all ?taking ?up treatment|eating|chemo|tablets|medication|drinking|food … want|wants|because|die|over|end|point|living|live",
      "because i|he|she want|wants ?to ?it ?this die|over|end",
    ],
    unless: [
      "worked|advice|advised|side|effects|works|well|doctors|consultant|home|rest|holiday|parking|sick|sore",
    ],
  },
];
