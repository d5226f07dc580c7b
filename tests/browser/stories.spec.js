// Several stories in one pile: the page says so, and shows the one that is chosen.
import { expect, test } from "@playwright/test";
import { addFiles, bridge, file, findingsShown, openSample, openView } from "./page.js";

test("two stories are told apart, and one can be looked at alone", async ({ page }) => {
  await openSample(page);
  await expect(page.locator(".story-choice")).toHaveCount(0);
  await addFiles(page, [file("one.txt", bridge.one), file("two.txt", bridge.two)]);
  await expect(page.locator(".article-list li")).toHaveCount(6);
  await findingsShown(page);
  const choice = page.getByRole("region", { name: "Stories" });
  await expect(choice).toContainText("These articles tell two stories.");
  await openView(page, "Claims");
  await expect(page.locator(".claims-table thead th")).toHaveCount(7);
  await choice.getByRole("link", { name: /2$/ }).click();
  await expect(page).toHaveURL(/#\/claims\?story=t2$/);
  await expect(page.locator(".claims-table thead th")).toHaveCount(3);
  await expect(page.locator(".claims-table thead .badge")).toHaveText([/^E/, /^F/]);
  await expect(page.locator(".claims-table")).not.toContainText("Lady Maren");
  await page.getByRole("link", { name: "Both say it" }).click();
  await expect(page).toHaveURL(/story=t2/);
  await openView(page, "Summary");
  await expect(page.locator("#view .lead")).toContainText("Two articles");
  await openView(page, "Read");
  await expect(page.getByRole("navigation", { name: "Articles" }).getByRole("link")).toHaveCount(2);
  await choice.getByRole("link", { name: "All articles" }).click();
  await expect(page.getByRole("navigation", { name: "Articles" }).getByRole("link")).toHaveCount(6);
  await page.goBack();
  await expect(page.getByRole("navigation", { name: "Articles" }).getByRole("link")).toHaveCount(2);
});
