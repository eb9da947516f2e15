type Theme = [id: string, name: string, description: string];

/**
 * The Qualitative Data Categorisation framework of NHS England, version 7 (2023), in short words of our own. Its
 * category "Mental health specifics" does not apply to cancer care.
 */
export const THEMES: [category: string, themes: Theme[]][] = [
  [
    "General",
    [
      [
        "positive-experience",
        "Positive experience and gratitude",
        "Praise or thanks, without saying what for",
      ],
      ["organisation-efficiency", "Organisation and efficiency", "How well led or organised the service is"],
      ["funding", "Funding and use of money", "How much money the service has, and how it is spent"],
      ["feeling-safe", "Feeling safe", "Whether people felt safe, whatever the reason"],
      ["labelling-not-possible", "Labelling not possible", "Blank, or nothing that can be labelled"],
      ["not-assigned", "Not assigned", "Fits none of the other themes"],
    ],
  ],
  [
    "Staff",
    [
      ["staff-manner", "Staff manner and personal attributes", "How staff behaved towards people"],
      [
        "staffing-levels",
        "Staffing levels and responsiveness",
        "How many staff, how busy, how soon they came",
      ],
      ["competence", "Competence and training", "Whether staff had the knowledge and skill"],
    ],
  ],
  [
    "Access to medical care and support",
    [
      ["contacting-services", "Contacting services", "How easy it is to reach someone"],
      [
        "appointment-arrangements",
        "Appointment arrangements",
        "Booking, changing and cancelling appointments",
      ],
      ["appointment-method", "Appointment method", "In person, by telephone or by video"],
      [
        "timeliness",
        "Timeliness of care",
        "Waiting, delays, being seen quickly, services that exist or do not",
      ],
    ],
  ],
  [
    "Communication and involvement",
    [
      ["communication", "Communication in general", "About communication, without saying which"],
      [
        "listening",
        "Staff listening, understanding and involving patients",
        "Being heard and taking part in decisions",
      ],
      [
        "information-from-staff",
        "Information directly from staff during care",
        "What staff explained, and how",
      ],
      [
        "information-provision",
        "Information and guidance to take away",
        "Leaflets, websites, courses, advice",
      ],
      [
        "kept-informed",
        "Being kept informed, clarity and consistency",
        "Knowing what happens next, one clear message",
      ],
      ["family-carers", "Interaction with family and carers", "How families and carers were included"],
    ],
  ],
  [
    "Patient journey and service coordination",
    [
      // Ours, beside the framework's: what falls between two stops belongs to neither of them.
      [
        "between-services",
        "Gaps between services",
        "Waiting, handing over and being told, between one place of care and the next",
      ],
      ["continuity", "Continuity of care", "Diagnosis, referral, follow-up, services working together"],
      ["discharge", "Discharge", "Leaving a service or a hospital"],
    ],
  ],
  [
    "Medication and pain",
    [
      ["medication", "Supplying and understanding medication", "Getting medicines and knowing about them"],
      ["pain", "Pain management", "Pain, and what was done about it"],
    ],
  ],
  [
    "Environment, equipment and catering",
    [
      [
        "cleanliness",
        "Cleanliness, tidiness and infection control",
        "Clean rooms and equipment, preventing infection",
      ],
      ["sensory", "Noise, light, temperature and smell", "What the place was like for the senses"],
      ["facilities", "Environment, facilities and equipment", "Buildings, rooms, equipment, signs"],
      ["food-drink", "Food and drink", "Quality, choice and times of food and drink"],
    ],
  ],
  [
    "Service location, travel and transport",
    [
      ["location", "Service location", "Where the service is, and how far"],
      ["transport", "Transport to and from services", "Getting there and back"],
      ["parking", "Parking", "Spaces, where they are, what they cost"],
    ],
  ],
  [
    "Activities",
    [
      ["activities", "Activities and fresh air", "Something to do, and going outside"],
      ["entertainment", "Electronic entertainment", "Wi-Fi, television, telephones, charging"],
    ],
  ],
];
