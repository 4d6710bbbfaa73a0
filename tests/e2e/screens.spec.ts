import { expect, type Page } from '@playwright/test';
import { test } from './support/baton.ts';
import { listOf } from './support/list-page.ts';
import { outOfReach } from './support/out-of-reach.ts';
import { settled } from './support/settled.ts';

interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor: number;
}

const LOOKS: readonly Look[] = [
  ...(['light', 'dark'] as const).flatMap((colorScheme) => [
    { colorScheme, viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
    { colorScheme, viewport: { width: 900, height: 600 }, deviceScaleFactor: 1 },
  ]),
  // What a window of 1440 × 900 has left at a zoom of 200 %.
  { colorScheme: 'light', viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
];

/** Every screen once, kept beside the results to be looked at. What must hold for all: nothing lies where nobody can get at it. */
for (const { colorScheme, viewport, deviceScaleFactor } of LOOKS) {
  test.describe(`${colorScheme}, ${viewport.width} × ${viewport.height}`, () => {
    test.use({ colorScheme, viewport, deviceScaleFactor, locale: 'en-GB' });

    test('every screen fits the window', async ({ page, start }, info) => {
      const keep = async (name: string): Promise<void> => {
        await settled(page);
        await page.screenshot({ path: info.outputPath(`${name}.png`) });
        expect.soft(await overflow(page), name).toEqual({ x: 0, y: 0 });
        expect.soft(await outOfReach(page), name).toEqual([]);
      };
      await (await start()).open(page);
      await keep('welcome');
      await page.getByRole('button', { name: /Open the sample project/ }).click();
      const list = listOf(page);
      await expect(list.grid).toBeVisible();
      await keep('list');
      await page.keyboard.press('Alt+3');
      await keep('gantt');
      await page.keyboard.press('Alt+4');
      await keep('workload');
      await page.keyboard.press('Alt+1');
      await list.grid.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(page.getByRole('complementary')).toBeVisible();
      await keep('task');
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type('test');
      await keep('search');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'People', exact: true }).click();
      await keep('people');
      await page.getByRole('tab', { name: 'Working hours' }).click();
      await keep('working-hours');
      await page.getByRole('button', { name: 'All projects', exact: true }).click();
      await keep('projects');
      await page.getByRole('button', { name: 'Import a file' }).last().click();
      await keep('import');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Sync:/ }).click();
      await keep('sync');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+,');
      await keep('settings');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await keep('help');
    });
  });
}

test.describe('with less motion', () => {
  test.use({ locale: 'en-GB' });

  test('nothing moves by itself', async ({ page, start }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await (await start()).open(page);
    await page.getByRole('button', { name: /Open the sample project/ }).click();
    await expect(listOf(page).grid).toBeVisible();
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter((animation) => {
          const duration = animation.effect?.getComputedTiming().duration;
          return typeof duration === 'number' && duration > 1;
        }).length,
    );
    expect(moving).toBe(0);
    const waits = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return [transitionDuration, animationDuration].some((times) =>
            times.split(',').some((time) => Number.parseFloat(time) > 0.001),
          );
        }).length,
    );
    expect(waits).toBe(0);
  });
});

/** By how many pixels the page is larger than the window: scrolling it would move the whole app away. */
function overflow(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { x: Math.max(0, scrollWidth - window.innerWidth), y: Math.max(0, scrollHeight - window.innerHeight) };
  });
}
