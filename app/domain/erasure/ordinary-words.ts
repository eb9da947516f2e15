/** Words that no name begins with, or is made of: whoever is called so by somebody is not who a sentence means. */
const LITTLE = new Set(
  (
    "a an the and or of in on at to for from by with as is are was were be been has have had do does did not no yes " +
    "it its this that these those he she they we you i me my our your their his her who what when where why how all any some"
  ).split(" "),
);

/** Names that are words as well, and words that groups write every day. */
const ORDINARY = new Set(
  (
    "january february march april may june july august september october november december monday tuesday wednesday " +
    "thursday friday saturday sunday spring summer autumn winter will grace hope faith joy rose lily daisy ivy heather " +
    "holly iris violet olive hazel amber ruby pearl jade dawn eve star sky rain storm brook river glen dale heath " +
    "mark art bill rob nick pat drew chase grant sue guy dean king prince bishop cook porter ward wards hall church house " +
    "hill field woods park lane street bridge ford marsh wells black white brown green gray grey blue gold silver young old " +
    "long short strong small little good best better rich sharp page bell ball bean berry " +
    "early late day days night week month year time today tomorrow love christmas easter " +
    "nurse nurses doctor doctors consultant hospital hospitals cancer clinic clinics care carer carers centre team teams " +
    "patient patients people person member members group groups meeting meetings public notes note action actions " +
    "agenda item items chair minutes report reports trust service services support treatment appointment appointments " +
    "letter letters ticket tickets permit permits parking transport bus buses car cars food tea coffee water door room " +
    "rooms entrance reception first second third last next new north south east west road county kent health national " +
    "voice partnership alliance board committee department unit scan scans test tests results surgery chemotherapy " +
    "radiotherapy oncology breast lung bowel prostate skin kind thank thanks please welcome apologies update feedback"
  ).split(" "),
);

export function isLittleWord(word: string): boolean {
  return LITTLE.has(word.toLowerCase());
}

export function isOrdinaryWord(word: string): boolean {
  return isLittleWord(word) || ORDINARY.has(word.toLowerCase());
}
