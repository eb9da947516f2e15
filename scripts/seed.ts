import { countFacts, seedFacts } from "#db/seed/seed.ts";

seedFacts();
const { organisations, sites, themes } = countFacts();
console.log(`Reference facts: ${organisations} organisations, ${sites} sites, ${themes} themes`);
