/** Words that the finders of personal details tell apart. Small letters unless said otherwise. */

const list = (text: string) => new Set(text.trim().split(/\s+/));

/** The 121 areas of Royal Mail postcodes and the crown dependencies', in capitals. */
export const POSTCODE_AREAS = list(`
  AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL
  GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX
  PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR
  WS WV YO ZE
`);

/** Titles that are jobs too. */
export const ROLE_TITLES = list("doctor sister matron nurse consultant surgeon cns");

/** What stands with a capital after a title without being a name: other jobs, places, and the next sentence. */
export const NOT_A_NAME = list(`
  specialist specialists practitioner practitioners consultant consultants nurse nurses doctor doctors surgeon surgeons
  oncologist oncologists haematologist radiologist radiographer urologist dermatologist gynaecologist physician
  pathologist anaesthetist endocrinologist cardiologist neurologist gastroenterologist dietitian physiotherapist
  therapist therapists pharmacist geriatrician led in on at of and or the a an i we my our your his her their they she
  he it this that there when then if but so was is were are has had who with from for to by not no yes nhs ward wards
  team teams unit units clinic clinics station stations bank manager managers director directors lead leader leaders
  associate assistant assistants prescriber navigator coordinator co-ordinator macmillan hospital hospitals hospice
  cancer breast lung prostate colorectal bowel urology oncology haematology chemotherapy radiotherapy plastic general
  orthopaedic thoracic vascular head upper skin stoma palliative community district patient participation group research trials trial surgery
  surgeries appointment appointments however although also after before because did do does will would could should can
  thank thanks please very great good lovely always never everyone everything nothing nobody no-one line helpline service services care call calls ct mri pet gp gps cns cag
`);

/** What hospitals, wards, charities and streets are called behind a first name, and who is no secret. */
export const NAMED_FOR = list(`
  harvey nightingale curie george hospice foundation trust fund appeal maternity infirmary house centre center building wing suite
  garden gardens road street avenue lane close drive park square bridge station cross day night week month charity society
  association group church chapel school college university court place way hill green ambulance
  and or with from at in on the who was is has had did bear hall cafe home homes rooms room
`);

/** Behind a title: what it makes a figure of, or a thing. */
export const NO_PERSON = list(`
  whippy blobby magoo google motivator doolittle dolittle doubtfire jekyll scrooge kildare
`);

/** What follows "dr" or "mr" in small letters without being a name. */
export const LOWER_CASE_TITLE_FOLLOWERS = list(`
  a about after again agreed all also always an and answered appointment appointments are as asked at away because
  before being but by called calls came can cancelled changed checked clearly could couldn't decided did didn't does
  doesn't don't doing ever explained explains feels felt for found from gave gives got had has have he held helped her
  him his i i'd if in into is it kept knew knows later left letter letters listened listens looked looks made makes me
  might must my never no nor not of off often on once only or ordered our out over phoned phones put ran rang refused
  referred refers replied room rooms said saw says seemed sent she should showed shows so some still surgery surgeries
  suggested than that the their them then there they thought to told too took treated treats tried until up us very
  visit visited visits waited wanted was wasn't we went were what when where which while who whom whose why will with
  without would wouldn't wrote you your notes time times who's has
`);

/** Short words of every day, and units, which stand where letters of a registration would. */
export const SHORT_WORDS = list(`
  at in on to my by of or is up we no so as an it if me he do go us be am the and was for but has had not you are his her
  she who why how now got get our all any out off one two day days mls mcg hrs min mins wks did can may too via per yes
  ago old new due bed mri pet cns
`);

/** None of these stands in an address between its number and its street. */
export const IN_NO_ADDRESS = list(`
  minute minutes min mins mile miles hour hours hrs day days week weeks month months year years yr yrs metre metres yards
  pounds people patients beds nurses doctors staff volunteers bus buses train trains stop stops step steps steps' minute's minutes'
  hour's of in on by to from and or with for past down up along off near before after than times cars spaces visits trips
  each quid different other more full good nice long short busy hot lovely whole
  hospital hospitals ward clinic unit centre car surgery department hospice treatment appointment appointments
  way's i i'm we my
`);

/** First names that are words of every day too: without their capital they say nobody. */
export const ALSO_WORDS = list(`
  will may grace mark rose bill pat frank hope joy dawn faith rob sue jack art max dean lee ray roy guy ivy iris lily
  daisy holly heather hazel poppy ruby violet viola olive robin april june august summer autumn pearl amber jade ginger
  sandy penny jean gene drew chase grant miles bob don ben dot glen cliff rock chuck gill jan jay kit nick norm pip
  pete reg rich rusty sky star stan tad ted tim tom tony van vic wade ward woody carol christian angel dale dan dear
  earl eve fern fay flora gale gay gray hart heath jasmine job josh ken laurel lane leo linus marina mercy mike misty
  myrtle noel patience piers precious prudence red rex rod sage sunny tanner tiger trinity ty victor victoria virginia
  major duke prince royal kelly sally polly molly john mary
`);

/** Words in capitals that are places, days, medicines or bodies. */
export const NO_SURNAME = list(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas easter whitsun ramadan diwali eid bank holiday boxing new old year day eve god lord
  jesus allah covid google facebook whatsapp zoom teams mychart tesco asda sainsburys morrisons costa mcdonalds lidl aldi
  boots bbc itv nhs ambulance english england britain british uk usa europe european asian african indian polish nepali
  punjabi gurkha welsh scottish irish french german spanish italian urdu bengali chinese australia portugal spain
  kent kentish medway maidstone canterbury ashford pembury tunbridge wells tonbridge sevenoaks dartford gravesend
  gravesham northfleet swanley rochester chatham gillingham rainham strood hoo sheppey sheerness queenborough minster
  leysdown eastchurch sittingbourne faversham whitstable herne bay margate ramsgate broadstairs thanet birchington
  westgate cliftonville sandwich deal walmer dover folkestone hythe romney marsh lydd dungeness dymchurch hawkinge
  tenterden cranbrook staplehurst marden headcorn paddock wood hawkhurst goudhurst west east north south malling larkfield
  aylesford snodland ditton borough green wrotham meopham edenbridge westerham hadlow lenham charing harrietsham
  bearsted loose coxheath allington pluckley wye chilham sturry wincheap bluebell shornecliffe preston sandling
  hermitage weald isle grain bexley bromley orpington sidcup london brighton hastings eastbourne essex sussex surrey
  croydon lewisham greenwich woolwich sutton chelsea exeter devon cornwall
  darent valley william harvey qeqm queen elizabeth mother buckland benenden pilgrims ellenor hospice heart wisdom
  demelza marsden royal guy's guys thomas' thomas king's kings marie curie macmillan maggie's maggies cruk research
  alzheimers samaritans healthwatch citizens advice red cross age cathedral charles dickens north ward peggy wood
  celia blakey lord nelson trafalgar kingsgate rotary lingfield mercer riverside bluebird
  folfox folfiri capox fec docetaxel carboplatin cisplatin paclitaxel herceptin tamoxifen letrozole anastrozole
  exemestane zoladex prostap keytruda pembrolizumab nivolumab capecitabine gemcitabine oxaliplatin irinotecan
  rituximab bevacizumab avastin imatinib ibrutinib abiraterone enzalutamide bicalutamide dexamethasone prednisolone
  oramorph morphine paracetamol codeine metformin insulin warfarin clexane apixaban omeprazole lansoprazole
  ondansetron domperidone loperamide hickman picc portacath gleason breslow hodgkin hodgkins lynch whipple ivor lewis
  dukes nottingham ki her2 brca psa cea
  doctor doctors nurse nurses sister sisters consultant consultants professor surgeon radiographer receptionist
  oncology haematology radiology urology breast clinic unit hospital surgery reception outpatients pharmacy phlebotomy
  chemo chemotherapy radiotherapy immunotherapy physio physiotherapy mri ct pet gp cns pals a&e mdt
  good great very really thank thanks thankyou lovely brilliant excellent kind everyone everything overall friendly
  regards sincerely faithfully truly yours signed cheers coli pylori tees difficile
  helpful amazing wonderful fantastic first class absolutely
`);
