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
    Lost my results twice. Complaint going in tomorrow.
    I'd like to put in a complaint about how my husband was treated
    Please can you tell me how to make a complaint
    I'm making this official: I am complaining about Dr on Tuesday
    I want this to go down as a complaint
    I am formally raising my concerns about the surgeon
    I wish it to be known that I intend to complain
    we've already complained and been fobbed off
    I've written three letters of complaint and not had one back
    Still no answer to the complaint I sent in March
    nobody from PALS has rung me back
    I've contacted PALS and I am waiting
    who is the right person to complain to about a consultant?
    What do I have to do to get a complaint heard
    where can i get a complaint form
    I'll be contacting my solicitor
    My lawyer has advised me to write this down
    You'll be hearing from my solicitors
    I'm going to take them to court over this
    I shall be suing for what happened to my wife
    we want to sue
    this is gross negligence
    They were negligent in missing the tumour on two scans
    I'm looking for compensation
    How do I claim compensation for a missed diagnosis
    I'm reporting this to the GMC
    I will report that doctor
    I want that nurse reported
    Going to the Ombudsman next
    I'm taking this to my MP and the local paper
    This should be reported to the care quality commission
    I want someone to investigate why my referral was lost
    Can somebody please look into what happened to my mum
    We are asking for a full review of his care
    I'd like a proper explanation of why nobody told us and an apology
    I'm still waiting for an apology
    Nobody has said sorry and I want answers
    I demand an answer from the chief executive
    I want to talk to the person in charge about my discharge
    Heads should roll for this
    He should lose his job
    That doctor should not be allowed to practise
    I will not let this drop
    This is not the end of it, I will take it all the way
    I am not prepared to let this go
    someone needs to answer for what happened to my sister
    We hold the trust responsible for her death
    I want it in writing that you got it wrong
    I want this investigated
    i want to complain but dont know how
    im gonna complain about that rude receptionist
    complaint about ward 3
    Formal complaint - cancelled surgery
    my complaint is that nobody told me the results for 7 weeks, please investigate
    I consider this a serious breach and expect a written response within 20 days
    I am minded to lodge a formal complaint regarding the conduct of the registrar.
    Not happy, want to complain, ring me
    I like make complaint for bad doctor
    I asked for the complaints procedure and was refused
    What are my rights, can I take legal advice on this
    The trust has a duty of candour and I want it honoured
    Where do I go to make this official
    I am raising a formal grievance about the delay to my scan
    This is my third complaint
    please log my complaint and send me a reference number
    Your complaints department is a joke
    I rang to complain and they hung up on me
    My wife complained at the time and was told to put it in writing
    How long does a complaint take, mine went in at Easter
    I should like to lodge a protest
    I want my concerns formally recorded
    Can you put me in touch with PALS
    I wrote to PALS and got a standard letter
    PALS were useless
    I've had no joy from PALS
    I'm speaking to a lawyer next week
    Solicitor involved now
    I intend to pursue this through the courts
    I'm thinking of taking them to court
    I will be seeking damages
    We have a case for medical negligence
    What compensation can I get
    It was negligent to send her home
    failure in duty of care
    I want him struck off the register
    I'm reporting her to the NMC
    I have told the CQC
    I'll go to the newspapers if nothing happens
    my MP is going to hear about this
    The health ombudsman has my file
    I want an independent inquiry into my father's care
    someone should be investigating that department
    I'd like my case reviewed by someone senior
    Please find out who cancelled my operation and why
    I want to know why nobody acted on the scan and who is to blame
    I want a meeting with the consultant and the manager about what went wrong
    I expect to hear from you within 28 days with a full response
    I require a written reply
    an apology is the least I expect
    Not one person has said sorry for losing my biopsy
    I will not rest until someone admits they got it wrong
    I'm not letting them get away with it
    They mustn't get away with this
    that surgeon needs stopping
    She isn't fit to be a nurse
    someone must pay for this
    I'm furious and I want this dealt with at the top
    This must be brought to the attention of the board
    I want it noted that I refused consent and they went ahead
    Please record this as a serious incident
    wrong drug given, want it reported as an incident
    I've lost all faith and wish to take matters further
    I'm disputing what's written in my notes and want them changed
    I want a second complaint opened as the first was closed without asking me
    Complaint re discharge without medication
    wanna make a complaint asap
    i need to complain about my doctor can someone call me
    me and my sister are putting a formal complaint together
    My dad wants to complain but is frightened they'll treat him worse
    I make complain because they forget my father
    I trust that this letter will be treated as a formal complaint under the NHS procedure.
    I want to make a complaint about the delay in my diagnosis
    I'm extremely unhappy with my care and want to know how to take it further
    Who should I contact to make a formal complaint?
    I would like this investigated
    I wish to complain about the attitude of the receptionist
    I will be contacting PALS
    I have already contacted PALS but no one has replied
    I am considering legal action
    I've spoken to a solicitor about clinical negligence
    We are thinking of suing
    Somebody needs to be held accountable
    I demand an explanation
    I expect a formal apology
    I want an apology from the consultant
    I'll be reporting this to the CQC
    I intend to write to the chief executive
    I'm contacting my MP
    Please forward this to your complaints department
    I want this treated as a formal complaint
    how do I go about complaining
    Can you send me the complaints procedure
    I complained months ago and have had no response
    my complaint has been ignored
    I'm not satisfied with how my complaint was handled
    This was negligence
    My mother would still be alive if they had acted, and I want answers
    I want compensation for the extra surgery
    I'm going to the ombudsman
    The nurse should be disciplined
    That consultant should be reported
    Please take this as my official complaint about ward 6
    I am lodging a complaint on behalf of my late father
    I feel I need to complain
    I'm left with no choice but to complain
    I should've complained at the time but I'm doing it now
    I'm so angry I want to take this to the papers
    I want my complaint acknowledged
    we want justice for dad
    I need someone from the trust to call me about what went wrong
    I would like a meeting to discuss the failings in her care
    Id like to make complaint pls
    I've kept a diary of all the mistakes and my barrister has it
    I want to see my records because I'm making a claim
    What's the time limit for suing a hospital
    Do I have grounds for a complaint
    Is there someone independent I can complain to
    I'd like an advocate to help me complain
    I have asked twice for the complaints manager to ring
    Your PALS team told me to email but it bounced
    PALS closed my case without speaking to me
    This is a formal notice of complaint
    I am putting this in writing as a complaint
    I raised this with the matron and she brushed me off, so now I want to go higher
    who's above the ward manager, I want their name
    I want the name of the doctor's boss
    I'll see to it that she never works again
    He ought to be struck off for what he did
    The whole team should be investigated
    I want an inquest
    An independent review is the least we deserve
    I need answers about why my dad died
    no one will tell us why the operation was cancelled four times and we will be taking action
    We will be taking action
    I am seeking redress
    I want you to put this right and compensate me
    my family are owed an explanation
    I never got a reply to my letter to the chief exec
    still waiting for the investigation report into my fall
    You have breached my human rights
    Data breach, my results were sent to a neighbour, I want it reported to the ICO
    I've been discriminated against and I'm not letting it lie
    I have lost my job because of your mistake and somebody has to pay
    I'm lodging an official complaint with the GMC
    I was told complaining would affect my care, I still want to complain
    can I complain anonymously
    I want to complain about a GP not the hospital
    Could you tell me who handles grievances
    I'm extremely dissatisfied and want a senior manager to contact me
    they made a complaint form disappear
    please consider this a complaint, not feedback
    complain complain complain, thats all i do and nobody acts
    I want to complain formally about my discharge
    I will be making an official complaint
    Can I have the contact for complaints please
    I'd like to know how to complain about a doctor
    This is unacceptable and I will be taking it up with the chief executive
    I'm not happy and I want someone to look into it
    We've instructed solicitors
    Expect a letter from my solicitor
    I believe this was medical negligence
    I want to see the person responsible disciplined
    I reported it to PALS and heard nothing back
    my complaint from last year is still open
    They never replied to my complaint
    I'm going to report the GP to the GMC
    I want compensation for my suffering
    you should be sued
    we demand a public inquiry
    I want an explanation of why I was sent home
    They owe my family an apology
    who can I speak to about the way I was treated
    I want my case looked at again by someone independent
    I am raising a safeguarding complaint about ward 9
    I would like to escalate my concerns
    I shall be referring this to the Parliamentary and Health Service Ombudsman
    someone needs to be held responsible for losing my results
    please send complaints form to my address
    I complained at the desk and was laughed at
    I am now left with no option but to involve the CQC
    if nothing is done I will go to the press
    I need to make a complaint against a nurse for bullying`,
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
    The staff are formal but kind.
    I'm not the complaining type.
    No complaints from me, ten out of ten.
    Can't complain about a thing.
    Nothing to complain about apart from the parking.
    You hear people complaining, but I have only good things to say.
    I never heard a word of complaint from my husband.
    My original complaint was a cough.
    She has a skin complaint as well.
    I only complained once, about the tea, and they laughed.
    I complained about the noise and they moved me at once.
    They dealt with my complaint in two days, brilliant.
    PALS were brilliant when I lost my glasses.
    The PALS office is hard to find.
    I had a solicitor make my will.
    My son is studying law.
    Legal and general made a donation to the unit.
    The tennis court next to the unit is noisy.
    I claimed back the parking, thank you.
    Nobody can claim that the staff don't care.
    They took the time to investigate my symptoms.
    The investigation was painless.
    The report from the scan came quickly.
    I reported my symptoms to the nurse and she acted.
    The doctor apologised for keeping me waiting, no need.
    I am sorry to have missed the appointment.
    I'd like to speak to the nurse who looked after me to thank her.
    I asked to speak to the manager to say how good everyone was.
    The person in charge of the ward is a star.
    The local paper should write about this team.
    I wrote to my MP in praise of the unit.
    I got a full explanation of my treatment.
    I'd like more explanation about my tablets.
    Please look into better chairs.
    Could somebody look into the broken vending machine.
    I want answers to my questions and I always get them.
    The response to my question was quick.
    I want to put in a good word for the porters.
    I wish to make a suggestion: more benches.
    I want to make a donation.
    I would like to raise money for the ward.
    I raised the matter of the blinds and it was fixed.
    The staff deserve an apology from the government.
    They take patients' concerns further than most.
    My formal diagnosis came in May.
    We sued for peace over the last biscuit, much laughter on that ward.
    The board outside should say where to go.
    The police station next door is a handy landmark.
    I don't like to complain and I have no need to.
    You won't hear any complaints from this household.
    My sole complaint: not enough biscuits!
    If I must complain, the pillows are thin.
    The lady opposite never stopped complaining.
    My husband's complaint is arthritis.
    Our complaint last year led to new chairs, well done for listening.
    The form tells you about complaints and compliments.
    I'd sooner compliment than complain.
    Complaints are easy, praise is rarer, so here is mine.
    PALS sorted my transport.
    The PALS volunteer walked me to the clinic.
    I've a solicitor friend who drives me in.
    Lasting power of attorney was explained by the social worker.
    I claimed attendance allowance with help.
    The insurance claim form was signed by my GP.
    I want to report that everything went well.
    I can report no side effects.
    My report was ready the same day.
    The nurses should be reported to the Queen for a medal.
    The CQC should come and see how good this place is.
    I met my MP at the opening of the unit.
    I read the newspapers while I waited.
    They investigated my cough thoroughly.
    My case was reviewed every week by a team.
    I asked for a second opinion and got it gladly.
    I'd like a meeting with the dietitian.
    I want to know more about side effects.
    I want to know who to thank.
    Please find out the name of the tall nurse, I want to thank her.
    Who is to blame for such good cake?
    Sorry to be a nuisance, I said, and they would have none of it.
    They said sorry for the wait and meant it.
    I expected to wait longer.
    I would require large print.
    A written summary would be useful.
    It would help to have the plan in writing.
    The top floor has the best view.
    The board of volunteers deserves praise.
    I noted the date of the next visit.
    Please record my thanks.
    I want my notes sent to my new GP.
    The incident book was at the desk.
    I take the matter of hand washing seriously.
    The service is second to none and I'd go further: it's the best.
    I'm fit to burst with thanks.
    They got away with one parking ticket between them.
    I trust them.
    I can't fault the care and my family agree.
    Two weeks is too long to wait for a scan.
    I have no complaints whatsoever.
    I've never had to complain.
    I cannot complain about the service.
    I've nothing but praise and no complaints.
    Not a complaint, just a suggestion.
    This isn't a complaint, more an observation.
    This is not a complaint but the chairs are hard.
    I'm not complaining but the tea was cold.
    I don't mean to complain.
    It's not worth complaining about.
    I hate to complain and there's little to complain of.
    My wife complains that I snore.
    People who complain should try working there.
    My chief complaint when I went to the doctor was tiredness.
    I complained of stomach ache for weeks before the GP took it seriously.
    The complaint I made two years ago was handled well.
    PALS were fantastic and sorted it the same day.
    The PALS desk is near the entrance.
    My brother is a barrister.
    I took legal advice on my will.
    I've made a claim on my travel insurance.
    I got an apology and a cup of tea, all forgiven.
    The consultant apologised in person and I was satisfied.
    They explained it and I was happy.
    I asked for an explanation and was given one at once.
    My symptoms were investigated promptly.
    They reported the scan in two days.
    I wrote to the chief executive to thank her.
    The CQC rated it outstanding, quite right.
    I'd recommend the ward to anyone.
    I'm glad to say I had nothing to complain about.
    It would be petty to complain.
    Who would complain about such treatment?
    I heard of a complaint in the news.
    My knee complaint is another story.
    A complaint free stay!
    There were no complaints about the noise from me.
    I work in complaints myself and know how hard it is.
    PALS volunteers gave out biscuits.
    Thank you to PALS for finding my glasses.
    My daughter works for the ombudsman.
    I watched a court drama on the day room TV.
    The investigation of my lump took a week.
    I had an independent review of my diet.
    I'll be taking action on my weight.
    The action plan for my recovery is clear.
    My claim to fame is that I made the surgeon laugh.
    I was compensated with a free coffee when the machine broke.
    The senior manager said hello.
    My boss gave me time off.
    I got a reply to my letter in two days.
    I never had to wait for a reply.
    I'd report back that all is well.
    The law of averages says I'd meet one grumpy person, but no.
    My rights were explained.
    They put it right before I could say a word.
    I want to put in writing how grateful I am.
    An explanation in plain words was all I needed and I got it.
    Answers came quickly.
    The review with my doctor was useful.
    I don't want to make a complaint, only to say the chairs are hard.
    I would never make a complaint about them.
    I see no cause for complaint.
    There is no complaint to make.
    My mother isn't one to make a complaint.
    The patient next to me made a complaint about the telly.
    He suffers from a chest complaint.
    A stomach complaint kept me at home.
    Complaints box by the door was full of thank you cards.
    I'd have complained if they'd been any nicer, I'd have had to stay.
    What's there to complain about?
    I was asked to fill in a complaints survey for research.
    PALS told me where the prayer room is.
    PALS is a great idea.
    A kind solicitor gave a talk at the group.
    I was once a lawyer, so I notice the small print.
    I needed a letter for court and the nurse wrote it.
    Jury service was postponed thanks to the letter.
    I claimed on the insurance.
    Someone claimed my seat.
    They claim to be the best and they are.
    I got compensation from the train company.
    The apology for the late bus was nice.
    The doctor's apology was sincere and I accepted it.
    She apologised that the tea was late!
    I should apologise for moaning.
    They explained why the scan was late.
    I asked why and they told me.
    The explanation of the trial was long.
    The nurse will look into a wig for me.
    I looked into the garden from my bed.
    They looked into it and rang me back.
    I want someone to look at my diet.
    I want to see the dentist.
    I want to speak with the Macmillan nurse.
    Can I speak to a pharmacist about my tablets?
    I want to know who made that soup.
    I demand the recipe!
    I'd report for duty any time.
    The weather report was wrong.
    My report card for the ward: A plus.
    They report to a good boss.
    The chief executive came round at Christmas.
    The trust's board should be proud.
    The press office took my picture with the nurses.
    I'm in the local paper with the choir.
    I hold the nurses in high regard.
    Responsible staff, every one.
    I was responsible for bringing my own slippers.
    I take full responsibility for missing my slot.
    The matter was small.
    They took the matter in hand.
    Escalators would be better than the lift.
    My MP opened the fair.`,
});
