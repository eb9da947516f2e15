import type { Family } from "../../family.ts";

export const FAILING: readonly Family[] = [
  {
    name: "lost control of bladder or bowel",
    cues: [
      "no|nothing|not|little …2 urine|wee|pee …4 bag|catheter|since|all|today",
      "burning|pain|stinging|hurts|blood … pee|wee|peeing|go|urinate",

      "not|havent|hasnt|no …3 wee|pee|waterworks|urine|toilet|loo … since|days|hours|day",
      "havent|hasnt|not been for|in days|nine|ten|seven|eight|six|a|week|over",
      "wet|soiled|messed|wetting myself|himself|herself",
      "belly|tummy|stomach|abdomen … drum|rock|hard|swollen|bloated|solid",

      "CANT control|hold … WEE|bladder|bowel|bowels|myself|water",
      "lost|losing|no … control … bladder|bowel|bowels",
      "havent|hasnt|not|CANT|no ?been ?able ?to pass|passed ?any WEE, been|not able to pass ?any WEE",
      "CANT pee|wee|urinate",
      "havent|hasnt|not pee~|weed|peed|urinated",
      "CANT … tell|feel … when … loo|toilet|go|wee",
      "incontinent",
    ],
    unless: [
      "time to go|pain to go|no need",
      "let|lets ?me|us go",
      "blood … go|test",
      "no toilet|toilets|loo",
      "queue|nearest",
      "stomach settled",
      "havent been yet, accident on|in",
    ],
  },
  {
    name: "nothing stays down, nothing stays in",
    cues: [
      "diarrhoea|sick|vomiting …6 times",
      "lost ten|a|two|weight|stone|pounds … mouth|eat|swallow",

      "vomited|vomiting|brought|threw|bringing|throwing …2 everything|brown|green|black|bile|tablets|all",
      "hiccups and",

      "worst|bad|terrible|severe|awful|horrendous|watery|constant|bloody|non|stop diarrhoea|sickness|vomiting",
      "times|ten|twelve|eight|six|20|10|12|15|8 …2 diarrhoea|toilet|loo|sick",
      "diarrhoea|sickness|sick|toilet|loo …6 times",

      "nothing|cant|wont|doesnt …3 stay|stays|stayed|keep|keeping|keeps …1 in|down",
      "CANT|cant stop vomiting|being|throwing|retching",
      "not|CANT|cant|unable|havent|hasnt … eat|drink|eaten|drunk|swallow …4 since|days|hours|week",

      "CANT keep|hold … down",
      "VOMIT … every|non|nonstop|constantly|all|since|hours|days|day|for|times",
      "vomiting|throwing up|puking|spewing|retching",
      "diarrhoea|diarrhea|diahorrea|diarrohea|diorrhea|dyarrhoea, the|got|have runs",
      "runs wont|wouldnt stop",
      "not|havent|hasnt|CANT|cant|stopped|nothing|wont …2 eat~|drink~|swallow|fluids|water …6 days|day|weeks|since",
      "stopped|refusing|wont eating|drinking|eat|drink",
      "cant|CANT swallow|eat|drink ?anything",
      "dehydrated|dehydration",
      "had nothing since",
      "going|been to|on the|toilet toilet|loo|to … times",
    ],
    unless: [
      "cant|couldnt eat|drink before|the food|after|my|in|because",
      "food|meal|menu|sandwich|sandwiches|diet|gluten|before|canteen|allowed|mask",
      "diarrhoea|sickness|vomiting … stopped|gone|settled, travel|car|bus|sea sick|sickness",
    ],
  },
  {
    name: "collapse",
    cues: [
      "went|gone|goes down like",
      "slip~|slipping|drift~|in ?and out|in ?of consciousness",
      "CANT|wont|not|cant …4 wake|wakes|waken|awake|open",
      "sleepy|sleeping|drowsy|asleep … wake|all|constantly|cant|day",

      "HE|I|who|then|just|suddenly|has|have|had|and|again|twice collapsed",
      "collapse~ in|on|at|again|last|this|twice|today|yesterday|after|outside",
      "collapsing",
      "pass~|black~ out, blackout|blackouts",
      "faint~, feel|feeling faint",
      "unconscious|unresponsive|lifeless",
      "CANT|couldnt wake|rouse … HE|him|her|them|mum|dad|properly|up|THEM",
      "drowsy|lethargic|listless|floppy",
      "fell|fallen|falling|falls … twice|again|over|times|hit|head|week|down|stairs|today|yesterday",
    ],
    unless: [
      "went down well|to|the|a",
      "wake up early|without|in pain",

      "fainted when they took, collapsed into|under|laughing|giggling|chair|system|service|lung|table|bed",
      "pass~|passing out the|of|leaflets|forms|medals",
      "died|passed with|peacefully, system|services|nhs … collapse~",
      "anaesthetic|anaesthetics|operation|sedation|sedated|during",
      "faint|fainted at|line|sight|needle",
      "fell|fallen asleep|through|in|behind|short|apart",
    ],
  },
  {
    name: "confusion",
    cues: [
      "speech|words|talking … thick|slurred|lost|jumbled|slow",
      "lost ?all ?my|his|her words|speech",
      "drift~|drifting|drifts off ?to ?mid",
      "funny turn|turns",

      "confused|muddled|delirious",

      "words|speech|talking …3 jumbled|muddled|mixed|sense|wrong|slurred",
      "jumbled|muddled up|words|speech",
      "she|he|mum|dad|husband|wife … hot|confused|muddled|wandering and confused|hot|muddled",

      "IS|becoming|VERY|very|so|suddenly|getting|got|and|more confused|delirious|disorientated|disoriented|incoherent|hallucinating",
      "hallucinat~|hallucinating|seeing things|delirium",
      "he|she|hes|shes|mum|dad|husband|wife|and ?suddenly DONT|CANT|not|cant|doesnt|didnt know|recognise|remember where|who|what|me|us|his|her|own",
      "not|isnt|wasnt making|talking|making … sense",
      "talking|speaking nonsense|gibberish|rubbish",
      "acting|behaving strange|strangely|oddly|odd|weird",
    ],
    unless: [
      "drifted off to sleep",

      "dementia",
      "confused about|by|which|what|me|us",
      "letters|letter|forms|form|directions|signs|appointments",

      "forms|letters|notes|appointments|muddled",

      "confused about|by|as|with|which|me|why|over",
      "letter|letters|appointment|appointments|information|signs|signage|forms|directions|staff|receptionist|instructions|advice|department|messages|system",
      "i|we|you dont|didnt know what|where|who to|was|is",
      "i|we|they|staff|nobody didnt|dont|doesnt know",
    ],
  },
  {
    name: "going downhill",
    cues: [
      "feel|felt|feeling worse than|than|every|each ?i ?ever",
      "worse than ?i ?he ?she ever",

      "death warmed up",
      "cant|CANT lift|raise …2 head",

      "gone|turned|went|looks|look|looking|goes|all|very ?a ?very ?all cold|grey|pale|clammy|funny|white|blue ?and ?colour clammy|colour|grey|blue|limp|clammy",
      "cold|pale|grey and clammy|sweaty|grey",

      "feel~|feeling|felt|im|am ?so ?really ?just awful|dreadful|terrible|rotten|horrendous|ghastly|dead|rubbish|shocking ?and ?and",
      "fading|slipping|sinking fast|away|quickly|rapidly",
      "grey|gray|white|pale and|as clammy|sweaty|cold|sheet|death",
      "cant|CANT keep awake|eyes",
      "very|extremely|really poorly|unwell|ill … after|since|treatment|chemo",
      "neutrophils …3 nil|zero|low|none",
      "nil|zero|no neutrophils",

      "feel~|think|am|im|like|felt … dying",
      "i|im|he|she|hes|shes ?is ?am ?was getting|got|much|a|so|going ?lot ?so worse",
      "getting|got|get worse … hour|day|by|every|each|minute|fast|rapidly|nobody|daily",
      "going|gone|went|go downhill, going|gone|went|go down hill",
      "deteriorat~|deteriorating",
      "feel|feeling|feels|am|im|is|hes|shes|been|still|getting|IWILL ?still ?so VERY ill|unwell|poorly|rough",
      "feel|feeling|feels|felt ?so ?dead ?really ?really ill|unwell|poorly",

      "never|not been|felt so|this ill|poorly|unwell",
      "CANT get out of bed|off",
      "too weak|ill to",
      "so weak",
      "very|so|extremely weak after|since|chemo|and",
    ],
    unless: [
      "funny|lovely|nice colour walls|chairs|gown",

      "dead grateful|chuffed|pleased|easy|good, feel|feeling|felt awful|terrible|dreadful|rotten for|about|that|leaving|asking|bothering",
      "tax|money|waiting",

      "sick of",
      "poorly signposted|signed|lit|organised|designed|managed|run|trained|paid|attended|maintained|planned|treated|informed|written|sited|laid",
      "service|parking|hospital|standards|things|nhs|unit|food|traffic|weather … worse|downhill|deteriorate~|poor",
      "tumour|cancer|disease dying, afraid|scared|frightened of dying",
      "very|really poorly signposted",
      "rough time|ride|road|night|edges|guide|idea",
      "if|when ill|unwell|poorly",
      "people|patients|those|others|someone who … ill|unwell|poorly",
    ],
  },
  {
    name: "a sign of illness that does not pass",
    cues: ["SYMPTOM …6 ACUTE", "ACUTE …6 SYMPTOM"],
    unless: [
      "fever pitch, let me go home happy, temperature was 36|37|normal, told what, headache to|filling|form|forms",
      "head office|of|for|nurse|start|massage|to",
      "sick|tired of",
      "parking|queue|form|forms|signs|receptionist was",
      "throat cancer|clinic",
      "chest clinic|xray|drain|unit",
      "breath of fresh",
      "blood test|tests|forms|form|results|pressure|bottle",
      "lump|pain clinic|team",
      "lost weight on purpose",
      "yellow|grey line|walls|chairs|bag|form|lines|door|sign",
      "pain came|went|gone|eased|stopped|better",
      "phone|tv|noise|snoring|beeping",
      "burning question|desire",
      "i|he slept",
      "sick pay|note|leave",
      "swollen feet from",
    ],
  },
];
