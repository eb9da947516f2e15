/** Words around a cue that make it none: written as `pattern.ts` says, looked for in the sentence of the cue. */

/** Between a "not" and a cue that it denies: "never had any chest pain", "not that I was ever suicidal". */
export const FILLING = new Set(
  `had have having has any a an the of to feel feeling felt been be being ever really actually get got getting once single
  experience experienced experiencing show showed shown sign signs suffer suffered suffering from with further more much and
  or cause reason for need want wish wanted mean meant worth hate like likes here intend there little going i was were am me in all even seriously thoughts thought thinking about such
  formal severe serious bad one that is it use made make raised is`.split(/\s+/),
);

/** Somebody says what to do if it came to that, or asks whether it has. Stands before the cue. */
export const SUPPOSED = ["if|whenever|unless|incase"];

/** The writer asks for themselves, or says what follows: then it is no mere supposition. */
export const ASKED_FOR_ONESELF = [
  "should|shall|do|must|can i be|worry|ring|call|do|go|wait|come|take",
  "is|it|its ?it|this normal",
  "who|what do|should|can i",
  "tell|let|help|advise me|us",
  "please",
  "i|ill|iwill|id|he|she|they|we will|would|am|d ?going",
];

export const ADVISED = [
  "whether",
  "in case",
  "should i|you|he|she|it|anything|there",
  "leaflet|leaflets|booklet|poster|posters|course|talk|website|notice|sheet",
  "sign|signs|symptoms|risk|risks|chance|danger of|for",
  "side effects",
  "look|watch|looking|watching out ?for",
  "asked|ask|asks|asking|checked|checking|checks if|whether|about|me|for|how",
  "told|warned|explained|advised|advice|explains ?me ?us ?him ?her ?everything ?all ?to ?the about|that|what",
  "told|asked|advised|reminded ?me ?us ?him ?her to ring|call|phone|telephone|contact|expect|look|watch|report",
  "explained",
  "might|may|could|can|would|to get|cause|have|develop|happen|prevent|avoid|stop|lead",
  "prevent|avoid|reduce|against|treat|treats|prevents",
  "worry|worried|fear|feared|afraid|scared|anxious ?was ?was|is|about|that|of|it|i ?i ?would ?might ?could|get|getting|it|would",
];

/** It happened and is over long since. */
export const LONG_AGO = [
  "years|decades|months ago|earlier|before|back",
  "last year|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|time",
  "in|of|since|back 19|2000|2001|2002|2003|2004|2005|2006|2007|2008|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025",
  "as a child|boy|girl|teenager|kid|young",
  "when i was young|younger|little|small|a|at|in|twenty",
  "used to",
  "long behind|ago|time",
  "behind me|us",
  "before i|he|she|we|my|the|his|her was|were|diagnosis|operation|had",
  "before diagnosis|treatment|surgery",
  "for months|years before",
  "my late mother|father|mum|dad|gran|grandmother was|had|used",
  "when i|he|she|mum|dad had|first|started|came|got",
  "at the time",
  "in my|his|her past|youth|childhood|twenties|thirties",
];

/** It is over, or it got better. */
export const OVER = [
  "gone now|away|down|after|and",
  "is|are|am|im|feel|feels|got|hes|shes|its|much|lot better|fine|well|sorted|stable|safe|normal|clear|recovered|healed, is|are|am|its ?now over",
  "no|not|any longer|more|anymore since|thanks|now",
  "back to|at normal|work",
  "recovered|recovering|healed",
  "stopped straight|quickly|immediately|soon|after|within|by|at",
  "until|till ?my|the|his|her fever|pain|bleeding|temp|temperature had|was|went|stopped",
  "sorted|fixed|cured|resolved|controlled|settled ?it ?out ?that ?down",
  "well|under|better control|controlled",
  "was|is|all normal|fine|clear|false, was nothing",
  "turned out|to ?to ?be fine|nothing|normal|false",
  "i|he|she am|is|are safe|fine|well now",
  "joking|only|just kidding|joke",
  "before the|my|her|his|they operation|gp|scan|diagnosis|doctor|treatment|surgery|chemo|found",
  "which|that|what is|was how|what|made they|me|it|us",
  "found the|my|a|it ?early tumour|cancer|lump|early",
  "referred me|him|her|us at|straight|quickly|immediately",
  "showed why",
  "how they|we|it found|was",
  "cleared up, owe ?him ?her ?my ?his ?their life|lives, treated inside|within|at, as told, just as, always been",
  "none since",
  "turned out|to to|be",
];

/** It is going on, whatever else is said. */
export const NOW = [
  "now|again|still|today|tonight|currently|yesterday|since|already|worse|ongoing|nobody|please",
  "this|last morning|afternoon|evening|week|night|weekend",
  "at the moment|minute",
  "right now",
  "every|each night|time|day|hour|evening",
  "for|in|past|last two|three|four|five|few days|hours|weeks",
  "every|all night|day",
];

/** Others came and dealt with it, and the writer is content. */
export const SEEN_TO = [
  "brilliant|excellent|wonderful|superb|fantastic|amazing|outstanding|marvellous|exceptional|exemplary|first class|perfect|lovely|great|professional|efficient|faultless|grateful|thankful|thank|thanks|reassuring|reassured|kind|caring|kindness|helpful|good|polite|friendly|calm|calmed|credit|praise|appreciated|pleased|happy|satisfied|impressed|fault|10",
  "ambulance|ambulances|paramedic|paramedics|999|111|crew|crews",
  "saved my|his|her|their life",
  "could not|couldnt have asked|been|wished|done",
  "cant|cannot|couldnt thank|fault|praise|complain",
  "straight away|quickly|promptly|immediately|swiftly|prompt|quick|speedy",
  "within the|an|minutes|half|ten|10|15|20|5",
  "in|within|took ?under ?about ?less ?than ten|five|six|eight|seven|twenty|fifteen|10|5|6|8|7|20|15|a|the ?few minutes|mins|hour",
  "looked after",
  "well treated|cared|looked|done|explained",
  "dealt with",
  "put|made me|us|him|her at|feel ease|safe|comfortable",
];

/** The writer is content: what is said of a complaint or of rough handling in such a sentence is no cue ... */
export const GLAD = [
  "brilliant|excellent|wonderful|superb|fantastic|amazing|outstanding|marvellous|lovely|thank|thanks|grateful|marvel|saint|star|best|perfect|gentle|ace|bless|hug|hugged|praise|compliment|compliments|proud|reassuring|faultless|blessing|delight|delightful|pleasant",
  "well done|looked|handled|dealt|treated|explained",
  "made us|me laugh|smile, only|just joking",
  "sorted ?it ?out ?at ?quickly|once",
  "very|so|really|most|extremely good|kind|helpful|caring|patient|nice|friendly",
];

/** ... unless it goes on to what was not good. */
export const CONTRAST = ["but|however|although|though|except|yet|despite|until|apart|only|then|still"];

/** Not content: what was seen to or was long ago is not the whole of it. */
export const LEFT_ALONE = [
  "nobody|noone|ignored|fobbed|dismissed|refused",
  "no one|answer|reply|help|antibiotics|doctor|beds|bed|appointments|callback",
  "not|never|havent|hasnt|didnt|wont|wouldnt|isnt ?been ?being seen|answered|called|rung|listened|listen|answer|help|come|coming|ring|call|treated|checked|working|know|told|believe",
  "sent|send me|us|him|her|home ?home ?away",
  "told|said|say to|wait|they|it ?can wait|paracetamol|fine",
  "still waiting",
  "who do|to|should|can i|ring|call",
  "dont know who|what",
  "cant|couldnt|unable get|reach ?hold ?through anyone|anybody|through|hold|doctor|appointment",
];

/** Told of what was: the word nearest to a cue says so. */
export const PAST_WORDS = new Set(
  `was were had did got went came felt started became suffered called rang brought took taken found thought treated helped dealt explained managed saw developed
  collapsed fell fainted arrived needed experienced ended woke said told broke lost hit vomited passed wasnt werent hadnt
  didnt couldnt could having during following admitted following when bled spiked`.split(/\s+/),
);

export const PRESENT_WORDS = new Set(
  `am is are im hes shes its has have ive weve keep keeps cant cannot dont doesnt isnt arent wont feel feels am get gets gone
  since now still`.split(/\s+/),
);
