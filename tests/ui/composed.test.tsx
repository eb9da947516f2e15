import { readFileSync } from "node:fs";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { GetHelpLink, GetHelpNow } from "#app/ui/contacts/get-help-now.tsx";
import { PlainText } from "#app/ui/feedback/feedback-text.tsx";
import { CharacterCount } from "#app/ui/nhs/character-count.tsx";
import { Checkboxes } from "#app/ui/nhs/checkboxes.tsx";
import { DateInput } from "#app/ui/nhs/date-input.tsx";
import { Input } from "#app/ui/nhs/input.tsx";
import { PasswordInput } from "#app/ui/nhs/password-input.tsx";
import { Radios } from "#app/ui/nhs/radios.tsx";
import { Select } from "#app/ui/nhs/select.tsx";
import { Textarea } from "#app/ui/nhs/textarea.tsx";
import { brand } from "#app/ui/site/brand.ts";
import { EmptyState } from "#app/ui/site/empty-state.tsx";
import { FormErrors } from "#app/ui/site/form-errors.tsx";
import { Layout } from "#app/ui/site/layout.tsx";
import { MessageProvider } from "#app/ui/site/message-banner.tsx";
import { Page } from "#app/ui/site/page.tsx";
import { Pager } from "#app/ui/site/pager.tsx";

const html = (element: ReactElement) => renderToStaticMarkup(element);
const items = [
  { value: "a", label: "A", hint: "The first" },
  { value: "b", label: "B", conditional: <p>More about B</p> },
];

describe("what people typed", () => {
  test("has paragraphs, new lines and lists, and nothing else", () => {
    expect(
      html(<PlainText text={"It was late.\r\nAgain.\n\nI would like:\n- a name\n- a number\nThank you."} />),
    ).toBe(
      '<div class="app-plain-text"><p>It was late.<br/>Again.</p><p>I would like:</p>' +
        '<ul class="nhsuk-list nhsuk-list--bullet"><li>a name</li><li>a number</li></ul><p>Thank you.</p></div>',
    );
  });

  test("never becomes markup", () => {
    const typed =
      '<script>alert(1)</script>\n- <img src=x onerror="alert(1)">\n\n**bold** [link](https://a.example)';
    expect(html(<PlainText text={typed} />)).not.toMatch(/<(script|img|a|strong)\b/);
  });

  test("may be nothing at all", () => {
    expect(html(<PlainText text={" \n\n "} />)).toBe('<div class="app-plain-text"></div>');
  });
});

describe("a field", () => {
  const fields: [string, (given: { hint?: string; error?: string }) => ReactElement][] = [
    ["Input", (given) => <Input name="f" label="F" {...given} />],
    ["PasswordInput", (given) => <PasswordInput name="f" label="F" {...given} />],
    ["Textarea", (given) => <Textarea name="f" label="F" {...given} />],
    ["CharacterCount", (given) => <CharacterCount name="f" label="F" limit={10} {...given} />],
    ["Select", (given) => <Select name="f" label="F" items={[{ value: "a", label: "A" }]} {...given} />],
    ["Radios", (given) => <Radios name="f" label="F" items={items} {...given} />],
    ["Checkboxes", (given) => <Checkboxes name="f" label="F" items={items} {...given} />],
    ["DateInput", (given) => <DateInput name="f" label="F" {...given} />],
  ];

  test.each(fields)("%s is described only by ids that are there, each of them once", (_name, field) => {
    for (const given of [{}, { hint: "H" }, { error: "E" }, { hint: "H", error: "E" }]) {
      const markup = html(field(given));
      const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      const named = [
        ...markup.matchAll(/ (?:aria-describedby|for|aria-controls|data-aria-controls)="([^"]+)"/g),
      ];
      expect(new Set(ids).size).toBe(ids.length);
      expect(named.flatMap(([, value]) => value?.split(" ")).filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test.each(fields)("%s can be reached from the error summary by its name", (_name, field) => {
    expect(html(field({ error: "E" }))).toContain(' id="f"');
  });

  test("keeps what was typed, a first empty line too", () => {
    expect(html(<Textarea name="f" label="F" value={"\nSecond line"} />)).toContain(
      "\n\nSecond line</textarea>",
    );
  });
});

describe("a rejected form", () => {
  test("lists its errors, each a link to its field, with the focus on the list", () => {
    const markup = html(<FormErrors errors={[{ field: "email", message: "Enter an email address" }]} />);
    expect(markup).toContain('<a href="#email">Enter an email address</a>');
    expect(markup).toMatch(/^<div class="nhsuk-error-summary"[^>]* tabindex="-1" autofocus=""/i);
  });

  test("shows nothing when all is well", () => expect(html(<FormErrors errors={[]} />)).toBe(""));
});

describe("every page", () => {
  const visitor = html(
    <Layout isLoggedIn={false} navigation={[{ href: "/groups", label: "Groups", current: true }]}>
      <Page back={{ href: "/" }}>
        <h1>Groups</h1>
      </Page>
    </Layout>,
  );
  const member = html(
    <Layout isLoggedIn navigation={[]}>
      <h1>Your page</h1>
    </Layout>,
  );

  test("has a way past the menu, one main part, and the seven links of the footer", () => {
    expect(visitor).toContain('href="#maincontent"');
    expect(visitor.match(/<main\b[^>]* id="maincontent"/g)).toHaveLength(1);
    for (const path of ["help", "house-rules", "privacy", "cookies", "accessibility", "about", "reports"]) {
      expect(visitor).toContain(`href="/${path}"`);
    }
  });

  test("lets strangers log in, and leads members to their account, where they log out", () => {
    expect(visitor).toContain('href="/log-in"');
    expect(member).toContain('href="/account"');
    expect(member).not.toContain("/log-in");
  });

  test("shows nothing of the NHS: no logo, no copyright line", () => {
    expect(`${visitor}${member}`).not.toMatch(/nhsuk-header__logo|NHS England|>NHS</);
    expect(visitor).toContain(brand.owner);
  });

  test("has one brand colour in its pages, its stylesheet and its icon", () => {
    const root = new URL("../../", import.meta.url);
    expect(readFileSync(new URL("app/styles/_brand.scss", root), "utf8")).toContain(brand.colour);
    expect(readFileSync(new URL("public/favicon.svg", root), "utf8")).toContain(brand.colour);
  });
});

describe("what was just done", () => {
  test("is said above the heading, with the focus on it", () => {
    const markup = html(
      <MessageProvider value={{ text: "You have joined this group.", isRefusal: false }}>
        <Page>
          <h1>Group</h1>
        </Page>
      </MessageProvider>,
    );
    expect(markup).toMatch(
      /role="alert"[^>]* tabindex="-1" autofocus="".*You have joined this group\..*<h1>/is,
    );
  });

  test("that it was not done is said as loudly, under a title of its own", () => {
    const markup = html(
      <MessageProvider value={{ text: "Nothing was added.", isRefusal: true }}>
        <Page>Notes</Page>
      </MessageProvider>,
    );
    expect(markup).toMatch(
      /role="alert"[^>]* tabindex="-1" autofocus="".*There is a problem.*Nothing was added\./is,
    );
    expect(markup.toLowerCase()).not.toContain("success");
  });

  test("leaves no empty banner on any other page", () => {
    expect(html(<Page>Group</Page>)).not.toContain("alert");
  });
});

describe("help and emptiness", () => {
  test("the care cards say 999, 111 and that nobody watches", () => {
    const markup = html(<GetHelpNow />);
    for (const text of ["tel:999", "tel:111", "24-hour cancer helpline", "not read by your care team"]) {
      expect(markup).toContain(text);
    }
  });

  test("a question page has one link and one sentence", () => {
    expect(html(<GetHelpLink />).replaceAll(/<[^>]+>/g, "")).toBe(
      "Get help now This page is not watched all the time.",
    );
  });

  test("an empty list says what is missing and the next step", () => {
    const markup = html(
      <EmptyState action={{ href: "/groups", label: "Find a group" }}>No group yet.</EmptyState>,
    );
    expect(markup).toContain("<p>No group yet.</p>");
    expect(markup).toContain('<a href="/groups">Find a group</a>');
  });

  test("a list of one page has no pager; a longer one leads both ways", () => {
    expect(html(<Pager />)).toBe("");
    expect(html(<Pager firstHref="?" olderHref="?before=2" what="feedback" />)).toMatch(
      /Back to the start of the list.*Older feedback/s,
    );
  });
});
