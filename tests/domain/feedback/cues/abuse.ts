import { sentences } from "./sentences.ts";

/** Somebody hurt, threatened, robbed, neglected or frightened by a person they depend on; and what only sounds like it. */
export const ABUSE = sentences({
  cues: `
    The carer at home hits my mum
    He was bruised and frightened of the nurse
    He hit me again last night.
    My husband hits me when he drinks.
    My son takes my money.
    The carer stole my medication.
    I am scared of my husband.
    She was abused in that home.
    They neglected him for two days.
    The porter touched me inappropriately.
    He threatened me with a knife.
    They locked her in her room.
    I want to kill him for what he did.
    She has bruises all over her arms.
    I was assaulted in the car park.
    my partner slaps me when im slow
    One of the nurses slapped my dad's hand away hard
    The night nurse pinched her and told her to shut up
    the healthcare assistant grabbed my mother by the arm and shook her
    He pushed me down the stairs after my operation
    she was shoved back into bed by a member of staff
    A nurse pulled my hair
    my daughter in law throws things at me
    The agency carer was rough with him and left marks on his wrists
    They handled my wife so roughly that she has finger marks on her arms
    My mum has a black eye and won't say how she got it
    there are unexplained bruises on my father since he went into the home
    new bruises every time the carers have been
    Someone at the home is hurting her
    He hurts me
    I'm being hurt at home
    my boyfriend beats me up
    dad was beaten by another resident and the staff did nothing
    He kicked my stick away and laughed
    She spat at my husband
    my brother strangled me last week
    He put his hands round my throat
    I am frightened to go home
    I am afraid of my son when he comes for money
    Mum is terrified of the night staff
    My sister seems scared of her carer and goes quiet when he comes in
    She flinches whenever that nurse comes near
    he cowers when the carer walks in
    I don't feel safe at home
    I do not feel safe with my husband
    we don't feel safe leaving her there
    Please help me, my husband won't let me out
    he won't let me see my family or use the phone
    My wife controls everything and won't let me have my tablets
    My son keeps my pain medicine from me
    The carer withholds his morphine and takes it herself
    They refuse to give him his pain relief to punish him
    My nephew has been using my bank card
    money keeps going missing from mum's purse when the carer has been
    The home help has been taking money out of her account
    my grandson made me sign over the house
    Someone has stolen my morphine from the kitchen cupboard
    My neighbour makes me change my will
    He shouts and swears at my mother and calls her stupid
    the nurse screamed at my dad and called him a filthy animal
    They mock him and laugh when he wets himself
    My husband tells me I deserve the cancer
    she calls me names all day and says I am useless
    I was humiliated and left naked in front of everybody
    They left her lying in her own urine for hours
    He lay in his own mess all night and no one came
    dad was left in a soiled bed for six hours
    they leave her without food or water all day
    Nobody fed him for two days, he was starving
    My mother was tied to the chair
    They strapped him to the bed and ignored him
    mum is shut in her room all day by the carers
    my son locks me in when he goes to work
    He forced me to have sex after my operation
    A man on the ward got into my bed
    a doctor touched my breasts when there was no need
    The physio put his hand between my legs
    I was raped by a porter
    I was sexually assaulted during an examination
    He exposed himself to me in the corridor
    he made sexual remarks and rubbed up against me
    I think my patient is being abused by her partner
    I believe my neighbour is being mistreated by her son
    My mother is being ill treated in the care home
    There is cruelty going on in that home
    The staff are bullying my dad
    I'm being bullied by a nurse on nights
    a healthcare assistant threatened to leave her without her oxygen
    He says he will kill me if I tell anyone
    she said she would put me in a home if I complained
    My ex is stalking me and turned up at chemo
    he follows me to every appointment and reads my letters and hits me after
    I am going to stab that doctor
    I will come down there and smash his face in
    someone is going to get hurt if that man goes near my wife again, I swear I'll kill him
    My uncle touches me
    He interferes with my daughter when I am in hospital
    Something is wrong at that care home, mum is covered in bruises and begs us not to leave
    dad begs me not to leave him with her
    My father says the carer hurts him at night when nobody is there
    They force fed my aunt until she choked
    The carer sedates her so that she is quiet
    they drug him so he sleeps all day
    My wife was dragged across the floor by her arms
    She twisted my arm behind my back to get the cannula in while I screamed stop
    They carried on though I said no and held me down
    I was held down by three staff while I begged them to stop
    he bites and scratches me when I change his bag and I am covered in marks
    My husband has become violent since the brain tumour and I am frightened
    My dad has started lashing out at mum and she is hurt
    Domestic violence is going on at home and I can't get away
    I am a victim of domestic abuse and my letters go to him
    hes been knocking me about since i got ill
    me mam's carer is proper nasty to her, she's got marks all up her arms
    The treatment of my mother at the hands of that woman can only be described as cruel.
    Sorry my english, the helper woman she beat my father
    The staff have been rough and cruel and my husband is too scared to ring the bell
    My nan's carer smacks her when she won't eat
    the care worker shoved him so hard he fell
    I saw a nurse slap an old man
    A member of staff yanked my drip out and laughed
    my husband has started hitting me since he got ill
    my wife punches me when no one is looking
    He chokes me
    My son gets violent when I don't give him money
    She's got bruises on both arms in the shape of fingers
    how did my dad get two black eyes in a care home
    mum came home from respite with burns on her legs
    My mother is scared stiff of one of the carers
    I'm scared to go back to the ward because of that nurse
    dad cries when the carer comes and hides under the blanket
    I'm living in fear of my partner
    I feel unsafe at home
    my ex says he'll burn the house down
    the man in the next bed threatened to kill me
    I swear I will punch that receptionist next time
    I've got a knife and I know where he parks
    He won't let me go to my appointments
    My partner takes my phone and checks who I ring
    My daughter has taken all my savings
    the cleaner has been stealing from my mother
    my grandson keeps helping himself to my morphine
    Carer used mum's bank card at the shop
    Her nephew made her change her will
    My brother has power of attorney and is spending all mum's money
    Mum was left on the commode for three hours crying
    They left him sat in wet pyjamas all morning
    nobody gave my wife anything to eat or drink all day
    Nan had sores down to the bone when she left that home
    My uncle has not been washed or changed for a week
    The staff ignored dad's cries for help
    They keep her tied in the chair with a sheet
    the home locks the residents in their rooms at night
    she was held down while they put the tube in though she kept saying no
    The nurse forced the tablets down his throat
    They give him sleeping pills so he doesn't bother them
    The carer calls my mother a stupid old cow
    A nurse told my dad he was disgusting for wetting the bed
    he yells at me all day and tells me I'm useless
    they made fun of my brother who has learning disabilities
    A porter put his hand up my gown
    The doctor touched me in a way that was not right
    someone got into my mum's bed at the home and touched her
    My carer makes me do sexual things
    my husband forces himself on me even though I'm sore from treatment
    I was sexually harassed by another patient
    I am being abused and I don't know who to tell
    My neighbour is mistreating his wife who has cancer
    I think my friend is being controlled by her husband, he answers everything for her
    My daughter is being bullied by the staff
    I lost my temper and hit mum, I can't do this caring any longer
    I'm so worn out looking after him that I shook him yesterday
    he do hit her every day, she have mark on face
    They treat residents like animals
    A nurse dragged my husband out of bed by his arm
    he was crying and saying please don't leave me with her
    The lady that comes in the mornings is rough with me and I'm frit to say owt
    the home carer hurt my mother's arm and she won't let anyone touch it now
    He raises his hand to me
    My husband grabbed me by the throat
    my dad has cigarette burns
    she is black and blue
    My partner gave me a black eye
    she came to clinic with a split lip and her husband wouldn't leave the room
    my auntie jumps every time her son comes in
    I'm terrified he will find out I've written this
    She says the night nurse is cruel and I believe her
    A carer dropped my dad and then swore at him
    They drag her about like a sack of potatoes
    my sister's carer handles her so rough she cries
    Nurse stuck the needle in hard on purpose because I'd complained
    they wouldn't give him his pain relief because he was being difficult
    Dad wasn't given a drink for a day and a half
    mother has lost two stone because nobody helps her eat
    No one has changed his pad since last night
    lying in his own filth when I visited
    I found my brother naked and freezing with the window open
    her call bell was put out of reach on purpose
    They took his walking frame away so he couldn't get up
    My father is locked in his bedroom with no food
    he keeps me prisoner
    My husband decides who I see and what I spend
    I'm not allowed out without my son
    she takes my bank card and gives me pocket money
    £200 has gone from my purse since the new carer started
    my mum's rings were stolen in the home
    My stepson is bleeding my account dry
    I was tricked into giving my nephew my savings
    Her daughter bullies her for money
    My neighbour took my patches and sold them
    My ex turned up at the ward shouting and threatening
    he told me if I report him I'll be sorry
    The healthcare assistant said she'd make my life hell
    They call her fatty and laugh
    my mother-in-law tells me I'd be better off dead
    I get sworn at and belittled every day by my carer
    My brother spits in my food
    The man next door has been exposing himself to me when I come home from chemo
    a male nurse stroked my thigh
    I woke up and he had his hands on my breasts
    The carer bathes my mum and takes photos of her
    My stepdad comes into my room at night
    I was made to undress in front of three men who were joking
    my wife doesn't feel safe with that carer
    My husband is abusive when he's drunk
    I know a lady here whose husband is beating her
    We suspect the home is harming our mother
    please check on the old man in bay 2, his son is hurting him
    I hit my wife. I'm ashamed. I need help before I do it again
    I felt like throttling her, I'm at my wits end as a carer
    I could kill that man for what he did to my mum
    I'm going to come down with a baseball bat
    my uncle he push my aunty and lock door
    Mistreatment of elderly patients on that ward is shocking and I saw it myself
    They restrained my father, who has dementia, by both wrists for hours.
    The carer is always drunk and leaves my brother alone all day
    My husband gets angry and throws things at me when I am too tired to cook
    a carer slapped my grandmother across the face
    The nurse on the night shift was rough and hurt me when she turned me
    I was pinned down by two nurses while they put the cannula in
    My partner controls my money and my medication
    my son shouts at me every day and I'm frightened of him
    I am not safe at home
    My mother has unexplained bruising
    She told me that a man comes into her room at night
    my dad's carer has been stealing from him
    someone has been taking my painkillers
    He threatens to throw me out if I tell anyone
    My husband says if I leave he will kill me
    I'm being hit at home
    my mum was left in a wet bed all night
    The staff leave my brother in soiled clothes
    They leave her food where she can't reach it
    I watched a healthcare assistant force food into a lady's mouth
    My sister won't let anyone else see Mum
    He stops me from seeing my friends and family
    I saw bruises round her wrists as if she'd been held
    my wife's ex keeps turning up and threatening us
    A member of staff made sexual comments while washing me
    I was touched in a way I did not consent to
    The doctor examined my breasts without a chaperone and it did not feel right
    she's scared to speak in front of her daughter
    I think the patient opposite is being mistreated by his wife
    My uncle is being financially abused by his neighbour
    he forces me to have sex when I feel ill
    I am my wife's carer and I have slapped her, I'm so sorry
    Dad flinches when the carer lifts her hand
    They shout at the residents and call them names
    My father was assaulted on the ward
    the man in the next bed hit my husband
    my stepfather used to hit me and now he has moved back in and it has started again
    I'm going to hurt that doctor
    You lot will get what's coming to you
    if my wife dies I'm coming for you
    my mam was dragged by her arm out of the chair
    the carers lock her bedroom door at night
    My son in law has emptied my bank account
    grandad says the staff hurt him
    My husband hides my walking stick so I can't leave the house
    the lad who helps me has been using my card at the cash machine
    My brother bangs my head against the wall
    I've seen carers slap residents
    A nurse told me to shut up and shoved the commode at me
    She left him on the floor and stepped over him
    My sister feeds mum once a day to punish her
    my mum is going hungry because the carer eats her meals
    mum weighs five stone and has bed sores
    The carers never turn her and her skin is broken
    he's never clean when I visit, he smells of urine and his nails are black
    they tie his hands so he can't pull the tube
    My partner reads all my texts and won't let me talk to the nurse alone
    I'm not allowed to have money of my own
    He tells me nobody would believe me
    My husband says I am imagining the bruises
    My daughter screams at me that I should hurry up and die
    the porter called my husband a spastic
    racist names from a member of staff
    I got called a dirty foreigner by a nurse
    A doctor kissed me
    he climbed into bed with my mother who has dementia
    I think someone is interfering with my sister in that place
    My stepfather raped me when I was ill
    the man upstairs comes in and touches me when I'm asleep
    I was strip searched and laughed at
    A man exposed himself at the bus stop outside the unit
    she has cuts on her arms and says her husband did it
    my friend has a broken wrist and I don't believe she fell
    My cousin threatens me with a hammer
    they said they'd stop my treatment if I made a fuss
    the care assistant pinches her where it doesn't show
    He drags me out of bed by my hair when I'm too tired
    My dad hits my mum and she's too ill to fight back
    I've been beaten black and blue
    my children are being hurt by my ex while I'm in hospital
    I snapped and hit my husband, he has dementia and I can't cope
    I want to smash that doctor's teeth in
    if I see that nurse again I'll knock her out
    watch your backs, I know where the ward manager parks
    The agency nurse yanked the catheter out on purpose
    They gave my mum an injection to shut her up
    My husband pushed me over last night and I hurt my arm
    I've seen staff hitting patients with dementia
    he hits her and she covers for him
    My dad's carer screams at him and he's terrified
    she is rough with me when she washes me and I have bruises to show
    My son takes my pension every week
    I'm frightened of my wife when she drinks
    My mum's neighbour has got her bank details and is taking money
    My carer tells me to shut up and calls me names
    They didn't feed my mother for two days
    my husband locks the doors so I can't leave
    A nurse grabbed my face and forced me to take tablets
    the healthcare worker touched me where she shouldn't
    I don't feel safe with the man who does my care
    somebody at the home is giving mum bruises
    my partner threatens to leave me with nothing if I have treatment
    He said he would kill me
    my sister is being abused by her husband
    I want to punch the doctor who missed it
    I am going to come to the hospital and hurt someone
    the carer leaves my dad in dirty clothes all day
    Mum was crying that the girl hit her
    my friend is being kept from her treatment by her family
    Dad was shaken by the shoulders by an orderly
    My stepson steals my medication
    The man who drives me puts his hand on my leg
    my boyfriend chokes me when he's angry
    Mum has lost weight and is scared to talk when the carer is there
    they tied my nan's hands to the bed
    he forces himself on me`,
  nearMisses: `
    The news hit me like a train.
    It hit me hard when they said cancer.
    The diagnosis hit my family hard.
    We hit the traffic and were late.
    My dad is determined to beat this.
    She beat cancer twice.
    My heart was beating fast before the scan.
    The nurse held my hand the whole time.
    They held me up as I stood for the first time.
    A porter pushed me to the scan and told jokes all the way.
    My son pushed my wheelchair.
    The nurse pushed for an earlier appointment.
    I got a bruise from the cannula but that is normal.
    My arm was bruised after the blood test, she was very sorry.
    The bruising went down in a week.
    I bruise easily because of the tablets.
    I am scared of needles.
    He was frightened of the scanner and they were so patient with him.
    My husband was terrified of the diagnosis.
    I am afraid of what comes next.
    I was scared that my wife would be alone.
    I'm frightened of going home too soon after the operation.
    I was worried about my son.
    I felt safe with the whole team.
    I did not feel safe on the icy path to the car park.
    The car park is not safe after dark.
    The locker could not be locked.
    The door to the garden was locked.
    I locked myself out of the account.
    They locked the doors at eight so visitors had to ring.
    The machine took my money and gave no ticket.
    My son takes me to every appointment.
    The parking takes all my money.
    My daughter takes care of my money and of me.
    The car park charges are daylight robbery.
    My bike was stolen outside the unit.
    Someone stole my parking space.
    The new garden stole my heart.
    The charges are an abuse of sick people.
    Staff should not have to put up with abuse from visitors.
    The sign says abuse of staff will not be tolerated.
    I saw a patient being abusive to the receptionist, who stayed calm.
    My abusive childhood has nothing to do with my cancer.
    I was never abused or treated badly, quite the opposite.
    Nobody neglected me for a moment.
    I neglected to bring my list of tablets.
    I had neglected the lump for months.
    The garden is a bit neglected.
    The building looks neglected.
    She touched my heart.
    We were all touched by your kindness.
    The nurse touched my shoulder and said it would be all right.
    He threatened to rain all day but we got there dry.
    The threat of closing the unit hangs over us.
    The cut in funding threatens the service.
    I was threatened with a fine for parking.
    The doctor was a bit abrupt.
    The receptionist was rude and unhelpful.
    I felt rushed and not listened to.
    The nurse raised her voice because I am deaf, which helped.
    They were not rough at all, very gentle.
    The road to the hospital is rough.
    I had a rough night after the operation.
    I felt rough for a week.
    It was a rough ride in the old ambulance.
    I could have killed for a coffee.
    The chemo nearly killed me but it worked.
    The cancer is killing me slowly but the care is good.
    The treatment attacks the cancer cells.
    My husband had a heart attack ten years ago.
    I had a panic attack and the nurse talked me down.
    The physio pulled my arm gently until it moved again.
    My hair was pulled out by the plaster, ouch.
    They shook my hand and introduced themselves.
    I was shaken by the news.
    The drink made me choke a bit.
    The nurse grabbed a chair for my wife.
    The doctor grabbed my attention with her drawings.
    I was tied up with work and missed the call.
    I was tied to the house until the nurse had been.
    They strapped my ankle well.
    The mask for radiotherapy holds you down but the staff talk to you through it.
    I had to be held still for the scan and they were kind about it.
    My wife won't let me miss an appointment.
    They won't let me eat before the scan.
    They would not let me leave before I had a cup of tea.
    My mother was left with a smile.
    I was left on my own in the waiting room for ten minutes.
    They left me a leaflet.
    He shouted for joy.
    The children next door shouted all day.
    The TV shouts at you in the waiting room.
    The man in the next bed shouted in his sleep.
    I called the nurse by her first name and she liked it.
    They called my name wrongly, which made us laugh.
    I laughed with the nurses.
    They laughed with him and lifted his spirits.
    The carers are worth their weight in gold and never hurt her.
    It hurts me to see the staff so tired.
    It did not hurt.
    The injection hurt a little.
    My knee hurts on the stairs at the unit.
    The chairs hurt my back.
    The doctor examined my breasts with a chaperone present and explained all of it.
    The nurse put her hand on my arm.
    Sexual side effects were never mentioned, I would have liked to be told.
    The talk about sex after treatment was open and helpful.
    Years ago my ex used to hit me, and the nurse who asked about it was very kind; I am safe now.
    I was asked whether I feel safe at home, which I do.
    A poster about domestic abuse hangs in the toilets, good idea.
    The safeguarding training of the volunteers is good.
    He bullied me into eating my greens, in the nicest way.
    My wife forced me to see the doctor, thank God.
    They forced themselves to smile though they were tired.
    I was drugged up to the eyeballs after surgery and remember nothing.
    The sedation was just right.
    My brother's violent cough frightened everyone, it turned out to be nothing.
    The colours of the walls are violent.
    I follow the diet and my husband follows me.
    The nurse is a real fighter for her patients.
    I fight every day and the team fights with me.
    The nurse bit her lip and waited.
    I was knocked out by the anaesthetic.
    The tablets knocked me about a bit for the first week.
    Cruel disease, kind people.
    The pain hit me at night.
    I was hit by tiredness in week three.
    He was knocked for six by the news.
    The nurse slapped a plaster on and off I went.
    The trolley hit the door.
    A football bruise on my shin was what made me go to the doctor.
    I have a bruise where the needle went in.
    The burns dressing was changed by a very gentle nurse.
    I burnt my tongue on the soup.
    I was frightened before surgery and the anaesthetist held my hand.
    I'm scared it will come back.
    My wife is terrified of hospitals.
    I was scared to ask but the nurse made it easy.
    Mum feels safe in the hospice.
    I always felt safe on the ward.
    They don't let visitors in before two.
    They won't let you park near the door.
    My husband won't let me do the hoovering, bless him.
    My daughter manages my money now and it is a relief.
    My son took me to the bank.
    Someone nicked my sandwich from the fridge.
    The price of the car park is a crime.
    They stole the show at the fundraiser.
    I was left in tears by their kindness.
    I was left holding the baby, so to speak, but the nurse helped.
    I sat for hours in the waiting room.
    My food was left out of reach once, and they said sorry.
    They tied a balloon to my chair on my birthday.
    I was held up in traffic.
    The nurses held him while he cried.
    The lock on the toilet door is broken.
    My parents locked up the shop to come with me.
    The doctor shouted hello across the corridor.
    They had to shout because the fan was so loud.
    The nurse called my mother sweetheart.
    We made fun of the hospital food together.
    I'm ashamed that I shouted at the nurse, she was only helping.
    Some visitors are abusive to the staff and that must stop.
    The staff never neglect anyone.
    The old wing has been neglected.
    She touched on the subject of sex gently.
    The examination was embarrassing but the doctor was respectful and a chaperone was there.
    They treat you like family.
    The dog bit my husband, nothing to do with you.
    The consultant beat about the bush.
    My father hit his head and they checked him over at once.
    My brother pushed me to get the lump looked at.
    My late mother was cruel to me but that is another story.
    The blood pressure cuff hurt my arm.
    I bruised my hip when I slipped at home.
    My black eye was from walking into a door, honestly, I was dizzy.
    I have burns from the radiotherapy and the cream helps.
    The needle hurt but she was gentle.
    He raised his hand to ask a question.
    The nurse grabbed a blanket the moment I shivered.
    The porters raced each other with the trolleys, what fun.
    Mum jumped when the door slammed.
    I was terrified of the MRI tunnel.
    I'm scared of losing my independence.
    I was afraid I'd hurt the baby.
    I don't feel safe walking alone at my age, so the lift home was great.
    I am not allowed out in the sun with these tablets.
    I'm not allowed grapefruit.
    They wouldn't give me my results over the phone.
    They would not give me more morphine than was safe.
    She was not given false hope.
    Dad wasn't offered a second cup of tea.
    The bell was hard to reach so they moved it.
    They took away my frame to clean it and brought it right back.
    The phone charger was stolen from the day room.
    I lost my ring in the theatre and they found it.
    My wife spends all my money on wool.
    My daughter does my banking.
    I gave my son my savings for his house.
    The man at the desk was shouting into his phone.
    Swearing in the waiting room by youths isn't nice.
    The nurse told me off for not ringing sooner, quite right too.
    She laughed at my jokes.
    They called me Mr by my surname.
    My brother calls me baldy and it makes me laugh.
    The male nurse was a gentleman.
    A nurse stroked my hand until I slept.
    They covered me up so I was not exposed.
    The radiographer explained where she would touch me.
    I had to undress in a tiny cubicle.
    The photos in the corridor are lovely.
    My carer is a saint.
    I'm his carer and it's hard but we laugh.
    As a carer I get tired and the group lets me moan.
    The drunk man in A&E was dealt with calmly.
    The bat signal should bring that nurse.
    My husband snores, that's abuse enough!
    We beat them at bingo.
    I fought the tears and lost.
    I was in the wars after the op but am mending.
    Nurses are exploited by the government.
    My experience of abuse as a child was listened to with care.
    They are under attack from the press and don't deserve it.
    The scanner hit the ceiling lamp.
    The bad news hit us hard.
    My mum beat breast cancer.
    I bruise like a peach.
    They were gentle with my bruised arm.
    The bruise from the blood test has gone.
    I was scared but the nurse held my hand.
    I'm frightened of the results.
    I was frightened by the noise of the scanner.
    Safe in their hands the whole time.
    They locked up my valuables safely.
    My son handles my money because my sight is poor.
    My tablets were taken away by the pharmacist to be checked.
    The car park machine took my card.
    They took my money for the TV and it did not work.
    My wife won't let me lift a finger.
    My daughter doesn't let me forget my exercises.
    I was left alone with my thoughts for a while, which I needed.
    They left the door open.
    My bed was wet from the spilled water and changed at once.
    The nurse raised her voice above the noise.
    The children were shouting in the playground.
    The doctor touched on side effects.
    He examined me with a nurse present, all proper.
    Someone's wife was being rude to the staff.
    The patient opposite was violent and security came quickly.
    I was threatened with the sack by my employer for taking time off.
    A fall gave me a black eye.
    The dentist was rough.
    The blanket was rough.
    My late husband was a victim of asbestos.
    My walking stick was hidden under the bed by mistake.
    My husband hides my biscuits.
    The wall art is lovely.
    They gave me an injection to stop the sickness.
    She has cuts on her arms from the rose bushes.
    My friend broke her wrist when she fell on the ice.
    The nurse pinched my skin gently to find the spot.
    He is a real fighter and beat the odds.
    A child hit the call bell and all came running.
    My dog pulled me over.
    My skin is broken from the radiotherapy and they dress it daily.
    My bed sores healed thanks to the tissue nurse.
    He kissed me goodbye at the theatre doors.
    The porter called my husband by his nickname.
    My sister feeds me up with soup.
    They turned her every two hours.
    I shouted at my husband from stress and felt bad.
    My ex came to support me.
    I was hurt by the doctor's bluntness.
    His words hurt me.
    I felt bullied by the self-service screen.
    The insurance people were cruel.
    I was robbed of time with my dad by the disease.
    My children were looked after in the play room.
    I smashed my personal best in rehab.
    She knocked on the door before coming in.
    The doctor knocked years off my worries.
    It knocked me out for a day, that drug.
    The injection made my arm sore.
    I was searched at the airport because of my implant.
    They pushed the boundaries of what is possible.
    I pushed myself too hard.
    He pushed the tea trolley with a smile.
    My wife hit the nail on the head about the parking.
    The surgeon hit the right spot.
    We were struck by how clean it was.
    I was struck by the kindness.
    It struck me that nobody wore a badge.
    I was knocked back by the result.
    Strong hands held me while I stood.
    The nurse had to hold my arm still.
    My arm was held still for the drip.
    My arm is bruised from the drip but I bruise easily.
    Mum's bruises are from her blood thinners, as the nurse explained.
    The mark on my arm is from the plaster.
    I'm scared of dogs and one was in the waiting room.
    I was scared that they would find more.
    She was afraid to ask for help at first, now she isn't.
    I felt unsafe on the stairs as there is no rail.
    The lift felt unsafe.
    They locked the car park at nine.
    I was shut in the scanner for an hour and they talked to me all the time.
    I couldn't leave the house because of the snow.
    He keeps my appointment cards in order.
    My son takes my dog out.
    My daughter takes my blood pressure.
    The carer takes my mum to the park.
    My wife has my bank card and does the shopping, bless her.
    The hospital shop takes cards.
    It costs my pension to park there.
    My purse was handed in.
    I lost my purse and the porter found it.
    The vending machine stole my pound.
    I was left to rest.
    He was left in good hands.
    She was left to sleep in.
    They left no stone unturned.
    I was starving by the time I was let eat.
    I wasn't fed before the scan, as planned.
    The food was not fit for a dog.
    I was made to feel like royalty.
    I was made to wait.
    They made me laugh.
    They made me drink two litres for the scan.
    He screamed with laughter.
    My grandson screamed the place down over his plaster.
    The nurse told me to shut up shop and rest, she was right.
    The consultant was curt.
    The registrar was dismissive.
    The receptionist snapped at me.
    Nobody smiled.
    The porter touched his cap.
    The massage therapist has healing hands.
    I was exposed to chickenpox and they isolated me.`,
});
