/**
 * Words that say the same for what is around them: whether a son or a niece "took my card", and on a Monday or a Friday. Each
 * line is read as its first word, where two or more words are looked at together; alone each stands for itself.
 */
const LINES = `
husband wife partner hubby son sons daughter daughters mum mam mom mummy mother dad daddy father brother brothers sister
  niece nephew aunt auntie uncle nan nanny gran grandma granny grandad grandfather grandmother grandson granddaughter
  cousin stepdad stepmum stepson stepfather boyfriend girlfriend missus fella bloke inlaw spouse fiance ex
nurse nurses doctor doctors dr consultant consultants surgeon carer carers porter porters receptionist registrar matron
  hca radiographer physio oncologist gp staff assistant volunteer driver healthcare
he she
him her his hers
himself herself
monday tuesday wednesday thursday friday saturday sunday mon tues tue wed weds thurs thu fri sat sun yesterday
january february march april june july august september october november december
two three four five six seven eight nine ten eleven twelve
tablets tablet pills pill meds medicine medicines medication oramorph morphine patches paracetamol codeine zomorph insulin
hit hits hitting slap slaps slapped slapping punch punches punched kick kicks kicked kicking thump thumps thumped smack
  smacks smacked shove shoves shoved shoving pinch pinches pinched beat beats beating belts belted wallop walloped
  thrash thrashed batter batters clout clouts clouted whack whacks whacked grab grabs grabbed throttle throttled
money pension savings wages cash benefits purse wallet card allowance
chemo chemotherapy radiotherapy immunotherapy infusion treatment cycle fec drip
say says said saying
tell tells told telling
take takes took taken taking
give gives gave given giving
keep keeps kept keeping
leave leaves left leaving
get gets got getting gotten
go goes went gone going
come comes came coming
feel feels felt feeling
make makes made making
ring rings rang rung ringing phone phones phoned call calls called
throw throws threw thrown throwing chuck chucks chucked
steal steals stole stolen stealing nick nicks nicked pinching
hide hides hid hidden hiding
shake shakes shook shaking
wake wakes woke waking
bleed bleeds bled bleeding
run runs ran running
see sees saw seen seeing
find finds found finding
think thinks thought thinking
lose loses lost losing
hurt hurts hurting
want wants wanted wanna
frightened scared afraid terrified
`;

const FIRSTS = new Map(
  LINES.trim()
    .split(/\n(?! )/)
    .flatMap((line) => {
      const words = line.split(/\s+/);
      return words.map((word) => [word, words[0] ?? word] as const);
    }),
);

/** The word that stands for all that are like this one. */
export function firstAlike(form: string): string {
  return FIRSTS.get(form) ?? form;
}
