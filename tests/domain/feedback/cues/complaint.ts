import { sentences } from "./sentences.ts";

/** Somebody who wants what went wrong to be looked into by those who do that; and what only sounds like it. */
export const COMPLAINT = sentences({
  cues: `
    I want to formally complain about the ward
    I want to make a formal complaint.
    We want to complain about the ward.
    This is a complaint.
    I am going to complain.
    I have raised a complaint and heard nothing.
    I have spoken to a solicitor.
    We will take legal action.
    We are going to sue the hospital.
    That is negligence.
    I expect compensation.
    The ombudsman should hear of this.
    I wish to make a complaint
    I would like to lodge a complaint against the consultant
    how do I complain
    How can I make a complaint about the way my mother was spoken to?
    who do i complain to
    where do I send a complaint
    Please treat this as a formal complaint.
    please take this as an official complaint
    Consider this my complaint
    I'd like this logged as a complaint
    I want this taken further
    I intend to take this further
    I will be taking this further
    I shall be writing to the chief executive
    We are writing to our MP about this
    I am going to the papers with this
    I'll be going to the press
    I am reporting this to the CQC
    we have reported the ward to the Care Quality Commission
    I have been in touch with PALS three times and want an answer
    I want PALS to look into this
    Please pass this to the complaints team
    Can somebody from complaints ring me
    I need to speak to someone about a complaint
    I demand an investigation
    We want a full investigation into his death
    I want somebody to investigate how my biopsy was lost
    There should be an inquiry into how this happened to my wife
    I want this looked into
    I would like an explanation and an apology
    I want an apology
    I am owed an apology
    we expect a written apology from the consultant
    nobody has apologised and I want someone held responsible
    someone must be held to account for this
    I want the doctor struck off
    That nurse should be struck off
    the surgeon should be sacked and I want to know who to tell
    I'm going to report that nurse
    I want to report a doctor
    I wish to report the conduct of a member of staff.
    I want to raise a grievance
    I wish to raise a formal concern about the surgeon
    I want to make an official concern about my dads care
    my solicitor will be in touch
    I've instructed a lawyer
    we are getting legal advice
    I'm seeking legal advice about the delay
    see you in court
    we will see them in court
    I'm taking the hospital to court
    this was medical negligence
    clinical negligence pure and simple, my cancer was missed for a year
    The GP was negligent and I want something done
    I want compensation for what they did to me
    we are making a claim against the trust
    I am putting in a claim
    i want to claim for the operation that went wrong
    I am suing
    gonna sue them
    Im putting in a complaint
    putting a complaint in about that receptionist
    i made a complaint in june and still no reply
    My complaint has not been answered
    Nobody has answered my complaint of 4 weeks ago
    We complained twice and nothing has happened
    I complained to the matron and got nowhere
    I have complained before and was ignored
    complained about this loads of times no one listens
    I am still waiting for a response to my complaint
    My letter of complaint was never acknowledged
    I'm not happy with the outcome of my complaint
    The reply to my complaint is full of mistakes
    I am taking it to the ombudsman
    This needs to go to the ombudsman
    I am not satisfied and want it escalated
    please escalate this
    I want this escalated to the chief executive
    I want to speak to the manager about how I was treated
    I demand to speak to whoever is in charge
    I want my complaint to be heard
    I wish to register my dissatisfaction formally
    I wish to complain in the strongest possible terms
    I must complain about the manner in which my late husband was discharged.
    I have to complain about the delay
    I feel I have no choice but to complain
    we have no option but to make it official
    I never complain but this time I am going to
    I'm not one to complain but I want to put in a formal complaint about the delay
    I don't usually make complaints, however I feel I must on this occasion
    complaining formally about the lost scan
    complant about the nurse on ward 4
    formal compliant re lost biopsy, please acknowledge
    want to complane about doctor
    My mother she want complain for the doctor, how can do
    I ask for complain form please
    can i have a complaints form
    Where is the complaints form
    What is the complaints procedure
    who deals with complaints
    I want my money back for the parking and a complaint number
    I want it on record that I was refused pain relief
    I want this on my record as an incident
    I want an incident report about the fall
    I asked for it to be recorded as a serious incident and nobody did
    I have asked for my notes because I am taking advice
    My family want answers about how mum died and who is responsible
    we deserve answers
    The staff are lovely, however I do wish to complain about the three cancelled operations
    Lost my results twice. Complaint going in tomorrow.`,
  nearMisses: `
    I have no complaints.
    No complaints at all, everything was great.
    I can't complain.
    Can't complain, they were all very good.
    I cannot complain about anything.
    I have nothing to complain about.
    Nothing to complain of.
    I've never had cause to complain.
    I have no reason to complain.
    I'm not complaining.
    I don't want to complain, the staff work so hard.
    I am not one to complain.
    I would never complain about the nurses.
    No one could complain about the care.
    I have absolutely no complaints about my treatment.
    Without complaint she changed my bed three times.
    The nurses did it all without complaining.
    She never complained, right to the end.
    Mum did not complain once in all those months.
    The man in the next bed was complaining all night.
    Other patients were complaining about the heating.
    My only complaint would be the colour of the walls.
    My only complaint is that the tea was cold.
    If I had one complaint it would be the parking.
    The only thing I could complain about is the parking.
    A small complaint about the biscuits, only joking.
    My bowel complaint is much better.
    He suffers from a heart complaint.
    I have a chest complaint as well as the cancer.
    It's a common complaint at my age.
    The complaint I came with was a sore throat.
    I complained of a sore throat and the GP sent me for tests.
    I complained of back pain for months before I was believed.
    I complained to PALS last year and it was dealt with very well.
    My complaint was handled quickly and kindly, thank you.
    The complaints team rang me back and put it right.
    PALS helped me find the right clinic.
    The lady at PALS was wonderful.
    PALS is next to the shop, easy to find.
    There is a notice about how to complain in the corridor.
    The leaflet tells you how to complain if you need to.
    I was told how I could complain if I wanted to, but I did not want to.
    My solicitor came to the ward to do my will and the nurses found us a room.
    I work for a solicitor and they were good about time off.
    My daughter is a lawyer and was impressed.
    I needed legal advice about my pension and Macmillan helped.
    The benefits adviser helped me make a claim for PIP.
    I put in a claim for travel costs and got it in a week.
    I claimed my travel expenses without trouble.
    The travel claim form is far too long.
    Reporting to reception was easy.
    I reported to the desk at nine.
    The report came back within a week.
    The nurse reported my results to me by phone.
    I reported the broken lift and it was mended next day.
    They took it further than I expected and found me a wig.
    The tests were taken further to be sure.
    The investigation found the tumour early.
    I had a lot of investigations.
    They want to investigate the lump.
    The investigations took three weeks which is a long time to wait.
    They apologised for the delay, which I appreciated.
    The doctor came and apologised for running late.
    I got an apology straight away and that was that.
    I apologise for my handwriting.
    Nobody needs to apologise for being busy.
    The explanation was clear.
    I would like more explanation about diet.
    I would like an explanation of the letters on the form.
    I want answers about my diet but that can wait.
    I want to praise the ward.
    I want to formally thank the ward.
    I wish to formally record my thanks.
    I want it on record how wonderful they were.
    Please pass this on to the team.
    Please pass my thanks to the chief executive.
    I will be writing to the chief executive to say how good you were.
    I have written to my MP to say that the unit must stay open.
    The local paper wrote a lovely story on the unit.
    I read the papers in the waiting room.
    The press should write about how good it is.
    The inspectors gave it a good rating and I can see why.
    The CQC report said good and I agree.
    The court yard garden is lovely.
    The tennis court next door was noisy.
    I can see the courts from my bed.
    The manager came round and asked how we were.
    I spoke to the manager, who was very helpful.
    I want to speak to a dietitian.
    I would like to speak to someone about benefits.
    The nurse in charge was calm and kind.
    Who is in charge should be on a board.
    They should be paid more.
    The nurses should be given medals.
    Whoever designed the gown should be sacked, only joking.
    Somebody should look into more parking.
    I think they should look into evening clinics.
    It would be good if somebody looked into the temperature of the waiting room.
    My concern was taken seriously.
    I raised a concern about my tablets and it was sorted at once.
    My concerns were listened to.
    I am concerned about my mother's weight.
    I am satisfied with the outcome.
    I am not satisfied until I have thanked you all.
    I got my money back for the parking.
    The incident with the spilled tea made us laugh.
    My record was found quickly.
    A record number of people were waiting.
    It was a record wait of ten minutes!
    The compensation for the train delay came quickly.
    The doctor was not negligent in any way.
    There was no negligence, just bad luck.
    I read about a negligence case in the news.
    I heard others complain but I was treated very well.
    People complain about the NHS but I only had good care.
    I don't know why people complain.
    Stop complaining and enjoy the biscuits, my husband says.
    It would be wrong to complain about such kind people.
    Full compliments to the ward, no complaints whatsoever.
    My formal name is Margaret but they call me Peggy, which I like.
    The staff are formal but kind.`,
});
