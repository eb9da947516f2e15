/** Word lists of `personal-details.ts`. Lower case unless said otherwise. */

const list = (words: string) => new Set(words.trim().split(/\s+/));

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
