import type { Family } from "../../family.ts";

export const HOPELESS: readonly Family[] = [
  {
    name: "better off without me, nobody would miss me",
    cues: [
      "doing|do|be everyone|everybody|you|them|us|the|my|people ?all ?family ?world ?lot a favour|favor",
      "not be|trouble|troubling|bother|bothering ?troubling ?bothering you|them|anyone|anybody ?for ?much longer|more|again",

      "burden ?any ?anymore ?to ?on",

      "nobody|noone|no|who|everyone|everybody|they|family ?one ?would ?d ?will …4 relieved|eyelid|miss|notice|care|free|glad|happier …4 if|when|gone|disappeared|died|went",
      "waste of space|oxygen, a waste of a bed",
      "burden ?on ?to ?my … free|gone|better|went|dead|without|everyone|family|daughter|wife|husband|kids",

      "better|easier|happier|best|relief|kinder …3 everyone|everybody|family|kids|them|all|husband|wife|us|children …3 if|when|without …3 i|me|gone|around|here",
      "nobody|noone|who ?one ?would ?will miss|miss|notice|mind …2 me|if, no one would|will ?even miss|notice|care|mind, nobody would|will care, nobody|noone cares if|whether i",

      "better off dead, better off without me",
      "better off if|when i",
      "better|happier|easier|best|relieved ?off if|when|without i|me ?was ?were ?am gone|wasnt|werent|died|dead|not|here",
      "happier|better|easier without me|him|her",
      "nobody|no|noone|who ?one would|will|d miss|notice|care|mind ?if ?i ?died",
      "burden ?to|on ?everyone|everybody|family|them|all|others|my|kids|anyone|people",
      "a|just|such burden",
      "in everyones|everybodys|their way",
    ],
    unless: [
      "favour to fix|and",
      "patients a favour",

      "worried|worry ?i|she|he would|might",
      "never a|not burden",
      "burden on the|nhs|staff|nobody",
      "told|they …3 isnt|not",

      "worries that she|he",
      "waste of time|space in|to|form|going|paper|money|coming",
      "she|he isnt|not",
      "you|they told her|him",

      "burden on nobody|no",

      "worried|worry|afraid …6 burden",
      "not|never|no ?a ?be burden",
      "burden of proof|treatment|travel|symptoms",
      "travel|financial|extra|paperwork|admin burden",
      "burden on the staff|nhs|ward|nurses|service|system",
      "herself|himself … put it",
    ],
  },
  {
    name: "hopeless",
    cues: [
      "bad|dark|awful|horrible|terrible|scary|frightening|suicidal|ending|wrong|strange|funny|such|these|having|keep …1 thoughts|feelings|ideas|urges",
      "thoughts|feelings i|about|of cant|dying|death|ending|not|tell",
      "feel|feeling|feels|am|im|is ?so ?completely trapped",
      "suicidal|not with|safe|trust …2 own|my thoughts|head|mind|self",

      "feel|feeling|feels|felt|am|im|so|completely|totally|utterly|is|seems|life|everything ?all ?so ?very ?completely ?utterly ?totally hopeless|worthless|desperate|suicidal|numb|empty|trapped",
      "hopeless and|alone",
      "hopelessness|despair|despairing",
      "dark|darkest|bad|black|horrible|terrible|intrusive|negative|scary thoughts|thought|place|places|moods|days|mood|times",
      "i|im|am|feel|feels|feeling|been|felt|he|she|hes|shes ?is ?am ?have ?been ?feeling so|that|very|too|really|extremely|desperately low|depressed",
      "rock bottom",
      "lost ?all hope",
      "dont|not|cant|no see|have|is a|any|no future|hope",
      "see no future|hope|way",
    ],
    unless: [
      "helped|out of|through dark|a",
      "cant|trapped|finger|nerve|lift … trapped",
      "thoughts|feelings on|about the|my service|care|treatment|stay|food|visit",

      "wi|wifi|fi … hopeless, asked if|whether|about ?i ?me … thoughts|thought of|about",
      "hopeless trying|at|parking|system|signs|service",
      "parking|park|signs|signage|wifi|fi|website|phones|food|coffee|service|computers|prices|corridor|blood|count|counts|pressure|staffed|volume|chairs|seats, nurse|team|group|they … helped|noticed|listened",
      "numb|numbness leg|legs|feet|foot|hand|hands|arm|arms|face|mouth|jaw|fingers",
      "legs|feet|toes|fingers|hands|arm|leg … numb",
      "got|gave|with|to me|him help",
      "desperate for|to ?get",
      "hope when|gave, hope of finding|getting|parking",
    ],
  },
];
