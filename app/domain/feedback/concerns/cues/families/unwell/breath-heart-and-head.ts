import type { Family } from "../../family.ts";

export const BREATH_HEART_AND_HEAD: readonly Family[] = [
  {
    name: "trouble breathing",
    cues: [
      "short of puff|breath",
      "CANT|cant climb|manage|get|walk … stair|stairs|flight|room ?without",
      "oxygen|sats …6 80|81|82|83|84|85|86|87|88|89|90|low|dropping",
      "frothing|foaming",

      "CANT|cant lie flat|down",
      "breath~|breathing|breathes fast|quickly|quick",
      "lips|fingers|nails|skin … blue|grey|purple",

      "breath|breathing|breathe|breathes …4 pot|worse|bad|trouble|difficult|hard|rattling|rattles|funny|shallow|noisy|wheezy|struggle|struggling|laboured|fast|heavy",
      "rattl~|rattling|gasping|wheezing|panting|gurgling|puffing …4 breath|breathes|breathe|fish|night|day|room|stairs|air|and",
      "throat … closing|closed|close|tight|swelling|swollen|up",

      "CANT … BREATH",
      "CANT get|catch … breath|breth|air",
      "hard|harder|difficult|trouble|difficulty|difficulties|problem|problems|laboured|struggle~|fight~|battle~|gasp~|pant~ … BREATH|air, breathing … hard work",
      "BREATH … worse|worsening|hard|difficult|bad|shallow|laboured|rattling|terrible|awful|funny|rapid|fast|problems|difficulties|trouble|difficulty|isnt|stopped",
      "short|shortness of BREATH",
      "breathless|breathlessness|brethless|sob|wheezing|wheezy|wheeze|wheezes",
      "get~|getting|IS|always|so out|short of breath|puff",
      "gasp~|gasping ?for ?air",
      "wak~|wake~|waking up gasping|choking",
      "lips|face … blue",
      "sats|oxygen … low|dropped|dropping|down|80|85|88",
      "!i|he|she|mum|dad|husband|wife cant breathe|breath",
      "no can breathe",
      "choking on",
    ],
    unless: [
      "breathless moment",
      "curtain",

      "always been short",
      "the lift",

      "before the gp|doctor|operation",
      "weeks|months before",
      "breathing … better|helped|improved|much better",

      "breathing space|time|exercises|technique|techniques|class|course|group",
      "breath of fresh",
      "sigh of relief",
      "took|take|takes my|your breath away",
      "hold~|held … breath",
      "stuffy|lift|stairs|hill|bus|walk|walked|ran|run|mask|masks|window|windows|air",
    ],
  },
  {
    name: "chest pain",
    cues: [
      "pain|pains|stabbing|ache …4 ribs|breastbone|shoulder|jaw|breathe in",
      "hurts|hurt|pain to|when|if ?i breathe",

      "tight|tightness|band|weight|sitting|elephant|crushing|heavy|heaviness|squeezing|gripping|pressure|burning …4 chest",
      "chest …6 tight|heavy|crushing|squeezing|hurts|hurting|pain|pains|burning|sore",

      "chest pain|pains|ache|aches|tightness",
      "pain|pains|tight|tightness|pressure|crushing|heaviness|stabbing|heavy|ache … in|across|on ?my|his|her|the|their chest",
      "PAIN …6 chest|breastbone",
      "chest … hurt~|tight|heavy|painful|killing|pain|pains|aching",
      "pain … down|in my|his|her ?left arm",
      "having|had|has|have|another|mini ?a heart attack",
      "angina",
    ],
    unless: [
      "chest infection",

      "chest clinic|drain|ward|unit|nurse|consultant|xray",
      "heart attack … years|ago|ward|unit",
      "seat|seatbelt|belt",
    ],
  },
  {
    name: "heart and dizziness",
    cues: [
      "heart …2 pounding|racing|thumping|fluttering",
      "CANT|cant|lost|losing …2 balance|upright",
      "balance … gone|lost|off|bad",

      "room|head|everything spins|spinning|swims",
      "heart … ten|dozen|missing|beats|stopped|thumping|hammering|jumping|flip|flutters",

      "heart|pulse … racing|pounding|thumping|fluttering|irregular|skipping|jumping|going",
      "palpitations|palpitation",
      "dizzy|dizziness|headed|lightheaded|giddy|faint … when|every|all|stand|standing|fall|fell|since|spells|again|day|time",
      "IS|feel~|so|and|keep~|VERY dizzy|lightheaded|faint|giddy, IS|feel~|VERY light headed",
      "low|high blood pressure",
      "blood pressure … high|low|dropped|through|sky",
    ],
    unless: [
      "had a seizure|fit and the staff",

      "coffee",
      "joy|excitement|all clear",

      "dizzy with joy|excitement|height|heights",
      "heart racing with excitement|joy|nerves",
      "nerves|nervous|anxious|excitement|lead|hearted|machine",
    ],
  },
  {
    name: "head, sight, fit, stroke",
    cues: [
      "start|started|starting|having|has|had …1 fits|seizures|blackouts|funny turns",
      "face|side|arm|mouth|cheek|leg … gone|went|going|is|feels|turned ?gone numb|dead|weak|droopy|limp",

      "fitting|fits|fit|seizures|convulsing on|since|again|all|this|today",
      "deaf|blind in|since|on one|last",

      "worst|terrible|splitting|blinding|severe|bad|awful|thunderclap|constant headache|headaches|head",
      "headache|headaches … sick|sight|vision|worse|days|life|vomiting|blurred|wont|since",
      "sight|vision|eyes|eyesight … blurred|blurry|going|gone|double|lost|black|fuzzy",
      "lost|losing … sight|vision|speech",
      "had|having|has|have|another|having a fit|seizure|stroke|tia|convulsion|seizures",
      "seizure|seizures|convulsions|fitting|convulsing",
      "mouth|face|side|eye … dropped|drooping|droopy|droops|dropping|fallen",
      "speech … slurred|slurring|gone|funny|garbled",
      "slurred|slurring ?his ?her ?my speech|words",
    ],
    unless: [
      "dentist|injection|anaesthetic",
      "responded|reacted at once",

      "stroke ward|unit|of|clinic|years|patient|survivor",
      "lost sight of",
      "real|bit headache",
      "fitting room|shop|bra|prosthesis|wig",
    ],
  },
  {
    name: "a clot or a swelling",
    cues: [
      "ankles|legs|feet|face|arm|leg|hand|hands … blown|puffed|swelled|ballooned up|out",

      "arm|leg|face|hand|foot|neck|calf|thigh|ankle|ankles|tummy|belly|tongue|lips|throat|eye|eyes|breast|side …4 swollen|swelled|swelling|puffed|puffy|tight|ballooned|balloons|huge|hard|purple|blue|black|cold",
      "lump|leg|calf … hot|red|clot|hurts|painful",
      "could|might|maybe|think be|its|is ?its ?it ?a ?be clot|stroke|dvt|sepsis|infected|infection|heart",

      "calf … swollen|swelled|red|hot|hard|painful|hurts",
      "leg|arm|face|tongue|throat|lips|neck|eyes|ankle|ankles|foot|feet|hand|belly|stomach|tummy|abdomen|mouth … swollen|swelled|swelling|ballooned|puffed|huge|hard|twice|double|purple|balloon|puffy",
      "swollen|swelling … LEGS|calf|leg|face|tongue|throat|lips|belly|neck|arm",
      "dvt|embolism, blood|a|another clot|clots in|on|again",
      "gone|turned|going purple|black|blue|yellow",
      "anaphylaxis|anaphylactic, allergic|bad|severe reaction",
    ],
    unless: [
      "bruised|bruise|lymphoedema|hurt my|weak|cold hands",
      "swelling … down|gone|better|reduced",
      "lymphoedema",
      "swollen with pride",
    ],
  },
];
