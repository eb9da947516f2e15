import { describe, expect, test } from "vitest";
import { markFoundWords } from "#app/domain/feedback/found-words.ts";
import { findPersonalDetails, type PersonalDetailKind } from "#app/domain/feedback/personal-details.ts";

/**
 * Sentences with the words that must be found in them. The NHS numbers are of the range that is set apart for tests
 * (999…); the telephone numbers are those that Ofcom keeps for drama; the addresses are of example domains.
 */
const FOUND: Record<PersonalDetailKind, readonly [sentence: string, words: string][]> = {
  nhsNumber: [
    ["My NHS number is 999 000 0018 if you need it.", "999 000 0018"],
    ["NHS no 9990000026.", "9990000026"],
    ["They read out 999-000-0034 in front of everyone.", "999-000-0034"],
    ["The letter said 999.000.0042 at the top.", "999.000.0042"],
    ["It was ９９９ ０００ ００５０ on the band.", "９９９ ０００ ００５０"],
    ["Number 999\u200b000\u200b0018 was on the label.", "999\u200b000\u200b0018"],
    ["(9990000026)", "9990000026"],
  ],
  phone: [
    ["Ring me on 07700 900123 please.", "07700 900123"],
    ["My number is +44 7700 900456.", "+44 7700 900456"],
    ["Call +44 (0)7700 900789 after six.", "+44 (0)7700 900789"],
    ["The office is 01632 960001.", "01632 960001"],
    ["I rang (01632) 960 002 three times.", "(01632) 960 002"],
    ["She gave me 07700900321.", "07700900321"],
    ["Try 020 7946 0000 for the clinic.", "020 7946 0000"],
    ["Text 07700-900-555.", "07700-900-555"],
    ["From abroad 0044 7700 900999.", "0044 7700 900999"],
    ["Dial 01632\u00a0960\u00a0003.", "01632\u00a0960\u00a0003"],
  ],
  email: [
    ["Write to jo@example.com.", "jo@example.com"],
    ["My email is Jo.Bloggs+nhs@mail.example.co.uk, thanks.", "Jo.Bloggs+nhs@mail.example.co.uk"],
    ["It is jo @ example.org if you want.", "jo @ example.org"],
    ["jo(at)example.com works too.", "jo(at)example.com"],
    ["Send it to jo [at] example.com.", "jo [at] example.com"],
    ["I am jo at example dot com.", "jo at example dot com"],
    ["Use ｊｏ＠example.com.", "ｊｏ＠example.com"],
  ],
  postcode: [
    ["I live in ME16 9QQ.", "ME16 9QQ"],
    ["We came from ct1 3ng by bus.", "ct1 3ng"],
    ["TN240LZ is where the hospital is.", "TN240LZ"],
    ["Our postcode, ME7  5NY, is on the letter.", "ME7  5NY"],
    ["My mother is at DA2 8DA.", "DA2 8DA"],
    ["He moved to W1A 1AA.", "W1A 1AA"],
    ["Me16 9qq is far away.", "Me16 9qq"],
  ],
  date: [
    ["It was on 4 March 2024.", "4 March 2024"],
    ["On the 4th of March, 2024 I went in.", "4th of March, 2024"],
    ["My scan was 03/04/2024.", "03/04/2024"],
    ["I was seen on 3.4.24.", "3.4.24"],
    ["The letter of 2024-03-04 never came.", "2024-03-04"],
    ["March 4th, 2024 was the day.", "March 4th, 2024"],
    ["My date of birth is 1 2 52.", "date of birth is 1 2 52"],
    ["DOB: 010252.", "DOB: 010252"],
    ["He was born on 1 Feb 52.", "born on 1 Feb 52"],
    ["12-Nov-2023 was the last time.", "12-Nov-2023"],
  ],
  name: [
    ["Dr Smith explained it well.", "Dr Smith"],
    ["Dr. J. O'Brien was kind.", "Dr. J. O'Brien"],
    ["I saw Mr Patel twice.", "Mr Patel"],
    ["Mrs Smith-Jones brought tea.", "Mrs Smith-Jones"],
    ["Ms Ng called me back.", "Ms Ng"],
    ["Miss Lee did the operation.", "Miss Lee"],
    ["Prof van der Berg came by.", "Prof van der Berg"],
    ["Professor Adeyemi listened.", "Professor Adeyemi"],
    ["Sister Mary Jones runs the ward.", "Sister Mary Jones"],
    ["Nurse Julie held my hand.", "Nurse Julie"],
    ["Matron Brown sorted it out.", "Matron Brown"],
    ["My CNS Sarah rang.", "CNS Sarah"],
    ["Thanks to Dr Müller.", "Dr Müller"],
    ["dr patel was late.", "dr patel"],
    ["mrs jones on reception was rude.", "mrs jones"],
    ["I SAW DR SMITH.", "DR SMITH"],
    ["I asked Consultant Ahmed.", "Consultant Ahmed"],
    ["Then Mx Taylor came.", "Mx Taylor"],
    ["Doctor de Souza told us.", "Doctor de Souza"],
    ["We met Mr. Łukasz Nowak.", "Mr. Łukasz Nowak"],
  ],
};

/** Ordinary sentences about cancer care, with numbers, units, stages, roads and titles, in which nobody is named. */
const CLEAN = [
  "The nurse rang when she said she would.",
  "Parking took an hour and cost £8.50.",
  "My blood pressure was 120/80 and then 135/90.",
  "I waited 3 hours in A&E and 62 days for treatment.",
  "The tumour was T2 N1 M0 at first.",
  "They gave me 500mg twice a day for 10 days.",
  "I had 6 cycles of FEC-T and 15 sessions of radiotherapy.",
  "The Clinical Nurse Specialist answered every question.",
  "My Consultant Oncologist drew a picture.",
  "The Macmillan Nurse was wonderful.",
  "Nurse Practitioner appointments are hard to get.",
  "The doctor was running 2 hours late.",
  "dr was very kind and explained everything",
  "the dr said it would be 2 weeks",
  "My PSA went from 4.5 to 12.7 in 2023.",
  "I was diagnosed in March 2022.",
  "In May I had my operation and in June the results.",
  "We drove down the M20 and the A249 every day.",
  "The M25 3hr delay made me miss it.",
  "Ward A2 2nd floor is hard to find.",
  "Call 999 or 111, they told me.",
  "I rang 111 at 2am and they called back at 4:15.",
  "The temperature went up to 38.5.",
  "Stage 3b, grade 2, they said.",
  "HER2 and BRCA1 were never explained.",
  "The CT and MRI were on the same day.",
  "My CA125 was 1,250 and nobody told me.",
  "It costs 45p a mile and takes 1 hour 20.",
  "There were 12 of us in a room for 6.",
  "Room 101, bed 4, by the window.",
  "The leaflet is number 2019/4567.",
  "I have been a patient for 10 years.",
  "The ward sister on nights was lovely.",
  "The matron came to see us the next day.",
  "The Ward Sister In charge was helpful.",
  "Sister was busy but stopped to talk.",
  "THE NURSE WAS KIND AND THE DOCTOR LISTENED.",
  "NURSE TOLD ME TO WAIT.",
  "Miss out the queue by going early.",
  "I did not want to miss the appointment.",
  "Mrs and Mr are on the form.",
  "Doctor On Call was not available.",
  "Surgeon and anaesthetist both came to see me.",
  "Consultant In Palliative Medicine visited at home.",
  "CNS Team were great and the CNS was on holiday.",
  "Nurse Specialist, Dietitian and Physiotherapist all came.",
  "Doctor I saw first was better.",
  "They did it on Monday 4 March.",
  "My next one is on the 12th.",
  "About 40 of 50 people got a reply.",
  "The form has 3 pages and 27 questions.",
  "My weight went from 70kg to 58kg.",
  "0.5ml every 6 hours.",
  "Between 10 and 12 o'clock nobody came.",
  "I scored it 9/10.",
  "The 24-hour helpline was engaged 5 times.",
  "The app version 2.5.1 kept crashing.",
  "My reference was KM-26-7K3QX.",
  "The ratio was 1:8 at night.",
  "Chemo on day 1, day 8 and day 15.",
  "He was born in Kent and lived there for 80 years.",
  "My birthday was in hospital, with cake.",
  "Since 2015 I have had 4 scans.",
  "From 2019-2021 everything was by phone.",
  "Meet me at reception, they said, at the main entrance.",
  "The code on the door is 1234.",
  "The ticket machine took my last £20.",
  "Invoice 1234567890 was sent to the wrong place.",
  "I saw the nurse. Palpitations were never mentioned.",
  "I had to wait for the dr. However, it was worth it.",
  "p53 4th line treatment was not offered.",
];

describe("what may identify someone is found", () => {
  for (const [kind, sentences] of Object.entries(FOUND)) {
    test.each(sentences)(`${kind}: %s`, (sentence, words) => {
      expect(findPersonalDetails(sentence)).toEqual([
        { kind, words, start: sentence.indexOf(words), end: sentence.indexOf(words) + words.length },
      ]);
    });
  }
});

test("at most 1 in 20 clean sentences raises a false alarm", () => {
  const alarms = CLEAN.flatMap((sentence) =>
    findPersonalDetails(sentence).map(({ words }) => `${words}: ${sentence}`),
  );
  expect(CLEAN.length).toBeGreaterThanOrEqual(60);
  expect(alarms.length, alarms.join("\n")).toBeLessThanOrEqual(CLEAN.length / 20);
});

test("an NHS number needs its check digit", () => {
  const wrong = Array.from({ length: 10 }, (_, last) => `999000001${last}`);
  expect(wrong.filter((digits) => findPersonalDetails(digits).length > 0)).toEqual(["9990000018"]);
  expect(findPersonalDetails("1111111111")).toEqual([]);
});

test("the writer's own name is found as a whole, however it is written", () => {
  const text = "Yours, ANN LEE. Ann was there, and so was Joanna Lee.";
  expect(findPersonalDetails(text, "Ann Lee").map(({ words }) => words)).toEqual(["ANN LEE"]);
  expect(findPersonalDetails("Grace was needed.", "Grace")).toEqual([]);
  expect(findPersonalDetails("Signed A (Bob) Lee.", "A (Bob) Lee")).toHaveLength(1);
});

test("several are found in their order, none twice", () => {
  const text =
    "Dr Smith (07700 900123) wrote to jo@example.com on 4 March 2024 about 999 000 0018, ME16 9QQ.";
  expect(findPersonalDetails(text).map(({ kind }) => kind)).toEqual([
    "name",
    "phone",
    "email",
    "date",
    "nhsNumber",
    "postcode",
  ]);
});

test("marking keeps the text as it was typed", () => {
  const text = "Before Dr Smith,\nthen 9990000018 and 😀 07700 900123";
  const runs = markFoundWords(text, findPersonalDetails(text));
  expect(runs.map(({ words }) => words).join("")).toBe(text);
  expect(runs.filter(({ isFound }) => isFound).map(({ words }) => words)).toEqual([
    "Dr Smith",
    "9990000018",
    "07700 900123",
  ]);
});

test("text made to be slow is read all the same: nothing is looked at more than a bounded number of times", () => {
  for (const unit of [
    "1",
    "1 ",
    "0 ",
    "a",
    "a@",
    "a.",
    "Dr ",
    "Dr A. ",
    "999 000 001",
    "born ",
    "M2 ",
    "at dot ",
    "\u200b",
  ]) {
    const text = unit.repeat(20_000 / unit.length);
    expect(findPersonalDetails(text, "Ann Lee").length).toBeLessThanOrEqual(text.length);
  }
});
