import type { Family } from "../../family.ts";

export const THREATS: readonly Family[] = [
  {
    name: "threatened",
    cues: [
      "!threatening text|texts|message|messages|letter|letters|email|emails",
      "!come|going to|down ?the ?to …3 hurt|kill|stab|punch|shoot someone|somebody|him|her|them|you|that",

      "watch your|his|her|their back|backs|step",
      "know|found where ?the ?that AGENT|ward|manager|she|he …2 parks|lives|live|park|drinks",
      "said|says|told|threatened ?they|he|she|me …2 would|d|will|stop|theyd|hed|shed ?to ?they stop|take|withhold|withdraw|refuse|end|cut|kick|throw|have ?away ?my treatment|tablets|medication|kids|children|out|oxygen|me … if|unless|fuss",
      "if i|you …6 ill|iwill|will|gonna ?knock knock|kill|hit|punch|smash|batter|have|get ?him ?her ?them out|him|her|them|you",

      "says|said|tells|told|threatens|threatened|swore|swears …6 he|she|they|hed|shed|hewill|shewill ?will ?would ?going ?to ?is kill|hurt|hit|harm|burn|stab|get|leave|smash ?me ?us",
      "going|gonna|want|wanting|like|about to hurt|harm|hit|kill|smack|get|punch THEM|that|this|doctor|nurse|you|one|his",
      "get|have|deserve what|whats ?is ?s coming ?to",
      "coming|come|came|after for|after you|them|him|her",

      "baseball bat|cricket",
      "come|coming down|round|there|back ?there ?with with|and … bat|knife|lads|gun|smash|sort|kill",
      "throttl~|throttling|strangling|slapping|hitting|smothering|shaking him|her|them",
      "make|makes my|her|his|our life|lives hell|misery|unbearable",
      "ill|you|youwill|youll|she|he ?will be sorry|regret|pay ?it ?for",
      "turned|turns|turning|came up|round|at …3 shouting|threatening|drunk|violent|screaming",

      "IWILL|going|want|gonna|swear|could …4 kill|stab|punch|shoot|strangle|smash|batter|deck|thump|knock|slap|hit|burn …2 THEM|that|this|you|his|her|out|down|receptionist|doctor|nurse",
      "know|find|found where|out where ?he|she|they|you lives|live|parks|park|works",
      "threaten~ to|me|us|him|her|my|mum|dad|with",
      "AGENT …2 says|said|told … IWILL|will|hed|shed|ill|would|going …2 kill|burn|hurt|hit|smash|stab|get|leave|put",
      "got|have|carries|bring|bringing|waved|pulled|held a|his|her|the knife|gun|weapon|bat",

      "threaten~|threatened|threatens|threatening|threats|threat ?to ?me|him|her|us|them|my|mum|dad|with|behaviour|violence|of",
      "say|says|said|saying|told|tells|swears|swore ?me ?that he|she|they|hed|shed ?hes ?will|would|d|is|going|was ?going ?to ?will kill|hurt|hit|harm|put|leave|lock|throw|smash me|him|her|us|my|mum|dad",
      "kill|stab|shoot|murder|batter|deck him|her|them|you|someone|somebody|that",
      "IWILL|WANT|swear|could|might|want ?to ?come ?and ?him kill|stab|shoot|smash|punch|attack|burn|bomb|strangle|murder|throttle him|her|them|you|the|that|this|someone|somebody|your|his|my",
      "smash|break|cave|kick|knock ?his|her|their|your|you face|head|in|teeth|door|legs",
      "someone|somebody|people|he|she|they is|are|will|going|gonna|might ?going ?to ?be get|gets|getting|be hurt|killed|stabbed|punched",
      "someone|somebody is going to get hurt",
      "come down there|and and|smash",
      "with|has|had|got ?a ?his ?her ?the knife|gun|weapon|axe|machete|hammer",
      "with a|his|her knife|gun|hammer|bat",
    ],
    unless: [
      "back ache|pain|exercises",

      "sack|employer|job|dismissal|eviction",
      "coming for the|my|a",
      "coming for my|treatment|chemo",
      "get what you|we need|want|ask",
      "closing|closure",

      "happy|worthwhile|easier",

      "threatened|threatens|threatening to rain|close|shut|strike",
      "killing two|it|time, killed it",

      "closing|closure|closed|cuts|close|funding|fine|parking|rain|strike|jobs, the service, life threatening",
      "kill|killed|killing for|time|pain|cancer|off|cells|bugs|germs",
      "nearly|almost killed",
      "killing me",
      "hit|hurt the nail|target|road|me|buffers|jackpot|button|wall|ground",
      "find|hunt you|the|them|him|her",
      "hurt|harm anyone|a fly|to see",
      "gamma|cyber|surgical knife",
      "under the knife",
      "bake|cake|butter|fork",
      "attack|attacks the cancer|cells|tumour",
      "burn the|out|calories|fat",
      "punch above|line",
    ],
  },
];
