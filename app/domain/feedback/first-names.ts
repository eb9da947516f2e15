/**
 * First names that are common in Kent and Medway, of every age and of many families. Beside a last name they say who it
 * is; alone they are left, since a first name that is thanked may stay. Those that are months, virtues or flowers first
 * (April, Grace, Lily) stand here too: a last name must follow.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abigail adam adrian agnes ahmed aisha alan albert alec alex alexander alexandra alfie alfred alice alison
  alistair amanda amelia amina amir amy ana andrea andrew andy angela anil anita ann anna anne annette anthony antonio
  archie arjun arthur asha ashley audrey barbara barry beatrice ben benjamin bernadette bernard beryl beth betty beverley
  bill billy bob brenda brian bridget bruce callum cameron carl carol caroline carolyn catherine cathy cecil charles
  charlie charlotte cheryl chloe chris christian christina christine christopher claire clare clive colin connor connie
  craig cynthia daisy damian dan daniel danielle daphne darren dave david dawn dean deborah debbie denise dennis derek
  diana diane dilip dominic don donald donna doreen doris dorothy doug douglas duncan dylan eddie edith edna edward eileen
  elaine eleanor elizabeth ella ellen ellie elsie emily emma eric erica ernest ethel ethan eva evelyn farah fatima felix
  fiona florence frances francis frank fred freda frederick freya gary gavin geoff geoffrey george georgia gerald gerard
  gillian gladys glen glenn gloria gordon grace graham greg gregory gwen hannah harold harriet harry hassan hayley hazel
  heather heidi helen henry hilary holly howard hugh ian ibrahim imran irene iris isaac isabel isabella isla ivan ivy jack
  jackie jacob jacqueline jake james jamie jan jane janet janice jason jasmine jay jayne jean jeanette jeff jeffrey jennifer
  jenny jeremy jess jessica jill jim joan joanna joanne jodie joe joel john jonathan joseph josephine josh joshua joy joyce
  judith judy julia julian julie june justin karen kate katherine kathleen kathryn katie kay keith kelly ken kenneth kerry
  kevin kieran kim kimberley kirsty kumar lauren laura lee lena leo leon leonard leslie lesley lewis liam lily linda lisa
  liz lloyd louis louise lucy luke lydia lynn lynne maggie malcolm mandy marcus margaret maria marian marie marilyn marion
  mark martha martin mary matt matthew maureen maurice max maxine megan melanie melissa mia michael michelle mick miguel
  mike mildred millie miriam mohammad mohammed molly monica morgan muhammad muriel nadia nancy naomi natalie natasha neil
  nicholas nick nicola nicole nigel noah noel nora norma norman olga olive oliver olivia omar oscar pam pamela pat patricia
  patrick paul paula pauline peggy penelope penny pete peter phil philip phillip phoebe phyllis pierre polly poppy priya
  rachel raj rajesh ralph ravi ray raymond rebecca reg reginald rhys richard rita rob robert robin rodney roger ron ronald
  rose rosemary rosie ross roy ruby russell ruth ryan sally sam samantha samuel sandra sanjay sara sarah scott sean sebastian
  shane sharon shaun sheila shirley sian sidney simon sofia sonia sophia sophie stacey stan stanley stella stephanie stephen
  steve steven stuart sue sunita susan susanna suzanne sylvia tania tanya ted teresa terence terry theo theresa thomas tim
  timothy tina toby tom tony tracey tracy trevor una valerie vanessa vera veronica vicky victor victoria vincent viola violet
  vivien walter wayne wendy wilfred will william winifred yasmin yusuf yvonne zachary zainab zoe`.split(
    /\s+/,
  ),
);
