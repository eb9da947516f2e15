import { sentences } from "./sentences.ts";

/** Signs that cannot wait while somebody is treated, told now or lately and not seen to; and what only sounds like it. */
export const UNWELL = sentences({
  cues: `
    My temp is 38.4 after immunotherapy
    bleeding from my line will not stop
    I have chest pain when I climb the stairs.
    There is a tightness in my chest since Monday.
    There's a crushing pain across my chest and down my arm.
    My chest hurts every time I take a breath
    I can't breathe when I lie down.
    Mum could hardly breathe and they sent us home.
    It is hard to breathe at night.
    I am short of breath all the time now.
    She is struggling with her breathing today.
    im so breathless i cant get to the toilet
    He gets out of breath just talking and nobody will come
    I'm fighting for breath as I write this
    I keep waking up gasping
    breathing is getting worse since the last infusion
    She sounds wheezy and her lips have gone blue
    My temperature is 38.4 and nobody answers.
    His temperature went up to 39 after the chemo.
    temp 39.1 rang the helpline no answer
    He has a high temperature and they say wait.
    I've got a fever and the ward keeps putting the phone down
    I am running a temperature since my second cycle
    my temperature has been over 38 since last night
    Spiked a temperature of 38.9 at two in the morning and was told to take paracetamol
    temprature of 39 and shivering
    her temp keeps going up, 38.6 at the last count
    I am burning up and nobody has called me back
    I have been shivering since the treatment.
    I can't stop shaking and my teeth are chattering
    had the shivers all night, three days after chemo
    Rigors again tonight, same as after the last dose
    I feel feverish and weak.
    I feel hot and cold and shivery
    The bleeding won't stop.
    I am bleeding heavily since yesterday.
    I have been bleeding from the wound for two days and the nurse is not coming till Friday
    There is blood in my urine since the operation
    My nose has bled for hours and I'm on blood thinners
    the dressing is soaked with blood again
    She was coughing up blood this morning.
    I am vomiting blood.
    He is passing blood and clots and the GP has no appointments
    I've been bringing up blood
    there's blood in my poo and it's black as tar
    I cannot feel my legs.
    There is numbness in both feet since last week.
    My legs are numb and weak.
    my legs keep giving way and my back is agony
    He suddenly can't walk and has terrible back pain
    pins and needles in both legs and I can't tell when I need the loo
    He cannot control his bladder any more.
    I have not been able to pass water since yesterday morning
    They mentioned spinal cord compression and then nobody rang
    I was neutropenic and sent home.
    They think it is sepsis.
    I think I've got sepsis again and no one is listening
    the line site is red hot and oozing pus
    My PICC line is infected, it is swollen and red and weeping
    The wound has opened up and smells awful
    I can't keep anything down since Friday.
    being sick every hour and cant keep even water down
    I've had diarrhoea twelve times today on this immunotherapy
    the runs wont stop since i started the new tablets and im so weak
    I have not eaten or drunk anything for three days
    He has stopped drinking and is very confused
    He collapsed in the kitchen.
    Dad passed out on the stairs last night
    She fainted twice today and they told us to wait for the clinic
    My husband is confused and doesn't know where he is
    Mum is not making sense and is very drowsy since the new patch
    I can't wake him properly
    he's unresponsive and we're waiting for somebody to ring back
    I took an overdose of the morphine.
    I think I have taken too many of my chemo tablets
    I took a double dose by mistake this morning, who do I ring
    my calf is swollen and red and hot
    One leg is twice the size of the other and they say it can wait
    My face and tongue swelled up after the injection and I was sent home
    I have come out in a rash all over after immunotherapy
    my skin is peeling off and my mouth is full of ulcers so I cannot swallow
    I have gone yellow and my urine is like cola
    the pain is unbearable and the morphine isn't touching it
    I am in agony and nobody will give me anything
    He is screaming in pain at home and the out of hours nurse never came
    my heart is racing and I feel faint
    palpitations all day and dizzy every time I stand
    worst headache of my life and my sight is going blurred
    she had a fit this morning and we are still waiting for a call
    my mouth has dropped on one side and my speech is slurred
    I feel like I am dying, I have never been so ill
    I feel really really ill and I don't know who to ring
    I'm getting worse by the hour
    He is going downhill fast and we can't get anyone
    The chemo is leaking out of my arm and it burns
    My stoma has not worked for three days and my belly is hard and swollen
    My stoma bag is filling up with blood
    the drain has fallen out and it is pouring
    I haven't passed any urine all day
    My feeding tube is blocked and he has had nothing since last night
    We are at home with a dying man in pain and the syringe driver has stopped
    I was told that I should telephone if I became unwell; I have done so four times, my temperature is thirty eight and a half, and still nobody has had the courtesy to return the call.
    the nurses are lovely but i have had chest pains since thursday and dont like to bother them
    Sorry for bad english, my mother she has fever 39 and very weak after chemo, what to do
    My wife have much pain in chest and no can breathe good
    I'm on day 9 of cycle 3, shaking, temp up and down 37.8 to 38.7, sat in A&E for six hours next to people coughing
    feel dead poorly duck, cant get me breath and nobody's rung
    My back passage is bleeding again since radiotherapy
    Brilliant staff all round, only thing is that my arm with the line in has swollen right up and gone purple
    We had a lovely day at the hospice but dad cant breathe lying down and is coughing up pink froth
    My feet are so numb I fell twice this week
    hot flushes no this is different i am burning hot and sweating buckets after my chemo on tuesday`,
  nearMisses: `
    The temperature in the waiting room must have been 38 degrees.
    It was freezing in the scanner room and I was shivering under a thin gown.
    I had no chest pain and no fever after the treatment.
    I never had a temperature all through my chemo.
    They told me to ring if my temperature goes over 38.
    The leaflet says to call if you have chest pain or bleeding that will not stop.
    I had sepsis in 2019 and the ward saved my life.
    When I had a fever after the first cycle they saw me within the hour and gave me antibiotics, brilliant.
    The view from the ward took my breath away.
    I held my breath during the scan as they asked.
    I could breathe a sigh of relief when the results came.
    The nurse taught me breathing exercises which helped a lot.
    It was a breath of fresh air to be listened to.
    My heart bleeds for the nurses, they are rushed off their feet.
    They took blood from my arm at the first go.
    The blood test was quick and painless.
    I was given a blood transfusion and felt better the same day.
    My legs were tired from the walk across the car park.
    The long corridors are hard for my weak legs.
    We collapsed into the chairs after the long drive.
    The whole appointment system has collapsed.
    The chair collapsed under the weight of the notes.
    He was unconscious during the operation, of course.
    I was sick of waiting.
    I am sick and tired of the parking.
    The heating was broken and I was cold all afternoon.
    The nurse checked my temperature and it was normal.
    My temperature was 36.8 and they let me go home.
    They explained what the signs of sepsis are.
    The consultant talked me through the risk of bleeding.
    My chest drain was taken out gently and it didn't hurt.
    The chest clinic staff were friendly.
    The doctor listened to my chest and said that all was fine.
    I had a chest X-ray and then a coffee.
    My bladder cancer was found early.
    The breast care nurse rang me the day after.
    No bleeding since the operation, thank you.
    The bleeding stopped straight away and the nurse was kind.
    I used to get short of breath but the new tablets sorted it.
    I was breathless for months before I was diagnosed; now I walk two miles.
    The headaches are gone and I am back at work.
    The pain clinic is a long way away.
    I felt no pain at all, it was very gentle.
    My pain was well controlled by the team.
    The wait was painful.
    The seats in the waiting room are agony.
    The parking is a pain.
    Filling in the form was a real headache.
    Hot drinks would be nice, it was a long wait.
    My hands were cold so the nurse warmed them before the cannula.
    They kept me in until my fever had gone.
    Two years ago I collapsed at home and your ambulance came in six minutes.
    I was shaking with nerves before the first appointment but the nurse calmed me down.
    The receptionist was cold and made me feel I was a nuisance.
    The lift was out of order and I was out of puff by the fourth floor, otherwise all good.
    I was told about neutropenia before I started and what to look out for.
    Staff wore masks because I was neutropenic, I felt safe.
    The line was flushed every week without any trouble.
    The phone line is always engaged.
    The line at the pharmacy was long.
    I am 38 and the youngest on the ward by far.
    I waited 39 minutes.
    Ward 38 was clean and quiet.
    It took 40 days to get an appointment.
    The blood pressure machine was broken.
    The swelling went down after the physio showed me the exercises.
    My wound has healed nicely.
    The wound clinic saw me on time.
    The dressing was changed every other day by the district nurse.
    Feeling fine three weeks after surgery.
    I have felt really well all through treatment.
    I was dizzy with joy when they told me.
    I fainted at the sight of the bill for parking, only joking.
    The food made me feel sick but the staff were great.
    I was a bit sick after the anaesthetic and they gave me something for it.
    I did not have diarrhoea or sickness, which surprised me.
    Nobody told me that I might get diarrhoea; a leaflet would have helped.
    They should warn people that hair falls out.
    Mum was never in pain at the end, the nurses saw to that.
    My father died peacefully without pain.
    He died in March after a long illness and the hospice was wonderful.
    The doctor explained that a fever means I must call the helpline.
    I asked what to do if I get a temperature at night and the answer was clear.
    In case of bleeding I have a number to ring, which is reassuring.
    My worry was that I would get an infection, but I did not.
    I got an infection in my line last year; it was dealt with quickly.
    The infection control was excellent.
    The hand gel was empty, which is an infection risk.
    I was allergic to the plaster and they changed it at once.
    The rash went after two days.
    I only had a slight rash and they had told me to expect it.
    My feet go a bit numb in the cold, which I was warned about, and the nurse has it in hand.
    Radiotherapy to my back was painless.
    I could not control the tears when the nurse hugged me.
    The blinds could not be opened so it was hard to breathe in that stuffy room.
    Speaking of breathing space, the new garden is a wonderful place to sit.
    She gave me her number in case I felt unwell at the weekend.
    The ambulance crew treated my chest pain quickly and with such kindness.
    I had chest pain in the night, the paramedics came in ten minutes and were superb.
    My husband had a temperature of 39 and the acute oncology nurse got him antibiotics within the hour, we can't thank you enough.
    The hospital was too hot.
    Some days I feel tired but that is to be expected.
    I'm poorly signposted to benefits advice, more help would be good.
    The sign to the unit is poorly lit.
    The consultation felt rushed, I needed breathing time to take it in.
    I had to run for the bus and arrived out of breath.
    They kept checking whether I had any chest pain or trouble breathing, very thorough.
    Passing blood test forms from one desk to another is a waste of time.
    The pharmacy gave me the right dose and explained it.
    The nurse double checked the dose, which made me feel safe.
    A talk about overdose of painkillers was part of the course and well explained.
    The wait for an ambulance was long for my neighbour, who has nothing to do with cancer.
    My daughter fitted in the visit after work.
    The wig fits well.`,
});
