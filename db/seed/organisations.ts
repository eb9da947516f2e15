import type { OrganisationKind } from "../vocabulary.ts";

export type OrganisationFact = {
  odsCode: string | null;
  name: string;
  kind: OrganisationKind;
  startsOn?: string;
  endsOn?: string;
  /** Of the organisation that took over its work. */
  successor?: string;
  sites?: { odsCode: string; name: string; town: string }[];
};

const CCGS = {
  kind: "commissioner",
  startsOn: "2013-04-01",
  endsOn: "2020-03-31",
  successor: "91Q",
} as const;

/** Codes, names and dates of the NHS Organisation Data Service, published under the Open Government Licence v3. */
export const ORGANISATIONS: OrganisationFact[] = [
  {
    odsCode: "RWF",
    name: "Maidstone and Tunbridge Wells NHS Trust",
    kind: "trust",
    startsOn: "2000-04-01",
    sites: [
      { odsCode: "RWF03", name: "The Maidstone Hospital", town: "Maidstone" },
      { odsCode: "RWFTW", name: "The Tunbridge Wells Hospital", town: "Tunbridge Wells" },
    ],
  },
  {
    odsCode: "RVV",
    name: "East Kent Hospitals University NHS Foundation Trust",
    kind: "trust",
    startsOn: "1999-04-01",
    sites: [
      { odsCode: "RVV02", name: "Buckland Hospital", town: "Dover" },
      { odsCode: "RVVKC", name: "Kent and Canterbury Hospital", town: "Canterbury" },
      { odsCode: "RVV09", name: "Queen Elizabeth the Queen Mother Hospital", town: "Margate" },
      { odsCode: "RVV03", name: "Royal Victoria Hospital", town: "Folkestone" },
      { odsCode: "RVV01", name: "William Harvey Hospital", town: "Ashford" },
    ],
  },
  {
    odsCode: "RPA",
    name: "Medway NHS Foundation Trust",
    kind: "trust",
    startsOn: "1994-04-01",
    sites: [{ odsCode: "RPA02", name: "Medway Maritime Hospital", town: "Gillingham" }],
  },
  {
    odsCode: "RN7",
    name: "Dartford and Gravesham NHS Trust",
    kind: "trust",
    startsOn: "1994-04-01",
    sites: [
      { odsCode: "RN707", name: "Darent Valley Hospital", town: "Dartford" },
      { odsCode: "RN7QM", name: "Queen Mary's Hospital", town: "Sidcup" },
    ],
  },
  { odsCode: "RYY", name: "Kent Community Health NHS Foundation Trust", kind: "provider" },
  { odsCode: "RXY", name: "Kent and Medway Mental Health NHS Trust", kind: "provider" },
  {
    odsCode: "QKS",
    name: "NHS Kent and Medway Integrated Care Board",
    kind: "commissioner",
    startsOn: "2022-07-01",
  },
  {
    odsCode: "91Q",
    name: "NHS Kent and Medway Clinical Commissioning Group",
    kind: "commissioner",
    startsOn: "2020-04-01",
    endsOn: "2022-06-30",
    successor: "QKS",
  },
  { odsCode: "09C", name: "NHS Ashford Clinical Commissioning Group", ...CCGS },
  { odsCode: "09E", name: "NHS Canterbury and Coastal Clinical Commissioning Group", ...CCGS },
  { odsCode: "09J", name: "NHS Dartford, Gravesham and Swanley Clinical Commissioning Group", ...CCGS },
  { odsCode: "09W", name: "NHS Medway Clinical Commissioning Group", ...CCGS },
  { odsCode: "10A", name: "NHS South Kent Coast Clinical Commissioning Group", ...CCGS },
  { odsCode: "10D", name: "NHS Swale Clinical Commissioning Group", ...CCGS },
  { odsCode: "10E", name: "NHS Thanet Clinical Commissioning Group", ...CCGS },
  { odsCode: "99J", name: "NHS West Kent Clinical Commissioning Group", ...CCGS },
  { odsCode: null, name: "Kent and Medway Cancer Alliance", kind: "network" },
];
