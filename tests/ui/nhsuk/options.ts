import type { Context } from "./context.tsx";

/** What one of our parts takes of the options of nhsuk-frontend's template of the same name. */
type Options = {
  /** By their path: `items[].hint` is the hint of each item. `=` names the only value. A fixture with others is left out. */
  takes: readonly string[];
  /** Ours is always given these. A fixture without one of them is left out. */
  needs?: readonly string[];
  /** What no path tells. */
  but?: { because: string; is: (context: Context) => boolean };
};

const paths = (text: string) => text.split(" ");

const NAMED = paths("heading heading.text heading.level=1 size text html isPageHeading callBlock");
const LABEL = paths("label label.heading label.size label.text");
const LEGEND = paths("fieldset.legend fieldset.legend.heading fieldset.legend.size fieldset.legend.text");
const FIELD = paths("name id idPrefix hint hint.text hint.html errorMessage errorMessage.text");
const CHOICES = paths("items[].value items[].text items[].hint.text items[].conditional.html");
const CONTENT = paths("text html callBlock");
const CARD = paths("heading heading.text heading.level heading.size href variant");
const LINKS = paths("actions.items[].text actions.items[].href actions.items[].visuallyHiddenText");

/**
 * Every part that is held against fixtures, with the options that pages use. An option that a page comes to use is
 * written here and in the part, and its fixtures are compared from then on.
 */
export const OPTIONS: Record<string, Options> = {
  "back-link": { takes: [...CONTENT, ...paths("href")], needs: paths("href") },
  breadcrumb: { takes: paths("items[].href items[].text") },
  button: { takes: [...CONTENT, ...paths("href variant small")] },
  card: {
    takes: [
      ...CARD,
      ...paths("callBlock description description.text description.html"),
      ...LINKS,
      ...paths("actions.items[] actions[].text actions[].href"),
    ],
    needs: paths("heading"),
  },
  "character-count": {
    takes: [...FIELD, ...LABEL, ...paths("maxlength value rows attributes.maxlength")],
    needs: paths("maxlength"),
  },
  checkboxes: { takes: [...FIELD, ...LEGEND, ...CHOICES, ...paths("values[] small")] },
  "date-input": {
    takes: [
      ...FIELD,
      ...LEGEND,
      ...paths("day.value month.value year.value values.day values.month values.year"),
    ],
  },
  details: { takes: [...CONTENT, ...paths("summary summary.text summary.html open")] },
  "error-message": { takes: CONTENT },
  "error-summary": {
    takes: [
      "heading=There is a problem",
      "heading.text=There is a problem",
      ...paths("errorList[] errorList[].text errorList[].href"),
    ],
    needs: paths("errorList"),
  },
  fieldset: { takes: [...CONTENT, ...paths("legend legend.heading legend.size")] },
  "file-upload": { takes: [...FIELD, ...LABEL] },
  footer: {
    takes: paths("meta.items[].href meta.items[].text meta.html callBlock copyright.text"),
    needs: paths("meta.items"),
  },
  header: {
    takes: paths(
      "inline service.text service.href search search.input.placeholder search.label.visuallyHiddenText account.items[] account.items[].href account.items[].text account.items[].icon account.items[].action navigation.items[] navigation.items[].href navigation.items[].text navigation.items[].active navigation.items[].current logo.href",
    ),
    but: {
      because: "an item that leads nowhere",
      is: ({ account, navigation }) =>
        [...(account?.items ?? []), ...(navigation?.items ?? [])].some(
          (item) => item && !item.href && !item.action,
        ),
    },
  },
  hint: { takes: CONTENT },
  input: {
    takes: [
      ...FIELD,
      ...LABEL,
      ...paths("type value width code autocomplete inputmode spellcheck formGroup.afterInput.html"),
    ],
  },
  "inset-text": { takes: CONTENT },
  label: { takes: NAMED },
  legend: { takes: NAMED },
  "notification-banner": { takes: paths("text variant"), needs: paths("variant text") },
  pagination: {
    takes: paths("previous.href previous.text previous.label next.href next.text next.label"),
  },
  panel: { takes: [...CONTENT, ...paths("heading heading.text heading.level=1")] },
  "password-input": { takes: [...FIELD, ...LABEL, ...paths("value autocomplete")] },
  radios: { takes: [...FIELD, ...LEGEND, ...CHOICES, ...paths("value inline")] },
  select: { takes: [...FIELD, ...LABEL, ...paths("items[].value items[].text value")] },
  "skip-link": { takes: ["href=#maincontent", "text=Skip to main content"] },
  "summary-list": {
    takes: [
      ...paths(
        "rows[].key rows[].key.text rows[].value rows[].value.text rows[].value.html rows[].actions.items[] rows[].actions.items[].href rows[].actions.items[].text rows[].actions.items[].visuallyHiddenText rows[].actions[].href rows[].actions[].text rows[].actions[].visuallyHiddenText card.heading.text card.heading.size card.href card.variant card.actions.items[].text card.actions.items[].href",
      ),
    ],
  },
  tables: {
    takes: paths(
      "caption caption.text caption.size caption.id caption.classes head[] head[].text head[].format rows[] rows[][] rows[][].text rows[][].html firstCellIsHeader compact responsive",
    ),
    needs: paths("caption"),
  },
  // Ours has no colours: each has another role here (docs/design.md).
  tag: { takes: CONTENT },
  textarea: { takes: [...FIELD, ...LABEL, ...paths("rows autocomplete")] },
  "warning-callout": { takes: [...CONTENT, ...paths("heading heading.text")], needs: paths("heading") },
};

/**
 * Why a fixture is not compared: the options that ours does not take, and those that ours needs and this lacks.
 *
 * @param takes in place of what the part takes
 */
export function reasonsToLeaveOut(
  component: string,
  context: Context,
  takes = OPTIONS[component]?.takes ?? [],
): string[] {
  const needs = OPTIONS[component]?.needs ?? [];
  const given = pathsOf(context, "");
  const foreign = given.filter(
    ([path, value]) => !takes.includes(path) && !takes.includes(`${path}=${value}`),
  );
  const but = OPTIONS[component]?.but;
  const lacking = needs.filter((need) => !given.some(([path]) => path.startsWith(need)));
  return [
    ...new Set([
      ...foreign.map(([path]) => path),
      ...lacking.map((need) => `no ${need}`),
      ...(but?.is(context) ? [but.because] : []),
    ]),
  ];
}

function pathsOf(value: unknown, path: string): [path: string, value: unknown][] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value) && value.length === 0) return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(item, `${path}[]`));
  if (typeof value !== "object") return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, path ? `${path}.${key}` : key));
}
