import type { Phrases } from "./phrases.ts";

/** The themes of the framework, but for the two that say that there is none. */
export const THEME_PHRASES: Record<string, Phrases> = {
  "positive-experience": {
    enough:
      "excellent, brilliant, fantastic, amazing, perfect, wonderful, superb, outstanding, first class, 1st class, fabulous, exceptional, angels, very good, very happy, very satisfied, very pleased, really good, great service, good service, top class, no complaints, could not fault, cant fault, cannot fault, no fault, thank you, many thanks, grateful, cant praise, well looked after, great job, good job, everything was fine, everything was good, all good, happy with, satisfied, pleased with, keep up the good work, second to none, could not have been better, couldnt have been better, could not be better, couldnt be better, thanks to",
    help: "good, great, lovely, happy, thanks, nice, appreciate*, praise, pleased",
    against: "not happy, not satisfied, not good, not very good, not great, not pleased, dissatisfied",
  },
  "organisation-efficiency": {
    enough:
      "well organised, organised, disorganised, well run, badly run, efficiently run, shambles, chaotic, chaos, well oiled, organisation",
    help: "efficien*, smooth*, system, management, process",
  },
  funding: {
    enough:
      "funding, funded, underfunded, more money, government, budget*, cutbacks, financ*, more resources",
    help: "money, cost*, cuts, resources",
  },
  "feeling-safe": {
    enough:
      "felt safe, feel safe, feeling safe, felt unsafe, feel unsafe, felt so safe, safe hands, unsafe, felt secure, not safe, safety, safely",
    help: "safe, dangerous, secure",
  },
  "staff-manner": {
    enough:
      "friendly, kind, kindness, polite*, caring, rude, rudeness, attitude*, respect*, compassion*, courteous, pleasant, helpful, unhelpful, professional*, patient with, reassur*, dignity, supportive, considerate, cheerful, empath*, sympath*, abrupt, dismissive, warm, manner*, gentle, understanding, thoughtful, smil*, patronis*, uncaring, calm, sarcas*, lovely people, nice people, lovely staff, nice staff, put me at ease, at ease, bedside manner, judgmental, arrogan*, condescending",
    help: "staff, nurse*, doctor*, crew*, driver*, lovely, nice, lady, man, men, attentive, care",
  },
  "staffing-levels": {
    enough:
      "more staff, staff shortage*, short staffed, shortage of, understaffed, short of staff, not enough staff, more nurses, more doctors, more drivers, more paramedics, more crew*, more ambulances, staffing, overworked, recruit*, call bell*, buzzer*, rushed off, too busy, lack of staff, more people, staff levels, stretched",
    help: "busy, enough staff, pressure, attentive, responsive, shifts",
  },
  competence: {
    enough:
      "competen*, incompeten*, knowledgeable, knowledge, trained, training, untrained, skill*, qualified, unqualified, experienced staff, inexperienced, thorough*, expert*, clueless, knew what they were doing, know what they were doing, did not know what, didnt know what, mistake*, professionalism",
    help: "experience, wrong, error*, professional",
  },
  "contacting-services": {
    enough:
      "answer the phone, answered the phone, pick up the phone, phone line*, phone calls, get through, getting through, got through, on hold, call back, called back, ring back, rang back, rang me back, phoned back, callback, telephone system, switchboard, could not reach, no reply, no answer, unanswered, call handler*, hold music, voicemail, answering machine, return my call, contact number, hard to contact, easy to contact, in a queue, helpline",
    help: "phone*, ring, rang, call*, contact*, telephone*, queue*, email*, 111, answered",
  },
  "appointment-arrangements": {
    enough:
      "appointment*, cancelled, cancellation*, rearrang*, reschedul*, rebook*, booking*, punctual*, postponed, double booked, late for my, appt*",
    help: "booked, book, letter, reminder, on time, running late, clinic",
  },
  "appointment-method": {
    enough:
      "face to face, video call*, telephone appointment*, phone appointment*, telephone consultation*, phone consultation*, by video, over the phone, in person, zoom, online consultation*, video consultation*, virtual",
    help: "telephone, phone, video, online",
  },
  timeliness: {
    enough:
      "wait*, delay*, hours, prompt*, quick*, fast*, speed*, slow*, on time, too long, took so long, sooner, late, lateness, later than, straight away, immediately, earlier, long time, response time*, minutes, weeks for, months for, in good time, timely, two week*, within the hour, swift*, took ages, arrival time*, rapid*",
    help: "time, times, hour, mins, early, days, weeks, months, arrived",
  },
  communication: {
    enough:
      "communicat*, poor communication, good communication, better communication, lack of communication, excellent communication, miscommunication",
    help: "contact, told",
  },
  listening: {
    enough:
      "listen*, not listen*, felt heard, was heard, understood me, understood my, involved me, involved in, my opinion, my concerns, took me seriously, taken seriously, not believed, ignored, dismissed, as an individual, just a number, choices, talked to me, talk to me, chatted, chatting, took the time, time to talk, had time for, asked me what, my wishes, conversation, nobody asked, shared decision*",
    help: "understanding, concern*, talked, understand, seriously, interest*",
  },
  "information-from-staff": {
    enough:
      "explain*, explanation*, answered my questions, answered all, answered questions, answer my questions, went through everything, language barrier, told me what, told us what, talked me through, talked us through, in plain english, jargon, accent*, advised me, advised what, gave advice, good advice, clear advice, medical terms, went over",
    help: "advice, advis*, questions, understand, clear*, information, told",
  },
  "information-provision": {
    enough:
      "leaflet*, booklet*, website, web site, web page*, information pack, information sheet*, in writing, written information, pamphlet*, brochure*, signposted, information about, more information, advice line, education session*, information day",
    help: "information, guidance, online, advice, written",
  },
  "kept-informed": {
    enough:
      "kept informed, keep informed, keep me informed, kept me informed, kept us informed, informed of, updated, update*, kept up to date, up to date, not told, never told, wasnt told, was told, were told, no one told, nobody told, conflicting, contradict*, mixed messages, different information, incorrect information, misinform*, know what was happening, knew what was happening, know what is happening, what to expect, let me know, let us know, inform me, inform patients, kept in the dark, in the dark, text message*, text when, estimated time, eta, consistent",
    help: "informed, told, knowing, know, text*, heard nothing, confus*, wrong information",
  },
  "family-carers": {
    enough:
      "visiting, visitor*, my family were, family were, include my, my carer, carers, next of kin, escort*, accompan*, relatives, family involved, involve my, spoke to my husband, spoke to my wife, spoke to my daughter, spoke to my son, family members, support group*, allowed to stay, travel with me, come with me",
    help: "family, husband, wife, daughter, son, partner, mother, father, mum, dad, carer, relative",
  },
  "between-services": {
    enough:
      "between hospitals, between departments, between services, between the hospital, between teams, fell between, fall between, gap between, gaps between, no one took responsibility, nobody took responsibility, had not been sent, hadnt been sent, had not arrived, hadnt arrived, never sent, pillar to post, had not received my, hadnt received my, lost in the system, transferred to another, chase it up, chase them, chasing",
    help: "between, handover*, transfer*, letter*, results, records, notes, each other",
  },
  continuity: {
    enough:
      "diagnos*, misdiagnos*, triage*, refer*, referral*, handover*, hand over, same nurse, same doctor, same person, different doctor*, different nurse*, different person, follow up, followed up, fell through, passed from, passed around, passed on to, joined up, coordinat*, continuity, care plan*, treatment plan*, test results, results, scan*, medical history, medical records, my notes, my records, records, sent me to, sent to the wrong, key worker, lost in the system, irrelevant questions, same questions, so many questions, too many questions, question* asked, each other, other hospital, between departments",
    help: "questions, hospital, gp, notes, plan, team*, assess*, transfer*, department*, arranged, symptom*, test*",
  },
  discharge: {
    enough:
      "discharg*, sent home, going home, went home, left hospital, leaving hospital, before i left, aftercare, after care, let me home",
    help: "home, left, ready",
  },
  medication: {
    enough:
      "medication*, medicine*, prescription*, prescrib*, tablet*, pharmac*, chemist, antibiotic*, side effect*, dose*, dosage*, drug*, steroid*, pills, inhaler*, anti sickness",
    help: "meds, doctor, collect*, repeat*",
  },
  pain: {
    enough:
      "pain relief, painkiller*, pain killer*, in pain, agony, gas and air, morphine, my pain, the pain, pain control, pain management, painful, severe pain",
    help: "pain, pains, sore, hurt*, relief",
  },
  cleanliness: {
    enough:
      "clean*, dirty, filthy, hygien*, tidy, tidiness, untidy, infection*, ppe, mask*, covid, sanitis*, dust*, spotless, unclean, hand wash*, washed their hands, germs, stained",
    help: "gloves, smell*, bins, toilet*",
  },
  sensory: {
    enough:
      "noise, noisy, loud, quiet, cold, hot, freezing, temperature, draught*, smell*, lighting, lights, bright, dark, air conditioning, heating, too warm, stuffy, sleep, slept",
    help: "warm, fan, night, blanket*",
    against:
      "in the dark, cold symptoms, had a cold, got a cold, with a cold, high temperature, hot drink, hot meal, hot food, my temperature, a temperature of",
  },
  facilities: {
    enough:
      "waiting room*, waiting area*, wheelchair*, chair*, bed, beds, seat*, equipment, facilities, privacy, private room*, ward was, building, bathroom*, shower*, toilets, curtain*, decorat*, comfortable, uncomfortable, stretcher*, hoist*, ramp*, step free, lift, lifts, machine*, refurbish*, locker*, side room, environment, broken, corridor*, trolley*",
    help: "ward, room, comfort, toilet*, space, sit, bumpy",
  },
  "food-drink": {
    enough:
      "food, meal*, lunch*, breakfast, dinner*, tea and, cup of tea, coffee, sandwich*, drinks, canteen, cafe, vending machine*, menu*, vegetarian, hungry, thirsty, snack*, a drink, eat, eating, kitchen*, water jug",
    help: "drink, tea, water, biscuit*, taste*, hot",
  },
  location: {
    enough:
      "nearer, closer to home, close to home, near home, local hospital, too far, long way, far away, miles, signage, signs, signpost*, find the department, hard to find, directions, nearest, location, travel so far, local to",
    help: "far, travel*, distance, local, journey, site, find",
  },
  transport: {
    enough:
      "transport*, taxi*, bus, buses, minibus, vehicle*, driving, drove, driver*, lift home, picked up, pick up, pick me up, pick ups, collected, collection time*, drop off, dropped off, train, journey, journeys, patient transport, seat belt*, route*, got me there, took me home, taken home, travel costs",
    help: "ambulance, car, home, hospital, trip, return, collect",
    against: "pick up the phone",
  },
  parking: {
    enough:
      "parking, car park*, parked, to park, park the car, blue badge, disabled bay*, parking ticket*, parking space*",
    help: "park, spaces",
  },
  activities: {
    enough:
      "activities, fresh air, go outside, outside space, exercise class*, art class*, music, games, toys, crafts, gym, garden, yoga, singing, something to do, nothing to do, bored, boredom, walks",
    help: "exercise, outside, walk",
  },
  entertainment: {
    enough:
      "wifi, wi fi, television*, tv, tvs, radio, internet, charge my phone, charging point*, phone charger, magazines, headphones, tablet to watch",
    help: "signal, screen*, charger",
  },
};
