/**
 * Pairs of texts written for this measurement: in each, two tell of the same experience. `copy`: sent again by the same
 * person, or typed in from the paper that they also sent. `retold`: the same event told by another person, or anew.
 */
export const SAME_EXPERIENCES: readonly { kind: "copy" | "retold"; one: string; other: string }[] = [
  {
    kind: "copy",
    one: "The car park machine would not take my card and the queue reached the road. I missed the start of my chemotherapy slot by twenty minutes.",
    other:
      "The car park machine wouldn't take my card, and the queue reached to the road. I missed the start of my chemo slot by 20 minutes.",
  },
  {
    kind: "copy",
    one: "My nurse Specialist rang me every Friday after the operation. I never felt alone with the drain.",
    other:
      "My specialist nurse rang every Friday after my operation, so I never felt alone with the drain at home.",
  },
  {
    kind: "copy",
    one: "Two letters came with different dates for my bone scan. When I rang, the bookings office said neither was right.",
    other:
      "Two letters came with different dates for the bone scan. I rang bookings and they said that neither was right.",
  },
  {
    kind: "copy",
    one: "The radiotherapy team played my own music for every session and explained each beep of the machine.",
    other: "Radiotherapy team played my own music each session, and explained every beep the machine made.",
  },
  {
    kind: "copy",
    one: "Waited 4 hours in pharmacy for anti-sickness tablets, with nowhere to lie down. I was sick in the corridor.",
    other:
      "I waited four hours in the pharmacy for anti-sickness tablets with nowhere to lie down, and was sick in the corridor.",
  },
  {
    kind: "copy",
    one: "The interpreter who was booked for my mother's clinic did not come, so my son of twelve had to translate the diagnosis.",
    other:
      "Interpreter booked for mother's clinic did not come so my twelve year old son had to translate the diagnosis.",
  },
  {
    kind: "copy",
    one: "On the ward they forgot that I am coeliac three days running. I lived on bananas.",
    other: "Three days running the ward forgot I am coeliac, and I lived on bananas.",
  },
  {
    kind: "copy",
    one: "The lift to the second floor was broken for a month and I had to climb the stairs with my oxygen.",
    other: "For a month the lift to the second floor was broken. I climbed the stairs with my oxygen.",
  },
  {
    kind: "copy",
    one: "A volunteer driver called Stan took me to all thirty appointments and waited each time.",
    other: "The volunteer driver took me to all thirty appointments and he waited each time.",
  },
  {
    kind: "copy",
    one: "Nobody told me the biopsy results could be seen on the app. I read the word carcinoma alone on the bus.",
    other:
      "Nobody said that biopsy results can be seen on the app. I read the word carcinoma on the bus, alone.",
  },
  {
    kind: "copy",
    one: "The cold cap leaked down my neck and the nurse said there was no other that fitted.",
    other: "Cold cap leaked down my neck, nurse said there's no other that fits.",
  },
  {
    kind: "copy",
    one: "The stoma nurse drew on my tummy where the bag would go and let me try one in my own clothes before surgery.",
    other:
      "Before surgery the stoma nurse drew on my tummy where the bag would go, and let me try one under my own clothes.",
  },
  {
    kind: "retold",
    one: "The syringe driver stopped on Sunday evening. We rang three numbers before a district nurse came at midnight.",
    other:
      "My husband's syringe driver broke at the weekend. It took until midnight for a district nurse to come, and she was lovely.",
  },
  {
    kind: "retold",
    one: "They cancelled my hysterectomy when I was already in the gown. The surgeon said there was no bed in intensive care.",
    other: "My wife was in her gown when the hysterectomy was cancelled because intensive care had no bed.",
  },
  {
    kind: "retold",
    one: "In the waiting area a fire alarm went off and nobody knew where to take the wheelchairs.",
    other:
      "During the fire alarm I was left sitting in my wheelchair in the waiting area. No one knew what to do.",
  },
  {
    kind: "retold",
    one: "The consultant drew a picture of my prostate on the paper sheet and I kept it. First time I understood.",
    other:
      "He drew Dad's prostate for us on the couch paper. Dad has kept the picture. We all understood at last.",
  },
  {
    kind: "retold",
    one: "I had a reaction to the new drip, a rash and no breath, and the sister had it stopped within a minute.",
    other:
      "When the drip gave her a rash and she could not breathe, the sister stopped it in under a minute. I was frightened but they were not.",
  },
  {
    kind: "retold",
    one: "The hospital transport left me in the discharge lounge until ten at night with no supper.",
    other: "Mum sat in the discharge lounge till ten at night. Transport never came and she had no supper.",
  },
  {
    kind: "retold",
    one: "At the support evening the dietitian brought milkshakes to taste, and I have put on half a stone.",
    other: "The dietitian's milkshakes are the reason that he has gained half a stone since spring.",
  },
  {
    kind: "retold",
    one: "My records from London had not arrived, so the clinic sent me home without a decision after a two hour drive.",
    other:
      "We drove two hours and were sent home: the records from London were not there and no decision could be made.",
  },
  {
    kind: "retold",
    one: "They lost my hearing aids in the anaesthetic room and I could hear nothing the doctor said afterwards.",
    other:
      "My father came round without his hearing aids, lost somewhere in the anaesthetic room, so he could not hear the doctor.",
  },
  {
    kind: "retold",
    one: "Our GP rang on Christmas Eve to say that the scan was clear. He had stayed late to do it.",
    other: "On Christmas Eve the GP stayed late to ring us with the clear scan. It was the best present.",
  },
  {
    kind: "retold",
    one: "The wig fitting was in a cupboard with the door open to the corridor.",
    other: "I tried on wigs in what was really a cupboard, while people walked by in the corridor.",
  },
  {
    kind: "retold",
    one: "The bell that people ring at the end of treatment made me cry, because mine will never end.",
    other:
      "Please think about the bell. Those whose treatment will never end have to hear it ring, and she cried.",
  },
];

/** Pairs about the same kind of thing and not the same event: what a method by words mixes up first. */
export const ALIKE_ONLY: readonly { one: string; other: string }[] = [
  {
    one: "The car park was full and I circled for forty minutes before my blood test.",
    other: "Parking cost me eighteen pounds while my wife was in theatre. There is no ticket for relatives.",
  },
  {
    one: "Pharmacy had run out of my steroid and I came back twice.",
    other: "I waited four hours in pharmacy for tablets that were already bagged on the shelf.",
  },
  {
    one: "My nurse specialist answers emails the same day, even about small worries.",
    other: "I have had three different nurse specialists and none of them rings back.",
  },
  {
    one: "The letter for my scan gave the old address of the unit.",
    other: "The scan itself was quick, and the radiographer held my hand through the noisy part.",
  },
  {
    one: "The ward was so noisy at night that I asked to go home early.",
    other: "Night staff on the ward dimmed the lights and spoke softly. I slept.",
  },
  {
    one: "Chemotherapy was delayed because my blood results were lost between two sites.",
    other: "The chemotherapy chairs are torn, and there are not enough blankets in winter.",
  },
  {
    one: "I was told of my cancer by telephone at work with colleagues around.",
    other: "The doctor took an hour to tell us about the cancer, with the nurse and a box of tissues.",
  },
  {
    one: "Transport was booked for the wrong day and I missed radiotherapy.",
    other: "Radiotherapy staff moved my slot so that I could share transport with a neighbour.",
  },
  {
    one: "My GP did not believe that the lump mattered and I lost four months.",
    other: "My GP felt the lump and sent me the same afternoon. The clinic saw me in nine days.",
  },
  {
    one: "The food on the ward was cold, and nothing was soft enough after my jaw operation.",
    other: "After my jaw operation the speech therapist came every day until I could swallow.",
  },
  {
    one: "The waiting room for the breast clinic has no door, so everybody hears your name and why you came.",
    other: "At the breast clinic they gave me a buzzer and I waited in the garden.",
  },
  {
    one: "Discharge took all day because nobody signed for my medicines.",
    other: "They sent me home with the wrong medicines and rang in the evening to say so.",
  },
];
