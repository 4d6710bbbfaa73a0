import { describe, expect, it } from 'vitest';
import { csvMapOf } from '../../electron/cli/csv-map.ts';

const FILE = new TextEncoder().encode('What,Due by,Room,Owner\nPaint,2026-12-01,Hall,Ana\n');
const mapOf = (words: string) => csvMapOf(FILE, words);

describe('--map', () => {
  it('[X20] says what columns hold by name or number, beside those whose names tell', async () => {
    const mapped = await mapOf('name=what, custom:Room=3');
    expect(mapped).toMatchObject({ ok: true, value: { name: 0, 'custom:Room': 2, owner: 3 } });
  });

  it('[X20] takes a column for one thing only', async () => {
    expect(await mapOf('name=Owner')).toMatchObject({ ok: true, value: { name: 3 } });
    const mapped = await mapOf('name=Owner');
    expect(mapped.ok && Object.hasOwn(mapped.value, 'owner')).toBe(false);
  });

  it.each([
    ['name=Nowhere', 'Due by'],
    ['name=9', 'Due by'],
    ['colour=What', 'custom:NAME'],
    ['What', 'custom:NAME'],
  ])('[X20] %s is refused with what could stand there', async (words, hint) => {
    expect(await mapOf(words)).toMatchObject({ ok: false, error: expect.stringContaining(hint) as string });
  });

  it('[X20] is for CSV only', async () => {
    const xml = new TextEncoder().encode('<Project/>');
    expect(await csvMapOf(xml, 'name=1')).toMatchObject({ ok: false, error: expect.stringContaining('CSV') as string });
  });
});
