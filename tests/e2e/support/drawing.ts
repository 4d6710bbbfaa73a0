import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';

const PICTURES = resolve(import.meta.dirname, '../pictures');

const MADE_WITH = join(PICTURES, 'made-with.json');

/**
 * Why this browser's pictures can't be compared with those kept, or null when they can. Fonts and text rasterisers differ between
 * machines, so a sample of text is drawn first: where that comes out otherwise, every picture would.
 */
export async function drawingObstacle(page: Page, info: TestInfo): Promise<string | null> {
  const here = await textSample(page);
  if (info.config.updateSnapshots === 'all') {
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(MADE_WITH, `${JSON.stringify({ text: here }, null, 2)}\n`);
  }
  if (!existsSync(MADE_WITH)) return 'there are no pictures to compare with';
  const { text } = JSON.parse(readFileSync(MADE_WITH, 'utf8')) as { readonly text: string };
  return text === here ? null : 'text is drawn differently here than where the pictures were taken';
}

/** A fingerprint of how this browser draws words, figures and Arabic in the app's font. */
function textSample(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const canvas = new OffscreenCanvas(400, 80);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas here.');
    context.font = '13px system-ui, sans-serif';
    context.fillText('Baton plans 0123456789 Fällig المسار الحرج', 4, 24);
    context.font = '600 20px system-ui, sans-serif';
    context.fillText('Baton: 26 Oct – 2 Feb', 4, 60);
    const { data } = context.getImageData(0, 0, 400, 80);
    const digest = await crypto.subtle.digest('SHA-256', data);
    return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  });
}
