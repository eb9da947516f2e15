/** Sections of the National Cancer Patient Experience Survey, as its questionnaire of 2015 to 2018 names them. */
export const STAGES: [id: string, name: string][] = [
  ["seeing-your-gp", "Seeing your GP"],
  ["diagnostic-tests", "Diagnostic tests"],
  ["finding-out", "Finding out what was wrong"],
  ["deciding-treatment", "Deciding the best treatment"],
  ["clinical-nurse-specialist", "Clinical nurse specialist"],
  ["support", "Support for people with cancer"],
  ["operations", "Operations"],
  ["inpatient", "Hospital care, staying overnight"],
  [
    "day-patient-outpatient",
    "Hospital care as a day patient or outpatient, with radiotherapy and chemotherapy",
  ],
  ["home-care", "Home care and support"],
  ["end-of-life", "End of life care"],
  ["care-from-your-gp", "Care from your GP during treatment"],
  ["overall-care", "Care as a whole"],
];

/** The groups of cancers that the same survey counts by; children and unknown primary stand in "another type" there. */
export const TUMOUR_GROUPS: [id: string, name: string][] = [
  ["brain-cns", "Brain or central nervous system"],
  ["breast", "Breast"],
  ["colorectal", "Bowel (colorectal)"],
  ["gynaecological", "Gynaecological"],
  ["haematological", "Blood (haematological)"],
  ["head-neck", "Head and neck"],
  ["lung", "Lung"],
  ["prostate", "Prostate"],
  ["sarcoma", "Sarcoma"],
  ["skin", "Skin"],
  ["upper-gastro", "Upper gastrointestinal"],
  ["urological", "Urological, such as bladder or kidney"],
  ["other", "Another type"],
];
