import { PASSAGES, VOICES, wordsOf } from "#db/vocabulary.ts";
import { describeVoice } from "../../feedback/answers.ts";
import { IN_CATEGORY, NOT_SAID, UNTHEMED, workingAddress } from "./filter.ts";
import type { WorkingChoice } from "./queries.server.ts";
import { describeFilter } from "./words.ts";

/** What the lists of the filters offer, and what is chosen in each. */
export function fieldsOf(
  { places, place, spans, filter, facts }: WorkingChoice,
  counts: { sites: readonly { key: string }[] },
) {
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const notSaid = { value: NOT_SAID, label: "Not said" };
  // The sites that there are comments about, and the one that is chosen.
  const sites = facts.sites.filter(
    ({ id }) => id === filter.site || counts.sites.some(({ key }) => key === id),
  );
  return [
    ...(places.length > 1
      ? [
          {
            label: "Comments of",
            name: "about",
            value: place.key === places[0]?.key ? undefined : place.key,
            items: places.map(({ key, name }, index) => ({ value: index === 0 ? "" : key, label: name })),
          },
        ]
      : []),
    {
      label: "Period",
      name: "period",
      value: filter.period,
      items: spans.map(({ key, name }, index) => ({ value: index === 0 ? "" : key, label: name })),
    },
    {
      label: "Answered or not",
      name: "answered",
      value: filter.answered,
      items: [
        { value: "", label: "All" },
        { value: "no", label: "Not answered" },
        { value: "yes", label: "Answered" },
      ],
    },
    {
      label: "Theme",
      name: "theme",
      value: filter.theme,
      items: [
        { value: "", label: "All themes" },
        { value: UNTHEMED, label: "No themes yet" },
        ...facts.categories.flatMap((category) => [
          { value: IN_CATEGORY + category, label: category },
          ...facts.themes
            .filter((theme) => theme.category === category)
            .map(({ id, name }) => ({ value: id, label: `– ${name}` })),
        ]),
      ],
    },
    {
      label: "What is said of it",
      name: "passage",
      value: filter.passage,
      items: [
        { value: "", label: "Anything" },
        ...wordsOf(PASSAGES).map((passage) => ({ value: passage, label: PASSAGES[passage] })),
      ],
    },
    {
      label: "Hospital or other site",
      name: "site",
      value: filter.site,
      items: [{ value: "", label: "All" }, ...named(sites), notSaid],
    },
    {
      label: "Part of care",
      name: "stage",
      value: filter.stage,
      items: [{ value: "", label: "All" }, ...named(facts.stages), notSaid],
    },
    {
      label: "Whose care",
      name: "voice",
      value: filter.voice,
      items: [
        { value: "", label: "All" },
        ...wordsOf(VOICES).map((voice) => ({ value: voice, label: describeVoice({ voice }) })),
        notSaid,
      ],
    },
  ];
}

/** Each filter that is on, and the address without it. */
export function chipsOf({ filter, facts, span }: WorkingChoice) {
  return describeFilter(filter, facts, span).map(({ name, words }) => ({
    words,
    href: workingAddress({ ...filter, [name]: undefined }),
  }));
}
