import { sentences } from "./sentences.ts";

/** Somebody who may harm themselves, or has begun to give up on living, themselves or one they know; and what only sounds so. */
export const SELF_HARM = sentences({
  cues: `
    Some days I wonder if it is worth going on
    I want to kill myself.
    I have thought of ending my life.
    Some days I want to die.
    I would be better off dead.
    They would be better off without me.
    I don't want to live like this.
    I do not want to be here any more.
    I don’t want to wake up tomorrow.
    There is no point in going on.
    I can't go on like this.
    I cannot cope any more.
    My husband talks about suicide.
    I have been self-harming since the diagnosis.
    I cut myself when it gets too much.
    There is nothing left to live for.
    I wish I was dead.
    I wish I had never woken up from the operation
    what is the point of living like this
    whats the point in carrying on
    I just want it all to be over
    I want it to end
    I have had enough of life
    Ive had enough, I cant do this anymore
    I feel like ending it all
    I keep thinking about ending it
    I have been saving up my tablets just in case
    I've got enough morphine here to finish it
    sometimes I look at the pills and think how easy it would be
    I think about walking in front of a train
    stood on the bridge last night and thought about jumping
    Driving home I thought about just steering into a wall
    I wish I could go to sleep and not wake up
    if I didn't wake up tomorrow I would not mind
    I pray every night that I won't wake up
    I'd rather be dead than go through that again
    I would rather die than have another cycle of this
    dont want to be alive
    im suicidal and nobody cares
    feeling suicidal since they stopped the treatment
    I have been having suicidal thoughts
    I've had dark thoughts since Christmas and told no one
    I'm having thoughts of harming myself
    I have hurt myself on purpose
    He has tried to take his own life
    She tried to kill herself in March and we are waiting for help
    my brother says he will end it if the treatment fails
    Mum keeps saying that she wants to go and join dad
    Dad says he doesn't want to be here any longer
    my wife says she has nothing to live for
    he told the nurse he wanted to die and she laughed
    My son has started cutting himself since my diagnosis
    I am a burden to everyone and they'd be better off if I was gone
    Everyone would be happier if I wasn't here
    nobody would miss me if I was gone
    no one would notice if I died
    I see no future
    I can't see a way out
    There is no way out of this for me
    I have lost the will to live
    I've given up
    I have given up on life
    I no longer see any reason to get up or to live
    Life isn't worth living any more
    is life worth living with this pain
    It's not worth carrying on
    I don't see the point any more
    can't see the point in being here
    I feel completely hopeless and alone
    I feel hopeless and I am frightened of what I might do
    I do not trust myself to be alone tonight
    I'm scared I will do something stupid
    I might do something to myself
    I nearly did something silly last week with my tablets
    I don't think I can keep myself safe
    I have written my goodbye letters
    I've planned how I would do it
    I have thought about how I would do it
    I want out
    let me die
    Why won't they just let me go, I want to die
    please just let me go to sleep for ever
    Wish id never been born
    i hate my life and want it to stop
    kms honestly cant take another round of this
    I cannot take it any more and I think of the river
    cant take any more of this, had enough, want to go
    I took all my tablets last week because I could not face another scan
    I stopped my treatment because I want it over with
    I have stopped eating because I want to die
    I would like to go to Switzerland and have done with it
    I have asked about Dignitas because I cannot bear this
    I am at the end of my tether and have thoughts of not being here
    at my lowest I thought of taking the lot
    I am so low that I think about dying every day
    I think about death all the time and how to make it quick
    I have reached the point where I should prefer not to wake in the morning.
    One does wonder, at eighty-three and on one's own, whether there is any sense in carrying on with it.
    After all these years I find that I have no wish to live.
    I'm done. Goodbye everyone
    I cant carry on
    I am not coping and I'm afraid I will hurt myself
    Nobody rang me back after I told them I was thinking of ending my life, and honestly the parking was also terrible.
    The staff are lovely but when I get home and shut the door I just do not want to be here
    He's my carer and he cries all night saying he wants to end it
    As his carer I am so exhausted that I have thought of killing us both
    Since she died I want to be with her
    Since my wife passed I have no reason to live
    My neighbour who has cancer told me she is going to take her own life
    My English not good, I no want live more
    i don want to life anymore sorry for write this
    wanna die tbh
    don't wanna be here no more
    self harm is the only thing that helps
    I've been burning my arms to feel something else than the cancer
    I am thinking to suicide
    I have thought about throwing myself off the car park roof
    I've been thinking of doing away with myself
    nobody would care if i was dead
    I'd be better off six feet under
    Sometimes I hope the cancer takes me quickly, I've had enough
    I hope I don't wake up from the next operation
    I'm so tired of all this, I just want to go to sleep and never wake up
    There's no point in me being here
    Can't see the point of anything any more
    what's the use in living
    My kids would be better off if I died
    I've thought about taking all my pills at once
    I have a drawer full of oramorph and I know what I'll do with it
    thought about jumping off the multi storey
    I stood at the platform edge today and nearly did it
    I don't think I can go on much longer
    I cannot keep doing this, I want it to stop
    i really dont want to be alive today
    I feel like giving up altogether
    My will to live has gone
    my dad keeps asking us to help him die
    He said he'd rather be dead than be a burden
    Mum told me she's going to stop eating so that it is over sooner
    My daughter found him with a rope
    She has taken an overdose twice since her diagnosis
    I've started scratching my arms until they bleed because it helps
    I hit my head against the wall when it gets bad
    Feeling very low, having bad thoughts at night about ending things
    I keep having thoughts I can't tell my wife about, about not being around
    What is there left for me, I have nobody
    I have nothing to look forward to and no reason to get up
    I feel trapped and the only way out is to die
    the only way this ends is if i end it
    I am frightened of being on my own with the tablets
    I don't feel safe with my own thoughts
    I've put my affairs in order and said my goodbyes, I can't wait for this illness to do it
    Why bother going on
    I wish they had let me die on the table
    I wish God would take me
    Praying to die
    I'm ready to go, I do not want any more of this life
    I hate being alive
    He doesn't want to be here without her
    My mother says life has no meaning since Dad went and she wants to follow him
    It would be easier for everyone if I just wasn't around
    I feel worthless and think about hurting myself
    tbh id rather just not exist
    cba with life anymore, gonna end it
    I have suicidal feelings most days but I hide them from the nurses
    My carer's allowance stopped and I am at the end of my rope, I could end it all
    One is rather tempted to take the whole bottle and have done.
    I no longer wish to continue with my life.
    I look at the river on the way to chemo and think about it
    Wanted to throw myself under the bus on the way home
    I told the nurse I'd thought about suicide and she changed the subject
    if it comes back I will kill myself
    I want die please help
    Nothing matters now. I am just waiting for it to be over. Better sooner than later
    Honestly I'd be happier dead
    if I had the guts I would end my life
    I was going to jump but my dog was with me
    i have thought about it, ending it i mean
    I've got a plan and the pills to do it
    I googled how much morphine it takes
    I wrote my wife a letter to find after
    I've said goodbye to the kids
    no one would bat an eyelid if I disappeared
    I am just a waste of space, better dead
    I'm nothing but a burden to my daughter and she'd be free if I went
    Can't face tomorrow
    I don't see myself being here at Christmas and I don't care
    I lie in bed wishing I'd stop breathing
    every morning I'm disappointed I woke up
    I asked the doctor to give me something to end it
    please give me the injection like they do with dogs
    My husband keeps saying shoot me
    Dad says he's going to finish himself off
    Mum has stopped taking her tablets because she says she's had enough of living
    my brother cut his wrists after his results
    she tried to drown herself
    he has attempted suicide before and is saying the same things now
    my friend in the group says she can't do it any more and wants to be with her late husband
    the voices tell me to hurt myself
    I punch walls and burn myself with cigarettes
    Sometimes I cut
    I starve myself to feel in control
    I feel so alone I could end it
    I've lost hope completely
    There's nothing left for me here
    there is no light at the end of this tunnel for me, I am ready to check out
    It all feels pointless and I think everyone would be relieved
    I don't want treatment, I want to die
    let nature take me, I am done with living
    life is not worth it anymore
    What's the point, I'm going to die anyway so I might as well do it myself
    I am thinking of stopping everything and just slipping away
    I can't live like this
    I can't live with this pain any longer
    I can't cope and I've thought about taking an overdose
    I'm not coping, I'm at breaking point and scared of what I'll do
    I keep looking at the knife
    I nearly drove off the road on purpose yesterday
    the thought of not existing comforts me
    I think a lot about how to kill myself without my family knowing
    Nobody can help me now, I've made up my mind
    If they say it has spread I'm not sticking around
    Why was I not allowed to die
    I should have died in that operation
    wish the crash had finished me off
    just want it over with now
    there are days I want to walk into the sea
    I want to go to heaven now
    I am eighty-seven and should be glad not to see another winter; I have quite lost the wish to live.
    Life have no meaning for me after this sickness, I think to finish
    I have been having thoughts about ending my life since the diagnosis
    Lately I've been wondering whether my family would cope better without me
    I don't want to be a burden any more and I've worked out how to make it stop
    I've been stockpiling my painkillers
    If I had a gun I'd use it
    I can't see a future and I don't want one
    I just can't do this any more, I want it to be over
    It'd be easier if I just didn't wake up
    I feel like there's nothing left for me but pain, and I'd rather go now
    I keep imagining crashing my car
    most nights I think about not being here
    There's a part of me that wants to die
    I'm so low I've thought about taking my own life
    My son said he wants to kill himself because of what he's seen me go through
    my partner is talking about ending it all and I don't know what to do
    I have been cutting my arms again
    I've started self harming
    I overdosed last month and nobody followed it up
    He told his nurse he'd thought of hanging himself
    I don't feel I can keep going
    What is the point of treatment when all I want is to die
    I've lost the will to carry on
    Every day I wish I was dead
    I told my GP I wanted to end things and he gave me a leaflet
    sometimes I wish the cancer would just finish me
    I feel suicidal after every scan
    nobody asked if I was ok and I went home and thought about killing myself
    I was so desperate that I stood on the railway bridge
    Living like this is not living, I would like it to end
    I've had enough of this life
    he says he doesn't want to carry on without mum
    She has said more than once that she would be better off dead
    My head tells me everyone would be better if I wasn't here
    i cant go on like this much longer im scared what i might do
    I no longer want to live
    I think about death every day, I want it to come
    they left me in such despair that I considered suicide
    I want to sleep and never wake
    my life is over, I have nothing
    I do not feel safe tonight
    I've decided I'm not going to carry on, it's too hard
    Last night I sat in the car with the engine running
    I keep a rope in the garage
    I tried to end it in the hospital toilets and no one noticed
    Should never have had this treatment, I would rather be in the ground
    I'd sooner be with my late husband than go on like this
    Some nights I pray I won't see morning
    I don't care if I live or die
    I'm past caring whether I live
    it's only my dog that stops me doing it
    The only thing keeping me alive is my grandson
    I feel so useless, what am I even here for
    I've no fight left and I want to let go
    my husband has asked me to help him end it
    our daughter took a load of paracetamol because of all this
    He drinks bleach
    My mate from chemo texted me that he can't do this any more and said goodbye
    I am worried about a lady in my group, she talks of ending her life
    she has been saying she'd be doing us all a favour if she died
    I'd be doing everyone a favour if I went
    I cry every day and think of ways to die
    I've thought of ways to do it
    I've been googling how to die
    I can't bear being alive
    Death would be a relief
    I welcome death now
    Why am I still alive?
    I want the pain to stop and if that means dying so be it
    I want to go to sleep forever
    Please make it stop, I can't live like this
    they've taken my reason to live
    feeling like theres no point being alive
    I have these urges to cut
    I scratch myself till I bleed
    I've been drinking to hurt myself
    He has told us he'll refuse food until he dies because life is unbearable
    I don't want to see another Christmas
    no reason to stay
    No hope no future no point
    I shall not be troubling you much longer, I have decided to end matters in my own way.
    I think about ending it most days now
    I told them I don't want to be alive and they wrote it down and left
    Can't stop thinking about dying by my own hand
    my wife found me with the pills in my hand
    if it wasn't for my kids I would have ended it already
    I've stopped caring if I wake up
    I'm at the point where death would be better than this
    I do not want to go on with this life
    My mum told me she has thought of throwing herself downstairs
    Grandad says he will stop his dialysis because he wants to die
    he's been giving away his things and saying goodbye
    I cut my wrists in the hospital bathroom
    I have attempted to take my life twice since surgery
    it would be better for my family if I was not around
    It's all too much, I want out of this life
    I've been self medicating with vodka hoping I don't wake
    I feel I have no reason to be here
    life just isn't worth it with this stoma
    I am afraid I will end up doing something to myself
    I've got nothing to live for now she's gone
    the thought of killing myself is the only comfort I have
    I sat by the canal wondering who'd find me
    I've written letters to my grandchildren for when I'm gone by my own choice
    Some days I'd rather not be here
    I'm suicidal please can someone help
    I wish I was never born
    want to hurt myself really bad
    My head is full of ways to end this
    I can't face life without him, I want to join him
    I am tired of living`,
  nearMisses: `
    I was dying for a cup of tea.
    The wait was killing me.
    I nearly died laughing with the nurses.
    My mother died in the hospice, it was peaceful.
    My husband wanted to die at home and the nurses made it possible.
    She wished to die at home and that was respected.
    I don't want to die, so I take every treatment they offer.
    I do not want to die in a hospital bed.
    I am afraid of dying and would like to talk to someone about it.
    We talked about death and dying in an open way, which helped.
    The nurse asked if I had thoughts of harming myself, which I had not.
    I was asked whether I felt suicidal and I was glad that they ask, I never have.
    There is a poster about suicide in the waiting room.
    A leaflet about self-harm lay on the table next to the one about diet.
    I cut myself on the edge of the trolley.
    I hurt myself when I slipped on the wet floor.
    I didn't want to wake up the patient in the next bed.
    I did not wake up during the operation.
    When I woke up there was a nurse beside me.
    There is no point in going on the bus, it takes two hours.
    There was no point in going to the desk, nobody was there.
    I see no point in the second appointment.
    There is no reason to change anything.
    I can't go on Thursdays because of my job.
    I can't go on the lift as I get frightened.
    I could not cope with the parking machine.
    I could not have coped without the nurses.
    Thanks to the nurse I can cope again.
    I have learnt to cope with the tiredness.
    I'd had enough of waiting and went home.
    I have had enough of the hospital food.
    I had enough time to ask my questions.
    I wanted to end the treatment early and they respected that.
    At the end of my treatment I rang the bell.
    I want to end by saying thank you.
    To end it all there was cake on the last day.
    It was the end of a long day.
    It all ended well.
    I want this to end up with the right people.
    Everyone would be better off with a drop-in clinic.
    Patients would be better off without the new phone system.
    We are better off without the paper forms.
    The group gives me something to live for.
    I have everything to live for.
    Life is worth living again thanks to you.
    It was well worth going.
    It is worth going to the group, they are lovely.
    I wonder if it is worth going to the other site for the scan.
    I wonder if it is worth having two receptionists.
    I am living with cancer and living well.
    I live alone and like it.
    I want to live to see my granddaughter's wedding.
    The team gave me hope when I had none.
    It is hopeless trying to park there.
    The signs are hopeless.
    The Wi-Fi is hopeless.
    I feel alone in the waiting room sometimes, a friendly word would help.
    I gave up waiting after two hours.
    I gave up smoking with the help of the nurse.
    I gave up on the phone line and emailed.
    I have given up my seat for someone who needed it more.
    I am done with chemo, hooray!
    I'm done with radiotherapy and feel good.
    Goodbye to the team and thank you for everything.
    I can't take the tablets on an empty stomach.
    I can't take any more time off work.
    I cannot take paracetamol.
    I took all my tablets as prescribed.
    I have saved up some questions for the next visit.
    I have stopped my treatment because it has worked.
    I stopped the tablets on the doctor's advice.
    They let me go home the same day.
    Let me go through the good things first.
    I want to go home.
    I wanted out of the ward as soon as I could, the bed was that hard.
    I saw no way out of the car park without paying.
    There is no way out of the building on that side after six.
    The bridge to the new building is windy.
    I jumped at the chance to join the trial.
    I threw myself into the rehabilitation.
    The train was late so I missed my slot.
    Going by train is easy from here.
    The team is suicidally understaffed, if you ask me.
    My father took his own life thirty years ago, so the kindness about my worries meant a lot.
    The counsellor lost her brother to suicide and understood grief.
    I am not suicidal, just tired.
    I have never thought of ending my life, not even on the worst days.
    No dark thoughts any more since I joined the group.
    I used to think about ending it, but the counsellor helped and that is behind me.
    Years ago I self-harmed; it is long behind me and I was glad that nobody made a fuss about the scars.
    I don't want to be here on a Monday, it is far too busy.
    I did not want to be there all day.
    I no longer want to be seen at that site.
    I wish I had known about the helpline before.
    I wish I was told earlier.
    I wish I had never changed hospital.
    I was dead on my feet after the walk from the car park.
    The battery of the hearing loop was dead.
    The phone went dead twice.
    I'd rather wait than go to the other hospital.
    I would rather have a letter than a call.
    The staff would do anything for you.
    They did something silly with my form but put it right.
    Something should be done about the noise.
    It is over now and I am well.
    I was glad when it was all over.
    I was low after the diagnosis, and the nurse noticed and got me help.
    The nurse made sure that my mum was not a burden to herself, as she put it.
    I was worried I would be a burden but they said never.
    He was in good spirits until the end.
    I am looking forward to the future.
    The future of the unit should be made clear.
    My goodbye card for the nurse was lost in the post.
    I hate the taste of that drink.
    I hate the gown.
    The end of life care for Dad was second to none.
    Mum said she was ready to go when the taxi came.
    My gran is at peace and joined Grandad in the churchyard, the hospice was kind to all of us.
    I killed time in the café.
    You could kill for a decent coffee in that place.
    I lost the will to live trying to find a parking space.
    I would die for that carrot cake.
    The trainee was dying to help.
    My dad died last year on your ward and you were so gentle.
    The end of life team explained everything.
    I want to live and this team is helping me do it.
    I chose not to go on with chemo and they respected that.
    I can't go on holiday because of the appointments.
    There is no point ringing before nine.
    What is the point of the form if no one reads it?
    I see no reason for the wait.
    I wish I could sleep better on the ward.
    I woke up feeling well after the operation.
    I was hoping to wake up without pain and I did.
    I was better off at the small hospital.
    We would be better off with one number to ring.
    I took the whole bottle of juice home.
    I finished it all in one go, the dinner was that good.
    I ended up in the wrong clinic.
    To cut a long story short, I am fine.
    I cut my hand in the kitchen and the nurse dressed it.
    The tube hurt me a little.
    The counsellor helped me out of a dark place.
    When I was low, Macmillan were there for me.
    I was in despair over the parking.
    Hopeless signposting, brilliant care.
    I felt helpless in front of the self-check-in machine.
    I'm a burden on nobody thanks to the carers.
    I don't want to be a burden, so the lifts from volunteers are great.
    My wife is a nurse and her training covered suicide.
    The suicide of a friend years ago came up and the nurse handled it well.
    I was asked about my mood at every visit, a good thing.
    I have no thoughts of self harm, as I told the nurse.
    The young doctor killed it, what a star.
    Killing two birds with one stone, they did bloods at the scan.
    The traffic on the bridge made me late.
    I jumped on the train straight after.
    They threw themselves into looking after us.
    I have had enough leaflets to last a lifetime.
    I give up, which door is it?
    I'd rather die at home than in hospital, and they wrote it in my plan.
    She passed away as she wished.
    The volunteers never give up on you.
    Nothing to live on: the benefits adviser sorted that for us.
    Life goes on and I am grateful.
    I don't want to stop living my life because of cancer.
    I live for my grandchildren.
    I'm going to live until I'm a hundred!
    I could have died of embarrassment in that gown.
    The battery in my hearing aid died.
    I was scared to death of the scan but it was fine.
    I'm dead grateful.
    I thought I was going to die when I heard the word cancer, but the nurse explained it all.
    They saved me from dying.
    He died with dignity.
    Dying matters café is a good idea.
    My wish is to die at home when the time comes.
    We discussed my wishes about resuscitation.
    I signed the form not to be resuscitated and the doctor was kind about it.
    I don't want more chemo, I want quality of life.
    I decided to stop treatment and enjoy my time.
    I can't live without my crossword.
    I can't wait to be finished with chemo.
    Can't face the stairs, so the lift is a blessing.
    I have had enough of being prodded.
    I've had it up to here with the phone queue.
    There's no point complaining about the weather.
    What's the point of a bell nobody answers?
    I couldn't see the point of the questionnaire.
    I lost hope of finding a space.
    Hope is what this unit gives you.
    I gave up my job to look after him.
    She's not given up and nor have you.
    I wanted to disappear when my wig fell off, how we laughed.
    I hurt my back lifting him.
    I burnt myself on the tea urn.
    I punched the wrong ticket in the machine.
    The knife slipped when I was cooking, and A&E stitched me.
    I drove off before paying.
    I walked by the sea after chemo, it helps.
    The letter said goodbye and good luck, a nice touch.
    I said goodbye to my consultant with a tear.
    I planned my funeral with the chaplain's help and it was a good afternoon.
    I've made up my mind to have the surgery.
    I'm done, thank you.
    It is pointless to print so many leaflets.
    I am finished with the treatment.
    Being alone at night was hard but the helpline talked me through.
    My wife worries that she's a burden and you told her she isn't.
    I've been low and the group has lifted me.
    The thought of not having this nurse frightens me.
    The bridge club meets at the centre.
    We overdosed on biscuits.
    Heaven is that hydrotherapy pool.
    Life is good.
    I was dying to get home.
    My aunt died of the same thing, so I was anxious.
    My mother's death was handled with dignity.
    When Dad was dying they let us stay all night.
    We were with him when he died.
    I had thoughts of giving up chemo but the nurse talked it through and I'm glad.
    I felt like giving up on the phone queue.
    I wanted to give up but the physio kept me going.
    I thought my life was over, but now I'm back at the allotment.
    I felt hopeless at first; the support group changed that.
    It was worth living through for the view at the end.
    I can't go on enough about how good they are.
    I could go on and on about the good things.
    There's no point in a suggestion box that's full.
    What was the point of the early start?
    I wish it would end, that drilling noise.
    I wish they would end the parking charges.
    I want this wait to end.
    I'd kill for a window seat.
    My feet were killing me.
    The stairs nearly finished me off!
    I nearly jumped out of my skin when the alarm went.
    The nurse saved my life.
    The talk about assisted dying was balanced.
    I've written a letter to the team to say goodbye and thank you.
    They asked about my mental health and whether I ever thought of self-harm: no, but I liked being asked.
    I overdid it in the gym.
    I hung on the line for an hour.
    The end is in sight, last cycle next week.
    I'm living my best life.
    My granddad didn't want to go on living in that flat, so he moved.
    My dad wanted to be at home when he died and that's what happened.
    The end came gently.
    She's at rest now, thanks to the hospice.
    I was ready to drop after the walk.
    I don't care for the new seats.
    I couldn't care less about the decor, the nurses are what matters.
    My grandson is what keeps me going and the nurses play with him.
    You've given me a reason to smile.
    I sat in the car with the engine running to keep warm while waiting for a space.
    The relief when it was over!
    I cried every day at first but the counsellor helped.
    I can't bear the smell of that soup.
    Make the beeping stop, please.
    It would be doing patients a favour to fix the lift.
    I feel alive again.
    I'm still alive, thanks to you.
    They worked so hard to keep him alive.
    I tried to end the call but the line froze.
    My husband asked for help with the shopping.
    I decided not to carry on with the hormone tablets and my doctor agreed.
    I let go of my fears in the art class.
    No point in rushing, the clinic always runs late.
    Without hope of a parking space I took the bus.
    I'd be lost without this group.
    I could have sunk into the ground with embarrassment.
    I have no fight with anyone there.
    My hip is killing me.
    Dad was a fighter until he died.
    The noise at night drives me mad.
    I'm not afraid to die, thanks to the chaplain.
    Death is a taboo subject and the nurse broke it gently.
    Dying to see the new wing.
    He lived to be ninety.
    I want to live near the hospital.
    I'm here for a good time.
    I don't want to be seen by students.
    I do not want to be called love.
    I'd rather be at home.
    I would rather not have the needle in that arm.
    I wished for a window and got one.
    I wish the chairs were softer.
    I hope I don't need to come back.
    I hope to see Christmas with my family and they think I will.
    I prayed in the chapel.
    Why do I have to be here at seven?
    I've had enough now, thank you, I said, and she took the tray.
    I can't take the credit, my wife did it all.
    I can't take dairy.
    I cannot continue to park at that price.
    I can't carry on my own bags and the volunteer helped.
    I could not keep going without their support.
    I couldn't go on the trial.
    I want this to stop: people smoking by the door.
    Please stop the smoking by the entrance.
    I want it all, the cake and the biscuits.
    It's the end of an era with Sister retiring.
    It ended in tears of joy.
    I finished my tablets on Friday.
    They finish at five.
    The pills are hard to open.
    My pills come in a blister pack which helps.
    I save my tablets in a box with days on it.
    I took my last tablet with a toast.
    The rope across the car park is a trip hazard.
    The river walk by the centre is lovely.
    I jumped for joy.
    We took the train to London.
    The bridge clinic helped between visits.
    I was on the edge of my seat.
    The cliff walk fundraiser was great.
    I gave my plan to the nurse and she kept it.
    My care plan is clear.
    I have planned a holiday.
    I said goodbye to chemo.
    My goodbye party on the ward was fun.
    There's no future in paper records.
    I hurt my knee in physio.
    She cut the dressing with care.
    They cut through the red tape.
    I'd be dead without them.
    He would be dead today if not for the surgeon.
    The bell is dead.
    I feel safe with them.`,
});
