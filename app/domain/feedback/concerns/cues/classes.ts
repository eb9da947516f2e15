import type { Classes } from "./pattern.ts";

/**
 * Classes of words that cues are written with. A class may name another in capitals. Apostrophes are left out, "do not" is
 * "dont" and "I will" may be "iwill": `tokens.ts` makes them so.
 */
export const CLASSES = {
  // Who
  KIN: `mum, mam, ma, mom, mother, dad, da, father, parents, husband, hubby, wife, partner, son, daughter, brother, sister, nan,
    nana, gran, granny, grandma, grandmother, grandad, granddad, grandpa, grandfather, aunt, auntie, uncle, niece, nephew,
    boyfriend, girlfriend, fiance, friend, neighbour, child, kids, children, mums, dads, grandson, granddaughter, stepdad,
    stepson, stepfather, ex, missus, old man, family, son in law, daughter in law, mother in law, father in law`,
  WHOSE: "my, his, her, their, our, your, the, a, me",
  THEM: "me, him, her, them, us, themselves, KIN, my|his|her|our|the|their KIN, patient, patients, resident, residents, old people, people, someone, my patient",
  HE: "he, she, they, i, it, hes, shes, theyre, theyare, KIN, who",
  STAFF: `carer, carers, caregiver, helper, helpers, home help, nurse, nurses, sister, hca, hcas, healthcare assistant, health care assistant,
    care assistant, care worker, care workers, assistant, porter, porters, doctor, doctors, dr, consultant, surgeon, registrar, physio, physiotherapist,
    radiographer, staff, member of staff, members of staff, night staff, agency, agency staff, gp, receptionist, dentist, ward, driver,
    manager, worker, workers, matron, technician, phlebotomist, volunteer, care home, nursing home, the home`,
  ABUSER:
    "KIN, STAFF, helper woman, woman, man, another patient, another resident, resident, residents, patient, somebody, someone",

  AGENT: `KIN, STAFF, he, she, they, hes, shes, theyre, theyare, somebody, someone, helper woman, woman, man, lady, another patient, another resident,
    patient, resident, residents, lodger, landlord, priest, cleaner, girl, boy, lad, bloke, guy, people`,
  ONE: "my, his, her, their, our, your, the, an, a, this, that, old, poor, me, him, us, them, mum, mam, dad, nan, gran, grandad, patients, residents, people, mums, dads, nans",

  // Whether and how
  NOT: `not, no, never, without, nor, neither, dont, doesnt, didnt, isnt, wasnt, arent, werent, havent, hasnt, hadnt, wont, wouldnt,
    couldnt, shouldnt, aint, hardly any, free of, free from`,
  DONT: "dont, didnt, doesnt, not, no longer, wouldnt, never, no more, don, no",
  CANT: `cant, cannot, couldnt, cnt, unable to, not able to, can not, can hardly, can barely, could hardly, could barely, hardly, barely,
    struggle~ to, struggle~ with, find it hard to, no can, not can, can no longer, cant even, cant hardly, unable, failed to`,
  WONT: "wont, wouldnt, will not, does not, doesnt, didnt, isnt, wasnt, hasnt, havent, never, not, refuse~ to, cant, couldnt, no",
  WANT: `want, wants, wanted, wanna, wanting, wish, wishes, wished, would like, id like, wed like, should like, would prefer, should prefer, wishing, like to,
    need, needs, needed, intend, intends, intending, plan, planning, ready, demand, demands, expect, going to, gonna`,
  IS: "is, are, am, im, was, were, be, been, being, hes, shes, its, theyre, weare, theyare, became, becoming, become, get~, look~, seem~, feel~",
  HAVE: "have, has, had, having, ive, hes, shes, weve, got, get, gets, getting, been having, keep having, suffer~, with, gotten",
  KEEP: "keep, keeps, kept, keeping, always, constantly, still",
  VERY: "so, really, very, terribly, extremely, dead, proper, ever so, awfully, dreadfully, desperately, seriously, completely, absolutely, all, that, quite, too",
  IWILL:
    "i will, ill, iwill, i shall, we will, we shall, wewill, i am going to, im going to, we are going to, weare going to, im gonna, i am gonna, gonna, going to, will, shall",
  I: "i, im, ive, we, weve, my family, my mother, mother",

  // Unwell
  SYMPTOM: `temperature, temp, temps, fever, sweats, sweating, shakes, shaking, shivers, shivering, trembling, bleeding, bleed, bled, blood, clots, nosebleed, nosebleeds,
    pain, pains, agony, ache, sickness, being sick, throwing up, vomiting, vomit, nausea, diarrhoea, the runs, runs, squits, the trots, breath, breathe, breathless, breathing, wheezing, wheezy, cough, coughing, phlegm,
    numb, numbness, tingling, pins and needles, weak, weakness, dizzy, giddy, room spins, spinning, faint, fainting, confused, muddled, jumbled, drowsy, sleepy, floppy, swollen, swelling, puffy, ballooned,
    rash, itching, blisters, peeling, ulcers, throbbing, pus, infected, infection, oozing, weeping, leaking, headache, head, blurred, blurry, vision, eyesight, slurred,
    palpitations, seizure, fitting, fits, stomach, tummy, belly, grey, clammy, yellow, chest, throat, lump, limp, consciousness, dehydrated, lost weight, lost a stone, stitches, rigid, cramps, spasms, burning`,
  ACUTE: `wont stop, wouldnt stop, will not stop, not stopping, cant stop, cannot stop, every hour, every few minutes, all night, all day, day and night, round the clock, non stop, nonstop, constantly, getting worse, is worse, worse and worse, much worse, even worse, worse every day,
    worse by the, for hours, for days, for a week, for weeks now, for two days, for three days, for four days, for five days, two days now, three days now, three hours, two hours, days running, since yesterday, since last night, since monday, since tuesday, since wednesday, since thursday, since friday, since saturday, since sunday, since the weekend,
    since my last, since the last, since my first, since chemo, since the treatment, since treatment, since the infusion, since my infusion, since the chemo, since the injection, since the operation, since surgery, since starting, since i started, since this morning,
    tonight, right now, at this moment, as i write, as i type, this morning, last night, spreading, unbearable, out of control, nobody answers, no one answers, no answer, nobody rings, cant get through, cant get past, cant get hold, nobody listens, no one is listening, nobody will come, wont come, not coming, nobody came, nobody comes, nobody bothered, no one seems,
    what should i do, what do i do, what can i do, dont know what to do, who do i ring, who to ring, should i worry, is this normal, need help, please help, please advise, what to do, do please, told to wait, told me to wait, sit tight, they say wait, sent me home, sent us home, sent home, let me go home, fobbed off, rang three times, rang twice, rung, run out of,
    never been this bad, never this bad, this bad, so bad, too bad, unable to sleep, cant sleep, keeps coming, keep having, keeps having, keep getting, keep being, keeps happening, not controlled, not being controlled, cant control, after the injection, after the infusion, after the drip, after chemo, after my chemo, after treatment, after immunotherapy, middle of chemo, on capecitabine, on immunotherapy, on these steroids, on chemo, with a drain, on day, cycle`,
  STUFF:
    "anything, food, water, fluids, drink, drinks, meals, a drink, a thing, eat, drink, anything to eat, anything to drink, a meal",
  TEMP: "temperature, temperatures, temp, temps, tempreture, fever",
  HOT38: `38, 39, 40, 41, 42, 38c, 39c, 40c, 41c, 38ish, 39ish, 38s, 39s, thirty eight, thirty nine, forty, 100, 101, 102, 103, 104, 105,
    385, 389, 384, 386, 391, 392, 395`,
  BREATH: "breath, breathe, breathing, breaths, breth, breathed, breathes",
  LEGS: "leg, legs, feet, foot, arm, arms, hands, hand, toes, bottom, saddle, groin, face, side",
  WEE: "wee, pee, urine, water, urinate, wee wee, toilet, bladder, bowel, bowels, bag, catheter",
  BODY: `leg, calf, arm, foot, ankle, face, tongue, throat, lips, neck, hand, eye, eyes, belly, stomach, tummy, abdomen, wound, scar, line,
    picc, port, stoma, drain, breast, hip, thigh, groin, site, cannula, tube`,
  BLEEDS: "bleed~, blood loss",
  NOSE: "nose",
  PAIN: "pain, pains, ache, aches, tightness, pressure, heaviness",
  HOT_AND: "hot and, burning hot and, drenched and, burning up and",
  LINE: "line, lines, picc, hickman, port, cannula, drain, catheter, wound, scar, stitches, stoma, site, incision, dressing, tube, peg, portacath",
  AWFUL:
    "unbearable, excruciating, intolerable, horrendous, agonising, terrible, awful, severe, dreadful, constant, out of control, uncontrolled, crippling, off the scale, 10 out of 10, ten out of ten, so bad, really bad, that bad, very bad, much, worse, worsening, bad, shocking, horrific, crushing",
  HEAVY: `heavily, heavy, badly, a lot, for hours, for days, again, everywhere, profusely, all night, all day, constantly, continuously, non stop, nonstop, tonight, today,
    a good bit, lots, for two days, since, through, out, more`,
  BLOOD: "blood, bright red blood, fresh blood, clots, blood clots, dark blood, bloody, pink froth",
  VOMIT: "vomit~, throw~ up, be~ sick, being sick, sick, puke~, chuck~ up, retch~, spew~, heave~",

  // Self-harm
  DEAD: "die, dies, died, dying, dead, death, suicide, end it, ending it, not be here, not exist, not wake up, never wake up, be gone, six feet under, kill myself, killing myself, not being here, not being around, not be around, not be alive, wake up dead",
  POINT: "point, use, sense, reason, reasons, purpose, meaning, good, worth",
  EXIST:
    "live, living, life, exist, existing, alive, being here, be here, go on, going on, carry on, carrying on, anything, anymore, any more, keep going, me, myself, it all, wake up, waking up, get up, getting up, continue, continuing",
  MYSELF: "myself, himself, herself, themselves, themself, my self, yourself, him self, her self, me self",
  DIE: "die, be dead, go to sleep forever, go to sleep for ever, be gone, never wake up, go and join, join dad, join mum, not be here, not exist, disappear",
  LIVE: "live, living, life, exist, existing, be alive, being alive, alive, be here, being here, stay alive, staying alive, wake up, waking up",
  HOPELESS_NOW: "now, anymore, any more, left, for me",
  GOON: "go on, going on, carry on, carrying on, continue, continuing, keep going, keeping going, bother, living, live, life, being here, being alive, trying, fighting",
  END: "end, ends, ending, ended, finish, finishing, finished",
  ANYMORE:
    "any more, anymore, any longer, no more, no longer, like this, much longer, another day, with this, with it",
  PILLS:
    "tablets, pills, medication, medicine, morphine, paracetamol, oramorph, insulin, meds, painkillers, sleeping tablets, sleeping pills, drugs",

  // Abuse
  HITS: `hit~, slap~, punch~, kick~, beat~, smack~, thump~, whack~, shove~, push~, pinch~, strangle~, choke~, throttle~, drag~, assault~, attack~,
    spit~ at, spit~ on, headbutt~, batter~, bash~, scald~, burn~, scratch~, bite~, hurt~, harm~, grab~, yank~, manhandle~, molest~, grope~, rape~, stab~, clout~, belt~, thrash~, whip~`,
  MISTREATS: `abuse~, mistreat~, maltreat~, ill treat~, neglect~, bully~, harass~, torment~, torture~, humiliate~, degrade~, threaten~, intimidate~,
    stalk~, control~, belittle~, taunt~, mock~, ridicule~, exploit~, terrorise~, victimise~, starve~, ill treated, mistreated, punish~`,
  AFRAID:
    "scared, afraid, frightened, terrified, petrified, fearful, in fear, scared stiff, scared to death, too scared, wary",
  MONEY:
    "money, pension, purse, wallet, cash, savings, bank card, card, bank account, account, pin, benefits, jewellery, ring, house, tablets, pills, medicine, medication, medicines, morphine, oramorph, painkillers, drugs, patches, pain relief, pain medicine, inheritance, belongings, possessions, cheque, cheque book",
  STEAL:
    "steal~, rob~, nick~, pinch~, help~ themselves to, help~ himself to, help~ herself to, take~, keep~, withhold~, hide~, spend~, use~, empty~, drain~, borrow~",
  MARKS:
    "bruise, bruises, bruised, bruising, brusies, black eye, black eyes, marks, finger marks, fingermarks, hand marks, handprints, scratches, cuts, welts, burns, cigarette burns, injuries, sores, bedsores, pressure sores",
  FILTH:
    "urine, faeces, mess, own mess, poo, wee, pee, excrement, soiled, soiled bed, wet bed, own urine, own faeces, vomit, filth, own filth, dirty nappy, dirty pad, wet pad, waste, own waste",
  PRIVATES:
    "breast, breasts, private parts, privates, bottom, legs, genitals, groin, knickers, underwear, thigh, thighs, bum, chest, body",

  // Complaint
  COMPLAIN: "complain, complaining, complane, complained, complains",
  COMPLAINT: "complaint, complaints, compliant, complain form, complaint form, grievance",
  MAKES:
    "make~, raise~, lodge~, file~, submit~, put~, send~, write~, register~, log~, bring~, start~, open~, pursue~, take~, log, logged",
  LAWYER: "solicitor, solicitors, lawyer, lawyers, barrister, legal team",
  MP_HEARS: "mp, board, chief executive, papers, press, cqc, ombudsman",
  OVERSEER:
    "ombudsman, ombudsmen, cqc, care quality commission, gmc, nmc, general medical council, nursing and midwifery council, mp, member of parliament, papers, press, newspaper, newspapers, media, tv, police, healthwatch, chief executive, chief exec, board, regulator, courts, court, watchdog, local paper",
  CULPRIT:
    "nurse, doctor, consultant, surgeon, gp, hospital, trust, ward, staff, member of staff, receptionist, him, her, them, nhs, department, clinic, unit, practice, carer, team, manager, you, this, it",
  ACCOUNT:
    "held responsible, held to account, held accountable, accountable, struck off, sacked, disciplined, suspended, dismissed, punished, responsible",
  PROBE:
    "investigation, inquiry, enquiry, inquest, review of, incident report, incident form, serious incident, explanation, answers, apology, explanation and an apology, independent review",
} as const satisfies Classes;
