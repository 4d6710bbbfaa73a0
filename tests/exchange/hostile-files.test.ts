import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../electron/exchange/import-file.ts';
import { emptyTables } from '../../shared/model/project-state.ts';
import { mspdi } from './support/mspdi-text.ts';
import { countedIds, NOW_MS, runImport, runRefused } from './support/run-import.ts';

describe('a file is recognised by its content', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each([
    ['a zip archive', zipSync({ 'plan.xml': bytes('<Project/>') }), 'binary', 'Unpack it'],
    ['a gzip archive', gzipSync(bytes('<Project/>')), 'binary', 'Unpack it'],
    [
      'an Excel workbook',
      zipSync({ '[Content_Types].xml': bytes('<a/>'), 'xl/workbook.xml': bytes('<a/>') }),
      'binary',
      'CSV UTF-8',
    ],
    ['a text document', zipSync({ 'word/document.xml': bytes('<a/>') }), 'binary', 'office program'],
    [
      'an old Excel workbook',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600), ...Buffer.from('Workbook', 'utf16le')]),
      'binary',
      '.xls',
    ],
    ['a PDF', bytes('%PDF-1.7 …'), 'binary', 'PDF'],
    ['a ProjectLibre file', new Uint8Array([0xac, 0xed, 0, 5, 0x73, 0x72]), 'binary', 'ProjectLibre'],
    ['an MPX file', bytes('MPX,Microsoft Project for Windows,4.0,ANSI'), 'unknown-format', 'MPX'],
    [
      'a binary Microsoft file',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'binary',
      'Save As > XML',
    ],
    ['a database', bytes('SQLite format 3\u0000'), 'binary', 'Open workspace'],
    ['other bytes', new Uint8Array([1, 0, 0, 7, 0, 255]), 'binary', 'no text file'],
    ['nothing', new Uint8Array(), 'empty', 'empty'],
    ['space', bytes(' \r\n '), 'empty', 'nothing but space'],
    ['a web page', bytes('<!DOCTYPE html><html><body>404</body></html>'), 'unknown-format', 'web page'],
    ['a web page in small letters', bytes('\n<!doctype html>\n<html lang=en><p>Sign in'), 'unknown-format', 'web page'],
    [
      'a web page behind comments',
      bytes(`<?xml version="1.0"?>${'<!-- - -->\n'.repeat(999)}<HTML>`),
      'unknown-format',
      'web page',
    ],
    ['a piece of a web page', bytes('<div class="error">Not found<br></div>'), 'unknown-format', 'web page'],
    ['XML of another kind', bytes('<?xml version="1.0"?><rss/>'), 'unknown-format', '<rss>'],
    ['a Primavera file', bytes('ERMHDR\t19.12'), 'unknown-format', 'Primavera'],
    ['JSON of another program', bytes('{"tasks": []}'), 'unknown-format', 'not written by Baton'],
    ['plain text', bytes('Dear all\nthe plan follows.'), 'unknown-format', 'no file that Baton knows'],
  ])('[X1] %s is refused with what to do', async (_what, content, code, words) => {
    const error = await runRefused(content, { name: 'plan.mspdi' });
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });

  it('[X1] and not by its name', async () => {
    const { outcome } = await runImport(mspdi({ tasks: [{}] }), { name: 'export.csv' });
    expect(outcome.counts.tasks).toBe(1);
  });

  it('[X1] in any encoding that it declares', async () => {
    const text = mspdi({ tasks: [{ Name: 'Müller' }] });
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text.replace('UTF-8', 'UTF-16'), (char) => char.charCodeAt(0)).buffer),
    ]);
    const latin = Uint8Array.from(text.replace('UTF-8', 'ISO-8859-1'), (char) => char.charCodeAt(0));
    for (const content of [utf16, latin]) expect((await runImport(content)).task('Müller').sourceId).toBe('1');
    expect(await runRefused(Uint8Array.from(text, (char) => char.charCodeAt(0)))).toMatchObject({ code: 'encoding', line: 1 });
    expect((await runRefused('<?xml version="1.0" encoding="EBCDIC-US"?><Project/>')).code).toBe('encoding');
  });
});

describe('hostile XML', () => {
  const wrapped = (inside: string) => `<?xml version="1.0"?>\n<Project>\n${inside}\n</Project>`;

  it.each([
    [
      'an expansion of entities',
      '<?xml version="1.0"?>\n<!DOCTYPE Project [\n<!ENTITY a "aaaa">\n<!ENTITY b "&a;&a;">\n]>\n<Project><Name>&b;</Name></Project>',
      5,
    ],
    [
      'an external entity',
      '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<Project><Name>&x;</Name></Project>',
      1,
    ],
  ])('[X25] %s is refused with its line', async (_what, text, line) => {
    expect(await runRefused(text)).toMatchObject({ code: 'entities', line });
  });

  it.each([
    ['truncated', wrapped('<Tasks><Task><UID>1</UID>').slice(0, -12), 3],
    ['with tags that cross', wrapped('<Tasks>\n<Task></Tasks></Task>'), 4],
    ['with an entity that nobody declared', wrapped('<Name>&nbsp;</Name>'), 3],
    ['with two roots', '<Project></Project>\n<Project/>', 2],
    ['with a control character', wrapped('<Name>a\u0001</Name>'), 3],
  ])('[X25] a file %s is refused with its line', async (_what, text, line) => {
    expect(await runRefused(text)).toMatchObject({ code: 'malformed', line });
  });

  it('[X25] nested deeper than any plan is refused', async () => {
    expect(await runRefused(wrapped('<a>'.repeat(5000)))).toMatchObject({ code: 'limit', line: 3 });
  });

  it('[X25] with thousands of attributes is refused', async () => {
    const attributes = Array.from({ length: 3000 }, (_, index) => `a${index}="1"`).join(' ');
    expect((await runRefused(wrapped(`<Name ${attributes}/>`))).code).toBe('limit');
  });

  it('[X25] takes namespaces as they come', async () => {
    const text =
      '<p:Project xmlns:p="http://schemas.microsoft.com/project"><p:Tasks><p:Task><p:UID>4</p:UID><p:Name>A</p:Name></p:Task></p:Tasks></p:Project>';
    expect((await runImport(text)).task('A').sourceId).toBe('4');
  });

  it('[X25] keeps a name that objects have a meaning for as text', async () => {
    const { task } = await runImport(
      mspdi({ tasks: [{ Name: '__proto__' }, { Name: 'constructor', PredecessorLink: { PredecessorUID: 1 } }] }),
    );
    expect(task('__proto__').name).toBe('__proto__');
  });

  it('[X5] with a hundred thousand links in circles takes no longer than reading it', async () => {
    const tasks = Array.from({ length: 20_000 }, (_, index) => ({
      PredecessorLink: [1, 2, 7, 19_000].map((step) => ({ PredecessorUID: ((index + step) % 20_000) + 1, Type: 1 })),
    }));
    const { outcome } = await runImport(mspdi({ tasks }));
    expect(outcome.counts.tasks).toBe(20_000);
    expect(outcome.counts.dependencies).toBeGreaterThan(20_000);
    expect(outcome.notes.find(({ what }) => what === 'Links that close a cycle')?.count).toBe(
      80_000 - outcome.counts.dependencies,
    );
  });
});

describe('a long import', () => {
  const text = mspdi({ tasks: Array.from({ length: 4000 }, (_, index) => ({ Name: `Task ${index}`, Notes: 'x'.repeat(400) })) });
  const request = {
    name: 'plan.xml',
    bytes: new TextEncoder().encode(text),
    newId: countedIds(),
    nowMs: NOW_MS,
    existing: emptyTables('workspace'),
  };

  it('[X2] tells its progress while other work goes on', async () => {
    const told: number[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const result = await importFile({ ...request, onProgress: (done, total) => told.push(done / total) });
    clearInterval(timer);
    expect(result.ok).toBe(true);
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect(turns).toBeGreaterThan(0);
  });

  it('[X2] ends when it is cancelled', async () => {
    let asked = 0;
    const result = await importFile({ ...request, isCancelled: () => (asked += 1) > 5 });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(asked).toBe(6);
  });
});

describe('other hostile files', () => {
  it('of more values than fit into memory are refused before they are read', async () => {
    const error = await runRefused(`{"format":"baton","records":[${'[],'.repeat(10_000_000)}[]]}`);
    expect(error).toMatchObject({ code: 'limit', message: expect.stringContaining('20000000') as string });
  });

  it('make a short list of notes, however many different things they hold', async () => {
    const fields = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`x${index}`, 1]));
    const project = { id: 'P1', name: 'Plan', ...fields };
    const { outcome } = await runImport(
      JSON.stringify({ format: 'baton', version: 1, projectId: 'P1', records: { project: [project] } }),
    );
    expect(outcome.notes.length).toBeLessThan(600);
    expect(outcome.notes.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(2_000);
  });
});
