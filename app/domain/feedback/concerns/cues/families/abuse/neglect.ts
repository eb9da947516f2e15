import type { Family } from "../../family.ts";

export const NEGLECT: readonly Family[] = [
  {
    name: "neglected",
    cues: [
      "hungry|starving|thirsty|skinny|thin|weighs|stone|weight …6 carer|feeds|feed|eats|meals|because|nobody|starving",
      "feeds|feed ONE …2 once|nothing|scraps|when|cold",
      "eats|eat|ate|takes|took|steals his|her|mums|dads|my meals|food|dinner",
      "never|not|dont|doesnt|nobody|no|havent|hasnt|wont turn|turns|turned|move|moves|wash|washes|bathe|clean|cleans|feed|feeds|change|changes|shower|showers ONE|THEM",
      "smells|stinks|smelling|stinking|reeks ?of urine|wee|pee|poo|faeces|and|filth",
      "never|not|isnt|wasnt clean|washed|dressed|shaved … when|visit|visits",
      "stepped|walked over|past|round him|her|me|them|mum|dad",
      "left ONE …1 on the|a floor|ground",
      "force|punish|starve|punishing him|her|them|my",

      "leave|leaves|left|put|puts ONE …2 food|water|drink|buzzer|bell|tray|meal|meals|phone|glasses … where|out|cant|reach|away|far",

      "changed|change|changes …2 pad|nappy|sheets|bed|dressing|bag|clothes … since|days|hours|night|week",
      "nobody|no|noone|never|not|dont ?one …2 help|helps|helped|feeds|fed|fed|changed|change|washes|wash|turns|clean|cleans|checks ONE|THEM …3 eat|drink|pad|wash|since|days|all|toilet",
      "found …4 naked|freezing|soaked|crying|wet|hungry",
      "naked|freezing|soaking and|with … window|cold|alone|wet",
      "bell|buzzer|water|food|drink … out|beyond of reach|purpose",
      "drunk … alone|carer|drink|work|shift",
      "carer|nurse|staff … drunk|asleep",

      "not|never|hasnt|havent|wasnt|isnt|werent ?been ?being fed|washed|changed|bathed|toileted|showered, nobody|noone|no ?one ?has ?had fed|washed|changed|turned|bathed|cleaned ONE|THEM|up",
      "nobody|noone|not|never|no|hasnt|havent|wasnt|isnt|didnt|without …3 given|gave|give|offered|had|having|get|got|brought …3 STUFF … day|days|night|hours|all|long",
      "left|leaves|leave|leaving|sat|sitting|lay|laying|lying|stuck|found|kept …3 in|on|with …2 FILTH|commode|wet|soiled|bedpan|mess",
      "left|leaves|leave|leaving …3 commode|floor|toilet|wet|soiled|mess|bedpan …3 hours|all|night|morning|day|crying|long",
      "left|leaves|leave|leaving|kept …2 without|with no|starving|hungry|thirsty|parched",
      "ignored|ignore|ignores|ignoring …2 cries|cry|calls|buzzer|bell|screams|shouts|pleas|pain|help",

      "sores|sore|ulcers down|to|on|all",

      "neglect|neglected|neglects|neglecting|neglectful",
      "lay|lie|lying|laid|left|sat|sitting|sit|leave|leaves|leaving|found ?lying ?there ?sitting ?him ?her ?me ?mum ?dad ?them ?all ?day ?night …1 in ?on ?a ?his|her|their|my|the|own ?own FILTH",
      "in|with a|his|her|my|own ?own FILTH|soiled for|all|hours|overnight|until|when|and",
      "soiled|wet|dirty|filthy bed|sheets|pad|pads|nappy|clothes|nightie|pyjamas … hours|all|night|day|for|left",
      "left|leave|leaves|leaving|kept ?me|him|her|mum|dad|them|patients|my|naked|without|alone|lying ?mother ?father ?wife ?husband without|naked|undressed|exposed|starving|hungry|thirsty ?food|water|a|drink|any|oxygen|in",
      "no|without food|water|drink|fluids|anything ?or|and ?water|drink|food ?to ?eat … all|for|day|days|hours|since",
      "nobody|noone|no|not|never|wasnt|isnt|hasnt|didnt ?one ?being ?been ?has ?have ?was ?is|would|even fed|feeds|feeding|feed|washed|changed|turned|bathed|toileted|cleaned|wash ?him ?her ?me ?mum ?dad ?them ?my ?mother ?father for|two|all|days|in|since|once|three|a",
      "starving|starved|starve",
      "wasting|skin away|and ?bones",
      "bedsores, bed|pressure sores",
      "and ignored|ignore him|her|them|me",
      "ignored his|her|my|dads|mums cries|screams|calls|buzzer|pleas",
      "left|leaving|leave on|in|him|her|me ?the ?on ?a floor|corridor|toilet|commode for|hours|all",
      "on the floor|commode|toilet for|all hours|night|day|two|three|four",
    ],
    unless: [
      "before the scan|operation",
      "water jug",
      "as planned",

      "cancer … starving",
      "turned me|her|him away|down|over gently",
      "soup",

      "moved it",
      "said sorry",

      "drunk man",
      "dealt with calmly",
      "wish i had, changed my bed|dressing",
      "found my way",

      "the baby, so to speak",
      "waiting room",
      "i|we sat|sit",
      "tears by",
      "left|out of reach once",
      "not given up",
      "never|not left|leave",

      "garden|gardens|building|lump|paintwork|decor|grounds|entrance|corridor, neglected to, i neglected",
      "i had|have neglected",
      "nobody|not|never|wasnt|didnt neglect|neglected",
      "left|leaving with|me a",
      "was|were starving so|after|before|by, starving the|cancer",
      "waiting room",
      "nil by mouth",
      "no food|without food … scan|operation|before|blood",
    ],
  },
];
