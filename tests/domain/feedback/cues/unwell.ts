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
    hot flushes no this is different i am burning hot and sweating buckets after my chemo on tuesday
    Had immunotherapy last week and now my joints are burning and I'm running a temp of 38 point 7
    Been up all night with the sweats and shakes, chemo was Thursday
    feels like someone is sitting on my chest
    Can't get my breath, even putting my socks on
    he's puffing and panting just crossing the room and his ankles are like balloons
    Wound from my mastectomy has burst open and there is green stuff coming out
    My mother's catheter has been full of blood since she came home
    I keep coughing up lumps of blood
    Nosebleeds every day now, this one has gone on for three hours
    I can hardly stand, my legs feel like jelly and I've wet myself twice
    My wife cannot feel her feet and has lost control of her bowels
    Dad is talking gibberish and doesn't recognise us
    She is very sleepy and we can't get her to wake up for her medicine
    I've been sick fourteen times since the infusion and there is nothing left to bring up
    not kept a drink down for two days
    Diarrhoea for a week now, I'm on nivolumab, no one seems bothered
    my eyes have turned yellow and I itch all over
    I took twice as much capecitabine as I should have
    my husband has taken the wrong tablets and is acting drunk
    My PICC line came out last night and it won't stop oozing
    The arm with the port is hot, red and double the size
    I have a lump in my leg that is hot and hurts when I walk, could be a clot
    Woke with half my face drooping
    My vision went black on one side yesterday
    He had a seizure on Sunday and the tablets have run out
    The pain in my back is so bad I can't move and my legs tingle
    Pain is ten out of ten and the patch does nothing
    I'm in so much pain I am crying while typing this
    mum is crying out with the pain and the district nurse says tomorrow
    My heart keeps missing beats and I go faint
    blood pressure is through the floor and I keep blacking out
    I came over all faint in the shower and fell
    my tongue is swelling up after the new tablets
    Broke out in blisters all over my chest, they are weeping
    mouth so sore I haven't eaten since sunday
    I feel terrible, worse every day, and can't get past the receptionist
    I've never felt so poorly in all my life
    He is fading fast and we have no morphine in the house
    neutrophils were nil and they let me go home on the bus
    temp 37.9 then 38.2 then 38.6, what should I do
    Just so you know I have had a fever for four days, on capecitabine
    She's burning hot to touch and shivering under three blankets
    bleeding down below again, soaking through pads every hour
    there is bright red blood when I go to the toilet
    Stoma has gone black
    The syringe driver has been bleeping since midnight and he's in agony
    I have not had a wee since yesterday dinnertime and my belly is like a drum
    My calf is very painful and swollen since the flight home from treatment
    I have fallen four times this week, my left side just goes
    skin round my line is red and sore and there is pus
    I am so dizzy that I cannot get out of bed
    please somebody help my dad he can't breath properly
    Lips gone blue and the oxygen has run out
    My sister has got chest pains since the radiotherapy and they say it's anxiety
    I would not wish to trouble anybody, but I have had a rather high temperature since Tuesday and feel most unwell.
    My mum had chemo on Monday and tonight she is hot and confused
    I've been in bed three days with a raging fever
    Took my temperature just now and it says 39
    can't get warm, shaking like a leaf since the line was flushed
    I am coughing up phlegm with blood in it
    Every time I stand up the room spins and I have to hold on
    He has not passed water for 14 hours
    I've gone deaf in one ear and my eyesight is blurry since the last dose
    There's a big red patch round my port and it's throbbing
    Having real trouble catching my breath today
    My breathing has gone to pot
    She's gasping like a fish
    Tight band round my chest, comes and goes
    Since Sunday I have pins and needles down both legs and can't feel when I need a wee
    my dad can't lift his arm and his words are all jumbled
    blood pouring from my nose and it will not clot
    I have passed black sticky stools for two days
    I'm haemorrhaging from my womb cancer and the ward says sit tight
    Can't stop vomiting and now it's green
    Not been able to eat or drink since Thursday
    nothing will stay in my stomach
    the squits have been non stop, I've lost a stone
    I am so weak I can't lift my head
    Mum's gone all floppy and won't open her eyes
    She is slipping in and out of consciousness
    He doesn't know what day it is and keeps seeing people who aren't there
    Accidentally took double my steroids
    my son swallowed my chemo tablet by accident
    My foot is cold and blue and I can't move my toes
    My whole arm has gone tight and swollen after the drip
    My face is puffed up and I am itching all over
    Skin coming off in sheets on my hands and feet
    Throat closing up after the injection
    the pain is not being controlled at all
    I cannot sleep for the pain and have run out of morphine
    my tummy is rock hard and I haven't been for nine days, I'm being sick
    My heart is going ten to the dozen
    My head is splitting and the light hurts, I feel sick
    Fitting on and off since this morning
    he looks grey and clammy
    Mum is rattling when she breathes and we are frightened
    I think he is dying tonight and no one will come out
    I feel awful, never been this bad, rang three times
    the stitches have come apart and I can see inside
    My drain bottle is full of blood and I don't know what to do
    My nephrostomy tube has come out
    my feeding pump stopped and no one answers the phone
    my blood sugar is 28 on these steroids and I feel dreadful
    I've got a horrible chest infection and I'm in the middle of chemo
    My temperature has been up and down like a yo-yo, 38.1 at last look
    Very poorly after treatment, can't keep awake
    She got up in the night and just went down like a sack of spuds
    My tongue is black and my mouth is bleeding
    I have become extremely short of breath upon the slightest exertion, and no doctor has attended.
    English not first language: husband hot 39.5 degree, shake, what do please
    Three days after my second docetaxel I woke at 3am drenched and shivering, thermometer said 38.6
    I rang the number on my card because my heart was pounding and I was told someone would ring back, nobody did
    The site where they put the needle in has gone hard, red and very sore
    My husband is on the trial drug and since Saturday he can't keep his balance
    she has gone a funny colour and is breathing fast
    I have had the worst diarrhoea of my life, 10 times before lunch
    Bleeding gums and bruises coming up everywhere, should I be worried?
    I am still bleeding ten days after the biopsy
    There is a stabbing pain under my ribs when I breathe in
    The tightness in my throat is getting worse
    I can't swallow my tablets, my mouth is in ribbons
    my wee is dark red
    Dad's been hallucinating since they upped the morphine
    mum hasn't eaten for five days and now she isn't drinking either
    he is too weak to get to the toilet and we've no help
    I have a burning pain when I pee and I'm shaking with cold
    my ankles have blown up and I can't lie flat
    Lost feeling between my legs this morning
    back pain so severe I screamed, and my legs won't do what I tell them
    My port has started leaking and smells
    temperature keeps spiking, on day 8 post chemo
    Feeling really rough, temp 38, no one on the end of the phone
    I am on blood thinners and banged my head hard, now I've a terrible headache and I'm being sick
    I've started having fits
    The left side of my face has gone numb
    since the immunotherapy my chest is tight and I'm coughing all night
    could someone please tell me whether it's normal to have a fever after the infusion
    I had a reaction, my lips swelled up and I couldn't breathe, and they still sent me home
    My wound is gaping
    pus coming from my drain site
    My mother fell and can't move her leg
    I took my evening tablets twice by mistake
    my child has drunk my oramorph
    I've run out of my anti sickness pills and cannot stop retching
    There's no urine in his catheter bag since last night
    I feel like I'm going to pass out
    he's gone cold and clammy and his lips are blue
    my temp was 39.4 in the night and the out of hours doctor never turned up
    I had chills and a fever at home for two days because nobody told me who to call
    his skin has turned yellow and he sleeps all day
    Severe stomach cramps and blood when I go
    The syringe pump has run dry
    i think i have a clot in my leg, its swollen and throbbing
    my eyes are so sore and blurred i cant see to read since starting the new drug
    Wife has lung cancer. Woke up this morning unable to move her right side.
    I'm on FOLFOX and my throat went into spasm, couldn't breathe for a minute
    Got home from chemo and collapsed on the bathroom floor
    My dad's stomach has swelled up like a balloon and he is in terrible pain
    I bled through two pads in an hour last night
    i keep fainting
    My hands are so numb I dropped a kettle of boiling water
    Mum's had nothing to drink for two days because her mouth is raw
    The radiotherapy burn on my neck has split and is weeping
    told my oncologist I'm coughing up blood and he said see you in three weeks
    temp is 38 but I feel ok, do I need to go in?
    I've got the shakes and feel freezing even under the duvet
    Feel like death warmed up, temp all over the place
    My heart feels like it's skipping beats since I started the new pills
    Dad is so sleepy he can't finish a sentence
    She doesn't know who I am today
    I've vomited everything including my tablets since Friday night
    hiccups and vomiting non-stop
    Not had my bowels open for eleven days and now vomiting brown stuff
    I have blood blisters all over my mouth
    platelets are 9 and I've a nosebleed that won't quit
    there's green discharge from my belly button wound
    Neck swollen and face purple, told it's an allergy
    can't put any weight on my leg, heard a crack
    sudden pain in my spine and can't stand straight
    my legs won't hold me
    loss of feeling from the waist down
    I'm peeing blood clots
    I can't stop itching, my eyes are yellow
    Short of puff lately, can't climb one stair
    The oxygen level on my finger thing says 86
    he's struggling to breathe and frothing at the mouth
    My mother-in-law is in unbearable agony and they've cut her morphine
    pain through the roof tonight
    crushing chest pain, thought it was indigestion, still there
    my blood pressure dropped and I passed out at home
    Woke up with a bleeding stoma and it's protruding
    the nurse gave me someone else's tablets
    I missed three days of my blood thinner and now my leg is swollen
    Got my patches mixed up and have two on, feel very drowsy
    I'm frightened, I have never felt this ill
    very sick after chemo, can't lift my head off the pillow
    Our son has a temperature of 39.6 after his chemo and the ward says there are no beds
    Am I meant to be this breathless?
    husband's line came out and he is losing a lot of blood
    I'm three weeks into pembrolizumab and today I can barely walk for the pain in my joints and my breathing is shallow
    I have been told to come in if I'm hot, well I'm 38.9 and the unit is shut
    My skin has gone bright yellow since Tuesday
    She keeps drifting off mid sentence and her speech is thick
    my dad has had no pain relief for six hours and is begging us for help
    I'm throwing up blood
    There's blood all over the bathroom, it's coming from my back passage
    I think my stitches have gone, there's a hole in my tummy
    Hot, shivery and my heart's going like the clappers
    Can't catch my breath and my chest feels tight as a drum
    I've been having chest pains on and off since last week's infusion
    I collapsed yesterday in Tesco
    Mam can't feel her legs doctor says wait for the MRI in two weeks
    My temperature was 38.2 this morning and I was told to take a paracetamol and not worry
    the ward told me to stay at home with a temperature of 40
    Severe diarrhoea on ipilimumab, told to drink water
    my mouth is one big ulcer and I have lost ten pounds
    I am so dehydrated my tongue is stuck to the roof of my mouth
    He has had a massive nosebleed and we can't stop it
    I had a funny turn and lost my words for ten minutes
    swelling in my neck getting bigger by the day and I can hardly swallow
    been sweating all night and my bed was soaked, feel grim
    Please can someone ring me, I have been bleeding since the procedure
    I'm frightened, my lips and fingers are going blue
    my mum has stopped making sense and is burning up
    can't pee, belly like a football
    I feel worse than I ever have and there is no one to ask
    my wife was discharged with a fever and now she's shaking uncontrollably
    my husband took all his weekly tablets in one go by accident
    the chemo has leaked under my skin and my hand is black`,
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
    The wig fits well.
    The chest freezer in the shop is a good idea.
    The nurse took my temperature before each treatment.
    The coffee was hot and the cake was cold.
    Fever pitch excitement when the bell was rung!
    I was told what to do about bleeding gums and given a mouthwash.
    It was bleeding obvious that the printer was broken.
    My nose was runny from the cold in the corridor.
    They gave me a fan when I had hot flushes.
    My heart sank when I saw the queue.
    My heart raced with joy at the all clear.
    The long walk made my legs ache.
    I was weak at the knees with relief.
    I was told I was no longer neutropenic, what a relief.
    I had sepsis three years ago, so they watched me closely this time.
    There was vomit on the floor of the lift and it was cleaned within minutes.
    The sick bowls were always to hand.
    They gave me tablets for the sickness and I was never sick once.
    I felt a little queasy but ginger biscuits helped.
    The diarrhoea stopped as soon as they changed the tablets.
    My breathing is much better since they drained the fluid.
    The physio helped my breathing.
    The drain was removed on day three and I went home.
    The collapse of the old booking system caused delays.
    I passed out of treatment with flying colours.
    Seizing the day, I joined the choir.
    The stroke unit is on the way to the chemo suite.
    I read that a stroke of luck saved him.
    My scar healed beautifully.
    No fever, no pain, no sickness: I sailed through it.
    They told me to ring the helpline if my temperature reached 38, which it never did.
    Mum's pain was kept under control until the end.
    My pain has gone since the radiotherapy.
    The painkillers work well.
    When I had pain they came quickly.
    The swelling in my arm is being treated by the lymphoedema nurse, who is ace.
    The doctor asked me about bleeding, bruising and breathlessness.
    My wife fainted when they took her blood and the nurse was lovely about it.
    In 2016 my husband collapsed on the ward and they brought him back.
    I felt hot so they opened a window.
    The air conditioning had me shivering.
    I am confused about which desk to go to.
    The letters were confusing.
    It was dizzying how quickly it all happened.
    My blood results are fine.
    The waiting area was boiling.
    My hands were freezing so they found me gloves.
    The thermometer beeped and all was normal.
    I'm pleased to say I haven't had a temperature once.
    They kept an eye on my temperature.
    Chest wall exercises were demonstrated well.
    I have asthma but it was fine on the day.
    I was short of change for the parking.
    They gave me oxygen after surgery and took it off the next day.
    I gave blood for forty years before this.
    Blood, sweat and tears went into that garden.
    My blood boiled at the parking fine.
    I had some bleeding last year and that is how the cancer was found.
    I noticed blood in my urine in January and my GP referred me at once.
    I found a lump and they saw me in a week.
    I had been breathless for weeks before the GP sent me for an X-ray.
    My husband collapsed at work, which is how they found the tumour.
    It started with back pain and a numb foot, and the MRI showed why.
    My mother had terrible pain before the operation and none since.
    I was in pain after the operation and they gave me something straight away.
    The nurses dealt with my vomiting quickly.
    I felt sick on the bus.
    The smell of the food made me feel sick.
    I was poorly with flu so they moved my appointment.
    I was worried about infection but the ward was spotless.
    They cleared up my infection with antibiotics.
    The wound was checked and it is fine.
    The scar is neat.
    My line works a treat.
    The bus line stops outside.
    The queue was out of the door.
    I was a bit wobbly so they brought a wheelchair.
    The district nurse empties my drain every day.
    The stoma nurse is a marvel.
    I am used to my stoma now.
    My dose was lowered because of numb fingers.
    They lowered the dose as my fingers tingled, sensible people.
    My heart is full of gratitude.
    The palpitations turned out to be coffee.
    I lost my voice, not my sense of humour.
    They fit you in if they can.
    The prosthesis is a good fit.
    It gave me a headache to fill in all those forms.
    My eyesight is poor so large print would help.
    The lights are too bright and hurt my eyes.
    I needed a rest on the way as my legs aren't what they were.
    Dad slept most of the last week and was comfortable.
    He was drowsy on the last day and died with us around him, thank you.
    She was never left in pain.
    My diabetes is looked after by the same nurse.
    I never felt unwell during the whole course.
    They took my temperature at the door.
    My temperature was taken and noted.
    The heating made it feel like 38 degrees in there.
    We were told exactly what to look out for: fever, bleeding, breathlessness.
    The chemo card has the number to ring if I get a temperature.
    The nurse explained that a temperature over 37.5 needs a call.
    I had a temperature in week two, rang the line, was in a bed within an hour, first class.
    When I bled after the biopsy, the nurse came straight out and stopped it.
    My nosebleed was dealt with kindly.
    Thankfully my breathing has settled.
    I'm breathing more easily since the stent.
    The chest pain I had turned out to be indigestion and they were kind about it.
    I was rushed in with sepsis last May and the team were fantastic.
    Four years ago I had a stroke, and the stroke nurses were great.
    Dad had a seizure at the clinic and the staff responded at once, they were amazing.
    My legs were weak after surgery but physio got me going.
    I get tired but that is all.
    The pain relief was spot on.
    My pain was always taken seriously.
    No pain, no bleeding, home the same day.
    I was nervous and shaking but the nurse made me laugh.
    A blood clot was ruled out within hours, very efficient.
    They scanned my leg to make sure it was not a clot, and it wasn't.
    The swelling is normal, they said, and it went.
    I like my room cold.
    The blood test room is freezing.
    I fell in love with the volunteers.
    Falling numbers of nurses worry me.
    My hair fell out but they found me a lovely wig.
    The food turned my stomach.
    The lift makes me dizzy.
    My mother, who has dementia, was confused but they were so gentle with her.
    I'm allergic to penicillin and they checked each time.
    Thirsty work, all that waiting.
    The breathing techniques course was calming.
    My temperature was fine all week.
    It's roasting on that ward.
    I had a dizzy spell in the shop years ago.
    They stopped my bleeding with a special powder during the procedure.
    The nurse was quick to act when I went faint.
    I was violently sick after the first cycle but the new anti-sickness tablets changed everything.
    My pain is down to a two out of ten, thank you.
    I used to be in agony; since the nerve block I sleep.
    The physiotherapist got my breathing back to normal.
    I had an infection, they swabbed it, gave me tablets and it cleared in a week.
    My stoma behaves itself.
    My catheter was fitted painlessly.
    The nurse warned me my wee might go red after the red drug and it did, just as she said.
    I got a fever, went to the unit as told and was treated inside an hour.
    I'd been told to expect numb fingers.
    Side effects such as nausea and rash were well managed.
    The rash is being treated by dermatology.
    My blood count was low so they delayed chemo, very careful of them.
    I was low on iron and they gave me a drip.
    I haven't been sick since they changed my tablets.
    My headaches stopped when they treated the swelling.
    Dad collapsed in March and we owe his life to the crash team.
    My mother has always been short of breath, she's 90.
    The hot weather made the journey hard.
    I was sweating by the time I found the right door.
    I cut my finger on the locker and a nurse stopped the bleeding.
    The chest specialist is very approachable.
    There's a fault with the blood pressure monitor.
    The cold cap was cold!
    I shake hands with my consultant each time.
    The numbing cream worked a treat.
    They numbed my arm first.
    My taste has gone funny but that was in the leaflet.
    I was constipated and the nurse suggested prunes, which worked.
    I felt well looked after when my temperature went up after chemo.
    My temperature went down by the evening and I was discharged.
    The ward was so hot that my husband had to leave.
    A hot drink was brought to me as I shivered in the corridor.
    I went in with a fever of 39 and thanks to the team I was home in two days.
    The steroids gave me energy.
    The cough was there before the cancer.
    My cough cleared up.
    I cough when I'm nervous.
    The blood lady is a hoot.
    My bloods were done first time.
    They lost my blood sample but found it.
    The blood donors' clinic next door was noisy.
    No sign of infection, said the nurse.
    The infection team visited to check the bay.
    I was swabbed for infection on arrival.
    The pain from the biopsy was bearable.
    I was promised it would not hurt and it did not.
    The scan showed no clot.
    My legs feel stronger each day.
    My legs were measured for stockings.
    I was wobbly on the first day but strong by the third.
    The heart scan was done by a lovely lady.
    My heart goes out to the staff.
    It warmed my heart.
    The head nurse has a good head on her shoulders.
    My head was shaved by the ward's barber, what a treat.
    It does my head in, this phone menu.
    I was sick with worry until she rang.
    Worried sick, I called the helpline and they put my mind at rest.
    I'm a bit under the weather today so I keep it short.
    I had a cold so they moved my slot.
    My cold sores cleared.
    The cold food was a shame.
    I slept like a log after the scan.
    The tiredness is better than last month.
    I am weak but getting stronger.
    He is stable and comfortable.
    My breathing test was easy.
    I could breathe out at last when they said benign.
    A breathless moment when the curtain went up at the choir.
    The choking smell of paint in the corridor.
    The lift dropped suddenly and my stomach with it.
    I have a strong stomach.
    I had butterflies in my stomach.
    My tummy tuck scar is fine.
    The bowel screening kit was simple.
    My bowels are back to normal since the dietitian helped.
    The toilets are too far from the chairs when you need to go.
    The water jug was out of reach.
    My eyes watered at their kindness.
    I could see no fault.
    I lost my balance on the bus once, years ago.
    They balanced my tablets well.`,
});
