import type { Family } from "../../family.ts";

export const BLEEDING_AND_PAIN: readonly Family[] = [
  {
    name: "bleeding",
    cues: [
      "blood all|everywhere over",
      "coming|come|pouring|bleeding from ?my ?his ?her back|front|down|nose|mouth ?passage ?below",

      "platelets",
      "bleeding stoma|wound|nose|gums|bowel|line",
      "wont quit|clot|let up",

      "bleeding|bled gums|nose|wound|mouth|heavily|everywhere|again",
      "bleeding|blood|bled …6 worried|worry|normal",
      "bruises|bruising|bruise|purple spots|rash ?spots coming|appearing|come up|everywhere|all",
      "blood when i|he|she go|pee|wee|cough|wipe",

      "blood|clots …4 toilet|loo|pad|pads|poo|wee|urine|pee|phlegm|sputum|mouth|nose|bag|catheter|drain|bottle|stool|stools|tissue|pillow|sheets|everywhere|pouring|lumps|in it",
      "cough~|coughing|vomit~|bring~|spit~|pass~|passing|passed|throwing|threw|sick …4 blood|clots|bloody|black",
      "passed|passing|have|black|tarry …2 sticky|tarry|black stools|stool|poo|motions",
      "lumps|mouthful|mouthfuls|bowl|cup|pints of blood|clots",
      "nosebleed|nosebleeds|nose bleed|bleeds|bleeding|bled … every|hours|day|daily|stop|again",
      "soak~|soaking|soaked ?through pads|pad|sheets|towels|bandages|dressing",
      "bright red blood",
      "haemorrhaging",

      "BLEEDS … WONT … stop|stopping|stopped",
      "CANT|cant stop … BLEEDS",
      "BLEEDS … HEAVY",
      "BLEEDS from|through",
      "IS|keep~|started|been|start~|still bleeding",
      "NOSE|gums|mouth|nose has|have|been|is|are|kept|keep|keeps|wont … bleed~|stop",
      "blood in|on my|his|her|the|their wee|urine|pee|poo|stool|stools|vomit|sick|phlegm|sputum|spit|bag|toilet|pan|catheter|motions|waste|mucus",
      "cough~|vomit~|bring~|throw~|pass~|sick|pee~|wee~|spit~|poo~|cough|urinate~ ?up ?out ?… BLOOD",
      "soaked|covered|full|filling|fills|drenched|oozing|leaking|pouring ?up ?out in|with|of blood|it",
      "los~|lose~|losing|pouring … blood",
      "blood … pouring|everywhere|gushing|spurting|dripping|clots",
      "black as|like tar",
      "black|tarry|bloody stool|stools|poo|motions|diarrhoea|tar",
      "haemorrhag~|haemorrhage~|hemorrhage~|haemorrhaging",
      "back passage … bleed~",
      "IS pouring",
    ],
    unless: [
      "lost|lose my|the blood sample|test|form|results|sample",

      "quick to act",

      "bleeding obvious",
      "blood in my urine in|last|which",
      "sweat and tears",
      "boiled",
      "gave|give|giving|donated blood",
      "passing|pass blood test|forms",
      "heart … bleed~|bleeds",
      "raining|rain",
      "pouring with rain",
    ],
  },
  {
    name: "skin, mouth, eyes",
    cues: [
      "mouth …3 ulcer|ulcers|raw|ribbons|sore|bleeding",

      "rash|hives|blisters|blistering … all|over|spreading|everywhere|body|worse|painful|itching|face|after|immunotherapy",
      "come|came|coming|covered|broken|break out|up|in ?in a|with rash|hives|blisters|spots",
      "skin … peel~|peeling|burnt|burning|raw|broken|blister~|coming",
      "mouth|throat … ulcers|raw|sore|bleeding|blisters|full",
      "gone|turned|going|looks|look|skin|eyes|am|bright ?is ?are ?have yellow|jaundiced",
      "jaundice|jaundiced",
      "urine|wee|pee … like|dark|brown|cola|orange|red",
    ],
    unless: [
      "slight|small|little|bit rash",
      "rash … went|gone|expect|cleared|decision",
      "sun|burns unit",
      "burns calories",
    ],
  },
  {
    name: "pain that nothing helps",
    cues: [
      "!no pain relief|killers ?for ?since ?and",
      "!pain …2 not|isnt|never|isnt ?being controlled",
      "hole in my|his|her|the",
      "begging ?us ?them ?for for ?us help|relief",

      "sudden|suddenly …2 pain|agony|pains",
      "pain …3 spine|roof|suddenly",
      "cant|CANT|couldnt …3 weight|stand …3 leg|foot|straight|on",
      "heard|felt|something a|it ?a crack|snap|pop|cracked|snapped",

      "severe|awful|terrible|bad|agonising|unbearable|stabbing|shooting|crippling …2 pain|pains|cramps|cramp|ache",

      "pain …6 not|isnt|arent|wont|nothing|cant|never|no …3 controlled|working|helping|touching|sleep|help|bear|eased|stopped|relief|managed",
      "CANT|cant|not|couldnt …2 sleep|move|walk|sit|stand|cope|lie|eat …3 pain|hurts|agony",
      "pain|agony|hurts … run|ran|running|no|out of|morphine|painkillers",
      "run|ran|running out of … morphine|painkillers|oramorph|patches|pain|tablets|medication",
      "no morphine|painkillers|pain ?in ?relief",
      "head … splitting|exploding|pounding|banging",

      "pain|pains … AWFUL",
      "AWFUL|unbearable|worst|terrible|horrendous pain|pains|agony",
      "in|pure|total agony",
      "agony|excruciating",
      "scream~|cry~|crying|howling|screaming|yelling|writhing … pain|agony",
      "pain|morphine|painkillers|tablets|patches|nothing|oramorph … isnt|not|wont|doesnt|isn|arent|dont|nothing … touch~|working|work|control|controlled|helping|help|go",
      "nothing touches|helps|eases the|his|her|my pain",
      "CANT|couldnt bear|stand|take|cope … pain",
      "no pain relief|killers|relief",
      "dying man|woman|mum|dad|husband|wife … pain",
      "am|is|im|hes|shes|are|still|constantly in|with … pain",
      "much pain",
      "stomach|belly|tummy|head|back|leg|abdominal pain|pains|cramps … AWFUL|since|all|days|nobody|terrible|tonight",
    ],
    unless: [
      "hole in my|the budget|pocket|sock|wall",

      "weight|lose weight",

      "legs were weak after surgery",

      "terrible|awful pain before|and",
      "never|not …2 in|left …1 pain",
      "pain before",

      "pain clinic|team|nurse|management|free|in the neck",
      "parking|seats|seat|chairs|chair|queue|wait|form|forms|bureaucracy",
      "pain … gone|controlled|went|eased|better|managed|relieved",
      "no|without|never|not ?in ?much ?any pain|painful",
    ],
  },
  {
    name: "signs of pressure on the spine",
    cues: [
      "numb|numbness|feeling|sensation …3 between|below|down|private|saddle|waist|groin",

      "CANT|cant|couldnt …2 lift|move|feel|raise|use …2 arm|arms|leg|legs|foot|feet|hand|toes|side|fingers",
      "legs|leg|side|arm|foot … goes|gone|giving|give|gave|jelly|useless|paralysed|dead|just|wont|collapsed ?way",
      "fell|fallen|falling|falls … times|twice|again|week|side|left|today|numb",

      "CANT feel|move|use … LEGS",
      "suddenly|now|legs CANT|cant|couldnt … walk|stand",
      "cord compression|compressed",
      "cauda equina",
      "numb|numbness|tingling|needles|dead|heavy|weak|weakness … in|both|around|down ?both ?… LEGS|legs|feet|bottom|saddle|waist|back",
      "LEGS … numb|numbness|weak|wobbly|dead|jelly|paralysed|tingling|useless",
      "LEGS KEEP|keep|just|have|has|suddenly give|giving|gave|given|going|gone|buckle|buckling way|away|weak|dead|numb|under",
      "lost|loss|losing … feeling|use|sensation … LEGS|legs|waist|bottom",
      "back pain … walk|legs|numb|weak",
      "back … agony",
      "paralysed|paralysis",
    ],
    unless: [
      "but physio",

      "mri showed",
      "found|which is",
      "legs arent what they",
      "leg room",
      "fell|fallen for|in love",

      "warned|expected|in hand|in the cold|a bit numb|slightly",
      "bit numb, a bit numb",
      "needle|needles … bag|bin",
      "tired|long|corridor|corridors|walk|walking … legs|LEGS",
      "numbed|cream|anaesthetic|injection|spray|dentist",
      "cant walk far|very|as|long|well|without|to|that",
      "long way|wait|walk|distance|distances|queue",
      "disabled|wheelchair|transport|elderly|arthritis|lift|stick|frame|bus|mobility|corridor|car",
    ],
  },
];
