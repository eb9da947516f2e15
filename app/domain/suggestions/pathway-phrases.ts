import type { Phrases } from "./phrases.ts";

/** The sections of the survey's pathway. "Care as a whole" is never suggested: every text could be about it. */
export const STAGE_PHRASES: Record<string, Phrases> = {
  "seeing-your-gp": {
    enough:
      "went to my gp, saw my gp, saw the gp, see my gp, to see the gp, gp referred, gp sent, my gp thought, gp said, first saw, two week wait, urgent referral, first went to the doctor, doctors surgery",
    help: "gp, referred, symptom*, surgery, lump, noticed",
  },
  "diagnostic-tests": {
    enough:
      "biopsy, biopsies, scan, scans, mri, ct, x ray*, xray*, endoscopy, colonoscopy, mammogram*, ultrasound, cystoscopy, gastroscopy, bronchoscopy, pet scan, test results, blood test*, tests",
    help: "test, results, bloods, sample*",
  },
  "finding-out": {
    enough:
      "diagnosed, diagnosis, told i had cancer, told me i had, told it was cancer, told he had, told she had, bad news, break the news, broke the news, given the news, found out i had, found out it was, the news, word cancer",
    help: "told, cancer, shock*, results",
  },
  "deciding-treatment": {
    enough:
      "treatment options, options, choice of treatment, decide on treatment, decision about, decisions about, second opinion, multidisciplinary, mdt, treatment plan, consent form, clinical trial*, deciding, pros and cons",
    help: "decision*, choice*, decide*, choose, plan, treatment",
  },
  "clinical-nurse-specialist": {
    enough:
      "clinical nurse specialist*, specialist nurse*, nurse specialist*, cns, macmillan nurse*, breast care nurse*, stoma nurse*, key worker*, keyworker*, cancer nurse*, named nurse",
    help: "nurse, specialist, macmillan",
  },
  support: {
    enough:
      "support group*, counsell*, macmillan, maggies, benefits advice, financial help, emotional support, psychologist*, wellbeing, support centre, cancer charity, wig, wigs, prescription charges, hospice",
    help: "support, benefits, worry, worries, anxi*, financial",
  },
  operations: {
    enough:
      "operation*, surgery, surgeon*, surgical, theatre, mastectomy, lumpectomy, prostatectomy, hysterectomy, anaesthe*, recovery room, stoma, reconstruction, resection, lobectomy",
    help: "operated, wound*, drain*, stitches, scar*",
    against: "doctors surgery, gp surgery",
  },
  inpatient: {
    enough:
      "ward, wards, overnight, inpatient, stayed in, nights in, intensive care, high dependency, hospital stay, admitted, admission, discharge*, night staff, bay",
    help: "bed, nights, nurses, meals, stay",
  },
  "day-patient-outpatient": {
    enough:
      "chemotherapy, chemo, radiotherapy, radiation, immunotherapy, infusion*, outpatient*, out patient*, day unit, day ward, day case, clinic, clinics, follow up appointment*, linac, picc line, cycle of, sessions of",
    help: "appointment*, treatment*, waiting room, unit, consultant",
  },
  "home-care": {
    enough:
      "district nurse*, community nurse*, at home, care at home, hospice at home, home visit*, carers came, care package, social care, occupational therap*, palliative, community team",
    help: "home, visit*, equipment",
  },
  "end-of-life": {
    enough:
      "end of life, palliative care, last days, last hours, hospice, syringe driver*, was dying, as she died, as he died, when she died, when he died",
    help: "dying, died, comfortable, peaceful*",
  },
  "care-from-your-gp": {
    enough:
      "gp surgery, doctors surgery, gp practice, my own doctor, own gp, gp during, gp was kept, gp knew, gp did not know, gp didnt know, practice nurse*, repeat prescription*, cancer care review",
    help: "gp, surgery, practice, receptionist*, prescription*",
  },
};

export const TUMOUR_GROUP_PHRASES: Record<string, Phrases> = {
  "brain-cns": {
    enough: "brain tumour*, brain cancer, glioblastoma, glioma, meningioma, spinal tumour*, astrocytoma",
  },
  breast: {
    enough: "breast, mastectomy, lumpectomy, mammogram*, herceptin, breast care nurse*",
  },
  colorectal: {
    enough: "bowel cancer, bowel, colorectal, colon, rectal, rectum, colonoscopy, colostomy, anal cancer",
    help: "stoma, polyp*",
  },
  gynaecological: {
    enough:
      "ovarian, ovary, cervical, cervix, womb cancer, endometrial, uterine, vulval, gynaecolog*, gynae, hysterectomy, smear",
  },
  haematological: {
    enough:
      "leukaemia, leukemia, lymphoma*, myeloma, haematolog*, bone marrow, stem cell transplant*, blood cancer, myelodysplas*, hodgkin*",
  },
  "head-neck": {
    enough:
      "head and neck, throat cancer, mouth cancer, tongue cancer, thyroid, laryn*, tonsil*, oral cancer, salivary, jaw, nasophary*, voice box",
  },
  lung: {
    enough: "lung cancer, lung, lungs, mesothelioma, bronchoscopy, lobectomy, small cell",
    against: "lung infection",
  },
  prostate: { enough: "prostate, psa, prostatectomy, brachytherapy" },
  sarcoma: { enough: "sarcoma*, liposarcoma, osteosarcoma" },
  skin: { enough: "melanoma*, skin cancer, basal cell, squamous cell, mole removed, mole*, bcc, mohs" },
  "upper-gastro": {
    enough:
      "pancreatic, pancreas, oesophag*, stomach cancer, gastric, liver cancer, bile duct, whipple*, gullet, gastroscopy, gallbladder",
  },
  urological: {
    enough: "bladder, kidney, renal, testicular, testicle*, cystoscopy, urolog*, penile, bcg, nephrectomy",
    against: "prostate",
  },
};
