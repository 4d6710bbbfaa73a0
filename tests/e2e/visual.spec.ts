import { expect, type Page } from '@playwright/test';
import { test } from './support/baton.ts';
import { drawingObstacle } from './support/drawing.ts';
import { settled } from './support/settled.ts';
import { theSample } from './support/sample.ts';

/** The sample's third week. Fixed, so that "today" stands where it stood when the pictures were taken. */
const NOW = new Date('2026-01-27T10:00:00');

const SIZES = [
  { width: 1440, height: 900 },
  { width: 900, height: 600 },
] as const;

const TABS = ['list', 'board', 'gantt', 'workload', 'decisions'] as const;
const SCREENS = ['', 'inbox', 'my-work', 'portfolio', 'people', 'workload', 'trash'] as const;

/**
 * Every screen of the sample project as it should look. After a change that is meant:
 * `npm test -- --browser visual --update-pictures`, then look at each picture before it is committed.
 */
for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of SIZES) {
    const size = `${viewport.width}x${viewport.height}`;

    test.describe(`${colorScheme}, ${size}`, () => {
      test.use({ colorScheme, viewport, locale: 'en-GB', timezoneId: 'UTC' });

      test('every screen looks as it did', async ({ page, start }, info) => {
        const sample = await theSample();
        const { projectId } = sample;
        await page.clock.setFixedTime(NOW);
        await (await start(sample.commands)).open(page);
        const obstacle = await drawingObstacle(page, info);
        test.skip(obstacle !== null, obstacle ?? '');
        const looksRight = async (name: string): Promise<void> => {
          await expect.soft(page).toHaveScreenshot(`${name}-${colorScheme}-${size}.png`);
        };

        await show(page, 'my-work');
        await page.getByRole('main').getByRole('button', { name: 'Maya Okafor' }).click();
        for (const tab of TABS) {
          await show(page, `project/${projectId}/${tab}`);
          await looksRight(tab);
        }
        for (const screen of SCREENS) {
          await show(page, screen);
          await looksRight(screen === '' ? 'projects' : `all-${screen}`);
        }
        await show(page, `project/${projectId}/list/${sample.taskId('Visual direction')}`);
        await looksRight('task');
      });
    });
  }
}

/** Goes to a screen by its address, and takes the pointer out of the way. */
async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (window.location.hash = `#/${to}`), hash);
  await page.mouse.move(0, 0);
  // Once for the screen to come, once for what it loads.
  await settled(page);
  await settled(page);
}
