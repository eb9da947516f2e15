/**
 * Words of every day: what at least two people wrote in small letters in the labelled sentences of the safety net. A word in
 * capitals that stands here is no name that nobody has heard of.
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  `able about above abuse abused abusive accent accept accident according account accountable accounts ace ache aches
  acknowledge acknowledged across act acted action acts acute add address admission admitted adult advance advantage
  advert advice advise advised adviser advocate affairs affect afraid after afternoon again against age agency ages
  ago agony agree agreed ahead aid aids aint air airport alarm alert alive all allergic allotment allow allowance
  allowed alone along already alright also altogether always am ambulance amiss amount an anaesthetic anaesthetist
  and angel angels angry ankle ankles annoy another answer answered answering answers anti antibiotics
  antidepressants any anybody anymore anyone anything anyway anywhere apart apologise apologised apology app appeal
  appointment appointments appreciated appt are area arent argue arguing arm armpit arms around arranged arrangements
  arrive arrived art arthritis as asbestos ashamed ashes ask asked asking asks asleep assault assaulted assistant
  assisted at ate attack attacked attempted attendance attended attention attitude attorney aunt auntie aunties
  autumn awake award awareness away awful baby back backside bacon bad badge badly bag bags balance balanced bald
  balloon balloons banana band bandage bandages banged banging bank banking bar barn barrister basement bat bath
  bathroom battered battery bay bc be beach beam bear bearable beat beaten beating beats beautiful beautifully became
  because become bed bedroom beds bedside been beeped beeping beer beetroot before beforehand began begged begging
  beginning begs begun behalf behind being believe believes bell belly below belt bench bend benefit benefits benign
  bent bereaved bereavement best better between beyond bf big bigger bike bile bill bills bin bins biopsy birds
  birthday birthdays biscuit biscuits bit bits black bladder blame blanket blankets bleach bled bleed bleedin
  bleeding bleeds bleeping bless blind blinds blister blistered blistering blisters block blocked bloke blood bloods
  bloody blotchy blown blue blunt blurred blurry boa board body boil boiled boiling bolt bone bones book booked
  booking booklet bored born borrow boss both bother bothered bottle bottom bought bout bow bowel bowels bowl bowls
  box boxes boy boyfriend boys brain brave breach break breakfast breaking breaks breast breasts breath breathe
  breathes breathing breathless breathlessness bridge bright brill brilliant bring bringing brings broke broken
  brother brought brown bruise bruised bruises bruising brush brushed buckets buddies budgie buggy building bullied
  bullies bully bullying bum bumps bunch bungalow burden buried burn burned burning burns burnt burst bus business
  busy but button buzzer by bye ca cabin cabinet caf cafe cake calcium calendar calf call called caller calling calls
  calm calmed calming calmly came camera can cancel cancellation cancelled cancer candour cannot cannula cant canteen
  cap capecitabine car caravan card cards care careful carer carers cares caring carpet carried carrier carries carry
  carrying cars carving case cash cat catch catheter caught cause cba cell cells centre certain certificate chair
  chairs chance change changed changing channel chap chapel chaperone chaplain charge charger charges charity chart
  chased chat chatted chattering check checked checking checklist checks cheek cheerful cheery chemist chemo
  chemotherapy cheques chest chief child childhood children childrens chills chips chocolates choice choir choked
  chokes choking choose choosing chose chosen chucks chuffed church cigarette cigarettes claim claimed claiming
  claims clammy clappers class clean cleaned cleaner cleaners clear cleared clerk cliff cliffs climb clinic clinical
  clinics clock clocks close closed closes closing clot clothes clots club coach cobs code codeine coffee coins cola
  cold collapsed collar colleague collect colour colours come comes comfort comfortable comfy coming comment comments
  commode common company compensation complain complained complaining complains complaint complaints complane
  completely compliant compliments compression computer computers concern concerned concerns conduct confidence
  confidentiality confirm confirmation confused confusing consent consider considered considering const constipated
  constrictor consultant contact contacted contacting content continue contrast control controlled controls cook
  coordinator cope copied coping copy cord corner coroner correct corrected corridor corridors cos cost costs couch
  cough coughed coughing could couldnt council counselling counsellor count counted counting country counts courage
  course court courteous courtesy courts cousin cover covered covers covid cow coward cracked craft cramps crash
  crashing crawl cream creams credit crew cricket cried cries crisis cross crossing crossword cruel cruise crushing
  cry crying cubicle cud cues cuff cup cupboard cuppa cups cure cured curry curse curtain curtains cushion custard
  cut cuts cutting cycle cycles dad dads daft daily damages dare dark darling data date dates daughter daughters day
  daylight days daytime dead deaf deal dealing deals dealt dear death debate decent decided decides decision decor
  deep degrees dehydrated delay delayed delays delight demand dementia dentist department depend depot depressed
  depression dept deserve deserved deserves desk despair desperate details diabetic diagnosed diagnosis dialysis
  diamond diarrhoea diary did didnt die died dies diet dietician dietitian difference different difficult dignity
  dinner dinners dinnertime direct director dirty disabilities disabled disappear disappeared disappointed discharge
  discharged disciplinary disciplined discriminated discussed disease disgrace disgusting dismissed dissatisfaction
  district dizzy do doc docetaxel doctor doctors does doesnt dog dogs doing domestic donation done dont door doors
  doped dose doses double doubled down downhill downstairs drag dragged drain drained draining drama drank drawer
  drawn dread dreadful dreading dream dress dressed dressing drew drilled drink drinking drinks drip drips drive
  driver drives driving drooping drop dropped dropping drops drove drown drowns drowsy drug drugs drum drunk dry duck
  duct due dunno during dusted duty duvets dying each ear earlier early earnings ears easier easily easing easy eat
  eaten eating eats edge effect effects egg eggcup eight eighties eighty either electric eleven else em email emails
  embarrassing embarrassment emergency employer emptied empty emptying end ended ending ends engaged engine enjoy
  enjoying enough enquiry entitled entrance escalate escalated estate even evening evenings ever every everybody
  everyone everything everywhere ex exact exactly examination examine examined excellent except excitement exec
  executive executor exercises exist existing exit expect expected expecting expenses experience explain explained
  explains explanation exploited export exposed extra extremely eye eyebrows eyelid eyelids eyes eyesight fab face
  faces fact fading failed failure faint fainted fainting fair faith fall fallen falling falls false families family
  fan fantastic far farmer fast fat father fatigue fault faultless favour fear fed fee feed feedback feeding feeds
  feel feeling feelings feels feet fell fella felt fentanyl fetched fever feverish few fiddle fifteen fifth fight
  fighter fighting file fill filled filling film films filth filthy find finding fine finger fingers finish finished
  fire firm first fish fishing fist fit fits fitted five fix fixed fixing flag flat flatter flight flinch flinched
  flinches floor floppy flower flu fluid fluids flush flushed flushes fly flying fobbed folk follow followed
  following follows food foot football for force forced forces forehead forever forget forgive forgiven forgot
  forgotten form formal formally forms fortnight forty forward foster fought found four fourteen fourth frame freak
  free freezer freezing fresh fridge friend friendly friends frighten frightened frightening frightens frit from
  front froth froze full fun funding fundraiser funeral funny further fuss future game garage garden gardening gas
  gasping gave gel gem gentle gentleman gently get gets getting ghost gibberish giddy girl girlfriend girls give
  given gives giving glad gladly glasses gloomy glove gloves go godsend goes going gold golly gone gonna good goodbye
  goodbyes goodnight google googled googling gorgeous got government gown gowns grab grabbed grabs grace gran grand
  grandad grandchildren granddaughter grandfather grandkids grandma grandmother grandson grant grateful gratitude
  great green greens grey grief grievance grievances grip gripe groans gross ground grounds group grown grumble
  grumpy guess guessed gums gun guts gynae ha habit had hadnt haha hair half hall hand handbag handed handing handled
  handles hands handwriting handy hang hanging hangs happen happened happening happens happier happy hard harder
  hardly harm harmed harming has hasnt hat hate hated hates have havent having he head headache headaches headed
  heads healed healer healing health healthcare hear heard hearing heart heat heating heaven heavens heavily hed held
  helium hell hello help helped helper helpful helping helpline helps her here hers herself hes hiccups hickman hid
  hidden hide hides hiding high hill him himself hip hips his history hit hits hitting hoist hold holding holds hole
  holiday home homework honest honestly hook hooray hoot hope hopeless hoping hormone horrible horse hospice hospital
  hospitals hot hotline hour hours house how however hr hrs hubby hug hugged humour hundred hung hungry hurry hurt
  hurting hurts husband husbands hymns ice icy idea if ignored illness imagine imagining immuno immunotherapy import
  important impressed improved in incident independent indigestion indoors infected infection infections info
  information informed infusion injection injections innings inquest inquiry inside instead instructed insulin
  insurance intend intention interpreter into introduced investigate investigated investigating investigation
  investigations involve involved ipilimumab iron is isnt issue it itching itd itll its itself jab jabbed jabs jacket
  jaw jelly jerking jest jewellery job join joined joint joints joke jokes joking journey joy judge jug jump jumped
  jumping junior just justice keep keeping keeps kept kerb kettle key keys kick kicked kid kidneys kids kill killed
  killer killing kind kinder kindest kindly kindness kiss kissed kitchen kms knee knees knew knife knitting knives
  knock knocked knocking knot know knowing knowledge known knows labelled lad ladies lads lady laid lambs language
  lap large lashed lashes last late lately later laugh laughed laughing laughs laughter law laws lawyer lawyers lay
  lead leaf leaflet leaflets leaked leaking learn learning learnt least leather leave leaves leaving led left
  leftover leg legal legs leisure less let lets letter letters letting leukaemia level liaison library lid lie lied
  life lifetime lift lifted lifts light lighter lights like liked likes limit line lined lip lips liquid list listen
  listened listening listens literally little live lived liver lives living load loads local lock lockdown locked
  locker locks lodge lodger lodging loft log logged lol lonely long longer loo look looked looking looks loop loos
  loose lose losing loss lost lot lots loud lounge love loved lovely low lowered lowest luck lucky lump lumps lunch
  lung lying lymph lymphoedema lymphoma machine mad made magazines maggots magic main maintenance make makes makeup
  making male mam mammogram man manage managed management manager managing manner manners many map mark marked marks
  marriage married marvellous mask massage mastectomy mate mates matron matter matters maybe me meal meals mean
  meaning means meant medal medals medical medication medicine medicines meet meeting member memory men mend mended
  mending mental mention mentioned menu meself mess messages messed messing met metal meter mets mid middle midnight
  midwife might mile miles mind minded mine mins minute minuted minutes mirror misery miss missed missing missus
  mistake mistakes mistreated mix mixed moan moaning moans mobile moment money month months mood moods moon more
  morning mornings morphine mortem mortified most mother motions motorway mottled mouth mouthwash move moved moving
  much muck mud muddle muddled multi mum mums murder murdered muscle music must my myself nail nails naked name named
  names nan nappies nasty nature nausea near nearMisses nearly neat neck need needed needing needle needles neednt
  needs neglect neglected negligence negligent neighbour neither nephew nerve nerves nervous neutropenia neutropenic
  neutrophils never new newcomers news newspapers next nice nicely nicer nicest nicked nicks niece night nightie
  nights nil nine nineteen nineties ninety nip nite nivolumab no nobody nodes noise noisy nominate non none nonsense
  noon nor normal nose nosebleed not note notebook noted notes nothing notice noticed novel now nowhere nowt nuisance
  numb number numbers nurse nursed nurses nursing obliged observation obtaining occasion occasions oclock odd odds of
  off offer offered office officer official officially often oh ok old older ombudsman on once oncologist oncology
  one ones only oozing op open opened opener opening openly opens operation opinion opposite option or oramorph order
  orderly orders other others otherwise ouch ought our ours out outcome outpatient outside outstanding oven over
  overdid overdose overdosed overnight owe owed own owned owt oxaliplatin oxygen pack packed packs pad pads page
  pager pages paid pain painful painkillers painless pains paint pal palliative palms palpitations pan pancreas panel
  panic panting paper papers paracetamol paramedics parents park parked parking parks part partner party pass passage
  passed passing passport past patch patches pathway patience patient patients pay paying pays peace peaceful
  peacefully peach pear pee peeing peeling pembro pembrolizumab pen penicillin penny pension people perfect
  perforated permission permit person petrol pharmacist pharmacy phlebotomist phone phoned phones photo photos physio
  pick picked picking picks picture pictures pie pier pigeons piles pill pillow pillows pills pin pinch pinched
  pinches pink pinned pins pint pitch place placement plain plan planned planning plans plaster plastic plate
  platelets platform play played playing please pleased pleasure pls plum plus pm pneumonia pocket point pointless
  poked police policy polite poo poor poorly popped porridge port porter porters positive possible post posted poster
  posters pot pound pounding pounds pouring power practice practise practising praise pray prayer prefer pregnant
  prepared prescription prescriptions present presenting press pressed pressure pressured pretended pretending pretty
  prevention price print prison prisoner private privately probably problem procedure process prodded programme
  programmes promise promised proper properly prostate protection proud prove psychologist psychology pudding puff
  puffed puffing puffy pull pulled pulling pulls pulse pump punch punched punches punish punishment pupils purple
  purpose purse pursue pursuing pus push pushed pushes put puts putting putty pyjamas quality quarrel quarter queasy
  queen queer question questionnaire questions queue quick quicker quickest quickly quid quiet quietly quit quite
  quiz race raced racing rack radiators radio radiographer radiographers radiotherapy raging rail railway rain raise
  raised raises raising ran rang raped rash rate rather rats rattle rattled rattling raw ray razor rd re reach
  reached reaction read reading reads ready real realise realised really reason reassuring receipt receipts received
  reception receptionist receptionists recipe reckons recognise recommend record recorded recording records recovery
  red redress ref refer reference referral referred refuge refund refuse refused refusing regard regarding register
  registrar regret regular regulations regulator rehab rehomed relative relatives relief religion remember remembered
  reminders remission remote removed rent reopened replied reply report reported reporting request requesting require
  required research resident residents respect respected respectful respite respond response responsibility
  responsible rest restrained result results resuscitated resuscitation retire retired retirement review reviewed
  ribs right rights rigid rigors ring ringing rings ripped rising risk river road roasting robbed robbery rock roll
  rolled roof room rooms rope roses rot rota rotten rough roughly round rouse rubbed rubbish rude ruled rules run
  rung running runs rushed sack sacked sad safe safeguarding said sailed saint saints sake same sample sandpaper
  sandwich sandwiches sang sank sat satisfied sats saucer save saved saves saving savings saw say saying says scalded
  scan scandal scanned scanner scans scar scare scared scars scary scheduling school scissors scratch scratches
  scratching scream screamed screaming screams screen screening script sea seagull searched seat seats second
  secondaries seconds secretary security sedation see seeing seeking seemed seems seen seizure self sell send sending
  senior sense sensible sent sentence sentences separate sepsis serious seriously service session sessions set sets
  settled seven seventies seventy sex sexual sexually shadow shake shaken shakes shaking shaky shall shame shant
  shape shared sharp shaved shaving she shed sheet sheets shelf shell sherry shes shift shins shirt shivered
  shivering shivers shivery shocking shoe shoes shook shoot shop shopping shops short shot shotgun should shoulder
  shoulders shouldnt shouldve shout shouted shouting shouts shoved shoves show showed shower shown shows shut shuts
  sick sickness side sigh sight sign signal signed signs silent silly silver simple simply since sincere single sings
  sink sips sister sisters sit site sits sitter sitting six sixteen sixty size skin skipped skipping skirt slap
  slapped slapping slaps slave slavery sleep sleeping sleeps sleepy sleeve sleeves slept slides slip slipped slipper
  slippers slipping slot slow slurred slurry smacked small smash smashing smell smells smelly smile smiled smiling
  smoking smooth smoothly snapped snooker snow so soaked soaking soap social sock socks sofa soft softer soiled sold
  solicitor solicitors some somebody someone something sometimes somewhere son songs sons soon sooner sore sores
  sorry sort sorted sorting sorts sound sounds soup space spare spat speak speaker speaking speaks specialist speech
  spend spending spent spiking spilled spilt spinal spine spinning spirits spit spits split splitting spoil spoilt
  spoke spoken sponsored spoon spot spotless spots spotted spotting spread spreading spring spuds squeeze squeezed
  squeezes stabbing staff stage stairs stand standard standing stands star stare stars start started starting starts
  starved starving state station stay stayed stays stealing steep steer stem stent step stepdad stepfather stepped
  stepson steroids stick sticking sticks sticky stiff still stings stink stinks stitches stockings stockpiling stole
  stolen stoma stomach stone stones stood stools stop stopped stopping stops storey stories story straight
  straighteners strange stranger strangers strangled strap strapped streak street strength stress stretched strict
  strip stroke stroked strong stronger strongest struck struggling stuck student students stuff stupid subject such
  sudden suddenly sue sued suffers sugar suggested suggestion suicidal suicide suing suite suits summary summer
  summers sunk sunshine super superb supper support suppose supposed sure surgeon surgeons surgery surprised survey
  surviving swab swabbed swallow swallowed swear swears sweat sweating sweats sweet sweetheart swelled swelling swept
  swim switchboard swollen swore sworn symptoms syringe system ta table tablet tablets tabs tact tactfully take taken
  takes taking talk talked talking talks tall tamoxifen tank tantrum tap tape taped tar taste taught taxi tbh tea
  teach teacher team tear tears teatime teenage teenager teenagers teeth telephone tell telling tells telly temp
  temper temperature tempted ten tennis terminal terms terrible terrified test tested tests tether text texted texts
  th than thank thanked thankful thankfully thanks that thatd thatll thats the theatre their them themselves then
  therapist therapy there theres thermometer these they theyd theyll theyre theyve thick thigh thighs thin thing
  things think thinking thinks thinner thinners third thirsty thirty this tho thorough thoroughly those though
  thought thoughts thousand threatened threatening threatens three threw throat throbbing throttled through
  throughout throw throwing thrown throws thumb thumbs thurs tick ticket tie tied ties tight tightness til till time
  times tin tingling tiny tip tips tired tiredness to toast today toes together toilet toilets told tolerated
  tomorrow tongue tonic tonight too took tools top tore torture touch touched touches touching tourniquet towards
  towel tracheostomy tracker traffic train trained training transfusion transplant transport trapped travel tray
  treat treated treatment treatments treats tree trembling trial trick tried trip tripped trolley trot trouble
  troubling truly trust trusts truth truthful truthfully try trying ts tube tubes tummy tumour tunnel turn turned
  turning turns twelve twenty twice twisted twisting twists two type typing ulcer ulcers ultrasound unable unbearable
  uncle uncomfortable uncontrollably under understand understood undress undressed unexplained unhappy uni union unit
  unkind unless unsafe until unwell up upon upped upset upstairs ur urges urine urn urology us use used useful
  useless using usual vague van vein veins vending very vet victim video view violent vision visit visited visiting
  visitor visitors visits voice voices volunteer volunteers vomit vomited vomiting voucher wages waist wait waited
  waiting waits wake waking walk walked walking walks wall walls wanna want wanted wanting wants war ward wards warm
  warmed warn warned wary was wash washed washes washing wasnt waste wasted watch watched watching water watered way
  ways we weak wear weather website wed wedding wee weed week weekend weekends weekly weeks weeping weighs weight
  welcome welcoming well wellbeing went wept were werent wet wetting weve what whatever whats whatsoever wheel
  wheelchair wheezy when whenever where whether which while whisky whispered whispers white who whod whoever whole
  wholl whom whos whose whove why wide widow wife wifes wifi wig will win window windows wing winked winter wise wish
  wished wishes wishing with withholds within without witness wobbly woke woken woman women won wonder wonderful
  wondering wont wood wool word words wore work worked worker working works world worn worried worries worry worrying
  worse worst worth worthless worthwhile wot would wouldnt wouldve wound wrist wrists write writes writing written
  wrong wrote xmas yanked yard yeah year years yellow yes yesterday yet yo you youd youll young your youre yours
  yourself yourselves youve yrs zopiclone`.split(/\s+/),
);
