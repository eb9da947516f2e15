/**
 * First names that are met in Kent and Medway, of every age and of many families. Beside a last name they say who it
 * is; alone they are left, since a first name that is thanked may stay. Those that are months, virtues or flowers first
 * (April, Grace, Lily) stand here too: a last name must follow.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abigail adaeze adam adebayo adele aditi adrian adwoa agata agnes agnieszka ahmed aiden aileen aimee
  ainsley aiofe aisha ajay akosua alan alana albert alec aleksandra alex alexander alexandra alfie alfred algernon
  alice alina alison alistair alma alun amanda amara amelia amina amir amit amrit amy ana anastasia andrea andreea
  andrei andrew andy aneta angela angus anil anita anjali ann anna anne annette anthony antonio anya aoife archie
  arjun arlene arnold arthur arun asha ashley ashok astrid audrey augusta ayesha ayodele babatunde balwinder barbara
  barnaby barry bartosz basil beata beatrice becca becky belinda ben benjamin berenice bernadette bernard bernie
  bertie beryl beth bethany betsy bettany betty bev beverley bhupinder bianca bill billie billy blessing bob bobby
  bogdan brad bradley brenda brendan brian bridget bridie bronwen bruce bryan bryn callum calum cameron camilla
  candice carl carla carlos carly carmel carmen carol caroline carolyn carrie cary cath catherine cathy cecil cecilia
  cedric celia chantelle charles charlie charlotte cheryl chidi chinwe chioma chloe chris chrissie chrissy christa
  christian christina christine christopher christy ciara cindy claire clare clarence claudia clement clifford clive
  colette colin colleen connie connor coral corinne courtney craig cressida crispin curtis cynthia cyril dagmar daisy
  daljit damian damien dan daniel danielle daphne darius darrell darren daryl dave david davina dawn daz dean deb
  debbie deborah debra deepa deepak deirdre del delia delroy denise dennis denzil derek desmond dexter diana diane
  dianne dilip dimitri dina dolly dominic dominika don donald donna donnie dora doreen doris dorota dorothy doug
  douglas drusilla dudley duncan dushyant dustin dwayne dylan ebony eddie edgar edith edmund edna edward edwin efua
  eileen eilidh elaine eleanor eleni elias elijah elise eliza elizabeth ella elle ellen ellie elliot elliott eloise
  elsa elsie elspeth elvis emeka emil emily emma emmanuel enid enoch eoin eric erica ernest ernie esme esmeralda
  esther ethan ethel eugene eunice eva evan evelyn evie ewa ewan fabian faisal farah fatima fatoumata fay faye felix
  fergus fernanda fidelia fiona flo flora florence florrie folasade frances francis frank fred freda freddie freddy
  frederick freya frieda gabriel gabriela gabrielle gail gareth garry garth gary gavin gaynor gemma genevieve geoff
  geoffrey george georgia geraint gerald geraldine gerard gerry gethin gian giles gill gillian gina giovanni gita
  gladys glen glenda glenn glenys gloria godfrey gordon grace graham greg gregor gregory greta griff gulsum gurdeep
  gurpreet guy gwen gwendoline gwyneth hamish hamza hanna hannah hari harjit harmony harold harpreet harriet harrison
  harry harvey hassan hattie hayden hayley hazel heather hector heidi helen helena henrietta henry herbert hermione
  hettie hilary hilda hitesh holly horace howard hristo hubert hugh hugo humphrey ian ibrahim ida ifeanyi ifeoma
  ignatius igor imelda imogen imran ines inga ingrid ioan ioana iona irena irene irina iris irvin isaac isabel
  isabella isabelle ishaan isla ismail isobel isolde ivan ivy jacek jacinta jack jackie jacob jacqueline jacqui jada
  jade jaden jaime jake jamal james jamie jamila jan jane janet janette janice janine jared jarek jaroslaw jasmine
  jason jaspreet jaswinder jay jayden jayne jaz jean jeanette jeannie jed jeff jeffrey jemima jemma jen jenna
  jennifer jenny jeremy jermaine jerome jerry jess jessica jessie jethro jill jim jo joan joanna joanne joao jock
  jodi jodie jody joe joel johanna john johnny jolanta jon jonathan jonny jordan jordana josefina joseph josephine
  josh joshua josie jovita joy joyce jude judith judy julia julian julie juliet juliette june justin justine justyna
  kareem karen karin karina karl karolina kasia katarzyna kate kath katherine kathleen kathryn kathy katie katy katya
  kay kaye kayleigh kaz keeley keira keisha keith kelly kelvin kemi ken kendra kenneth kenny kerri kerry kev kevin
  khadija kiera kieran kieron kim kimberley kiran kirk kirstie kirstin kirsty kit kofi krish krishna kristina
  krystyna krzysztof kumar kurt kwame kyle kyra lakshmi lana lara larry latisha laura lauren laurence lauri laverne
  lavinia layla leah leanna leanne lee leela leigh leila len lena lenny leo leon leona leonard leonora leroy lesley
  leslie lester letitia lewis lex lexi liam liana lila lilian lillian lily lina linda lindsay lindsey linford linton
  lionel lisa liz lizzie lloyd lola lorna lorraine lottie lou louis louisa louise luca lucas lucia lucian lucille
  lucinda lucjan lucy ludmila luigi luis lukasz luke lydia lyn lynda lyndon lynn lynne mabel mabs maciej mackenzie
  maddie madeleine madge madison magda magdalena maggie mahmoud maisie malcolm malgorzata malik mandeep mandy manjit
  manoj manuel marcel marcia marco marcus marek margaret margery margie margo margot margret maria mariam marian
  marie marilyn marina mario marion marissa marjorie mark marlene marsha marta martha martin marty marva mary maryam
  mathew matilda matt matthew maud maura maureen maurice mavis max maximilian maxine megan mehmet mel melanie melinda
  melissa melody melvin mercedes mervyn mia micah michael michaela michal michelle mick mickey miguel mihai mike mila
  milan mildred millicent millie milly milo mina mindy minnie mira miranda miriam mitchell mo mohamed mohammad
  mohammed mohsin moira mollie molly mona monica montgomery morag morgan morris morwenna moses muhammad muhammed
  muriel mustafa myles myra myrna nadia nadine naila nancy naomi nasreen nat natalia natalie natasha nathan nathaniel
  ned neil nell nellie nesta nettie neville ngozi niamh nicholas nick nicky nicola nicolas nicole nicolette nigel
  nigella nikhil niki nikki nina nita noah noel nora noreen norma norman nuala nyah obi odette oksana ola olenka olga
  olive oliver olivia ollie olu olumide olwen omar omari onyeka oonagh opal ophelia orla oscar osman osvaldo otis
  otto owen paddy padma paige palmira pam pamela pandora paolo parminder pascal pat patience patricia patrick patsy
  patty paul paula paulette pauline pavel pawel pearl pedro peggy penelope penny percival percy perry pete peter
  petra petula phelim phil philip philippa phillip philomena phoebe phyllis pia pierre piers piotr pippa polly pooja
  poppy portia pradeep pramod precious preeti prem prince priscilla priya priyanka prudence queenie quentin rachel
  rae raheem raj rajesh rajinder ralph ramesh ramona randolph ranjit raquel rashid raul ravi ray raymond rebecca
  reece reena reg reginald rehana renata rene renee reuben rex rhiannon rhoda rhona rhonda rhys rich richard ricky
  riley rita rob robbie robert roberta roberto robin robyn rochelle roddy roderick rodney rodrigo roger roisin roland
  rolf roman ron rona ronald ronan ronnie rory rosa rosalie rosalind rosalyn rosamund rose roseanne rosemarie
  rosemary rosie rosina roslyn ross rowan rowena roxanne roy ruby rudolf rufus rupert ruslan russ russell ruth ryan
  sabina sabrina sadie saffron saira salim sally salma salvatore sam samantha sami samir sammy samuel sandeep sandra
  sangita sanjay sanjeev santosh saoirse sara sarah saskia satish satnam saul savannah scarlett scott seamus sean
  sebastian selina selma septimus serena seth shabnam shakira shan shane shanice sharmila sharon sharron shaun shauna
  shaz shazia shazza sheena sheila shelagh shelley sheryl shirley shona shreya sian sid sidney sienna sigrid silvia
  simon simone simran sinead siobhan skye slawomir sofia sol solomon sonia sophia sophie spencer stacey stacie stan
  stanley stefan stefania stelios stella steph stephanie stephen steve steven stuart sue sukhdev sukhwinder sunil
  sunita suraj suresh surinder susan susanna susie suzan suzanne suzette suzie svetlana sybil syed sylvia sylvie
  tabitha taiwo talitha tamara tamsin tania tanisha tanya tara tariq tasha tatiana taylor tayo ted temitope terence
  teresa terry tess tessa thea thelma thelonius theo theodora theodore theresa thomas thora tiago tiffany tilda tilly
  tim timmy timothy tina tobenna tobias toby todd tola tom tomas tomasz toni tony tonya tracey tracie tracy travis
  trevor trish trisha trudi trudy tunde tyler tyrone uche ulrich umar una ursula usha val valerie vanda vanessa
  vaughan velma vera verity verna vernon veronica veronika vicky victor victoria vijay vikram viktor vilma vimal
  vince vincent vinnie viola violet virgil virginia viv vivien vivienne vladimir walter wanda warren wasim wayne
  wendell wendy wes wesley wilf wilfred wilhelmina will willa william willie wilma winifred winston wojciech wyn
  xavier xena yana yannis yasmin yasmine yetunde ying yolanda yosef youssef yuki yuri yusuf yvonne zac zachary zack
  zahra zainab zara zeinab zelda zelma zena zeynep ziggy zoe zola zoltan zsofia zuzanna`.split(/\s+/),
);
