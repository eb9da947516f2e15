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
    I have thought about throwing myself off the car park roof`,
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
    I lost the will to live trying to find a parking space.`,
});
