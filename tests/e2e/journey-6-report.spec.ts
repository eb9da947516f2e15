import { expect, logIn, logOut, test } from "./fixtures.ts";
import { runBeside } from "./run-beside.ts";

test.use({ past: "6-report" });

test("a reviewer reads the report of their organisation and of the county, and takes the tables along", async ({
  page,
  portal,
}) => {
  // Many people, told in a quarter that is over, by a process of its own: nobody can wait three months for a test.
  const makeThePast = () => runBeside(portal, "tests/e2e/prepare-report.ts");
  const quarter = makeThePast();

  await test.step("someone without an office sees no reports", async () => {
    await logIn(page, portal.cast.member);
    expect((await page.goto("/reports/live"))?.status()).toBe(403);
    expect((await page.request.get("/reports/live.csv")).status()).toBe(403);
    await logOut(page);
  });

  await test.step("the reviewer finds the newest quarter of their own organisation", async () => {
    await logIn(page, portal.cast.otherReviewer);
    await page.getByRole("link", { name: "Manage" }).click();
    await page.getByRole("link", { name: "Patient voice reports" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Patient voice report: East Kent/);
    await page.getByText("Another place or period").click();
    await page.getByLabel("Period").selectOption(quarter);
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByText(/^45 people told us about East Kent/)).toBeVisible();
    const more = page.getByRole("region", { name: "More of this report" });
    for (const fold of await more.locator("summary").all()) await fold.click();
    await expect(more.getByText(/^Not shown: /).first()).toBeVisible();
    await expect(page.getByText("“Not shown” does not mean few.")).toBeVisible();
    await expect(page.getByText("The nurse rang when she said she would.").first()).toBeVisible();
    await page.getByText("How this report was made").click();
    await expect(page.getByText("It counts people, not comments.")).toBeVisible();
  });

  await test.step("one more reload shows the same", async () => {
    await page.reload();
    const before = await page.getByRole("main").innerText();
    makeThePast();
    await page.reload();
    expect(withoutQuotations(await page.getByRole("main").innerText())).toBe(withoutQuotations(before));
  });

  await test.step("the same numbers come as a file", async () => {
    const href = await page.getByRole("link", { name: /^Tables/ }).getAttribute("href");
    const file = await page.request.get(href ?? "");
    expect(file.headers()["content-type"]).toBe("text/csv; charset=utf-8");
    expect(await file.text()).toContain("Everybody,People who told us something,45,");
  });

  await test.step("the county is chosen by the form; a month of too few people shows nothing", async () => {
    await page.getByText("Another place or period").click();
    await page.getByLabel("Report about").selectOption({ label: "Kent and Medway" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByText(/^85 people told us about Kent and Medway/)).toBeVisible();
    const [year, number] = quarter.split("-q");
    const second = `${year}-${String(Number(number) * 3 - 1).padStart(2, "0")}`;
    await page.goto(`/reports/live?about=county&period=${second}`);
    await expect(page.getByText("The numbers of this period may not be shown")).toBeVisible();
    expect((await page.request.get(`/reports/live.csv?about=county&period=${second}`)).status()).toBe(404);
    await logOut(page);
  });

  await test.step("a facilitator sees their own group, and no other scope", async () => {
    await logIn(page, portal.cast.coastFacilitator);
    await page.goto("/reports/live");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Coast Cancer Action Group/);
    expect((await page.goto("/reports/live?about=county"))?.status()).toBe(404);
    await page.goto("/reports/live?period=1999");
    await expect(page.getByText("There is no report of this.")).toBeVisible();
  });
});

/** Quotations, and exact counts, are read as they are now; everything else is as it was released. */
function withoutQuotations(text: string): string {
  return text
    .replace(/In their own words[\s\S]*?(?=Staff of |What has a response)/, "")
    .replace(/^(Exact counts of |\d+ more in their own words).*$/gm, "");
}
