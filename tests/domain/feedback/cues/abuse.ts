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
    The staff have been rough and cruel and my husband is too scared to ring the bell`,
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
    Cruel disease, kind people.`,
});
