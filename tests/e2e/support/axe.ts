import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { settled } from './settled.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ABOVE = '.popover, .modal';

/** What axe finds on the page once it has settled, in few words. */
export async function violations(page: Page, part = 'html'): Promise<readonly string[]> {
  await settled(page);
  const found = await new AxeBuilder({ page }).include(part).withTags(TAGS).analyze();
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`).join('; ')}`,
  );
}

/** What axe finds in the popover or dialog that is open. */
export async function violationsAbove(page: Page): Promise<readonly string[]> {
  await expect(page.locator(ABOVE).last()).toBeVisible();
  return violations(page, ABOVE);
}
