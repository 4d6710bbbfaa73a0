import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { tempDir } from '../support/temp-dir.ts';

const RUN = join(import.meta.dirname, '../../scripts/support/run.ts');
const PROGRAM = `console.log('ready'); process.on('SIGTERM', () => { console.log('ended'); process.exit(); }); setInterval(() => {}, 1000);`;
const SCRIPT = `import { run } from ${JSON.stringify(RUN)}; await run(process.execPath, ['-e', ${JSON.stringify(PROGRAM)}]);`;

describe.skipIf(process.platform === 'win32')('a program that a script runs', () => {
  it('ends when npm is asked to end, which ends the shell between the two only', async () => {
    // The shell has something to do afterwards, so it can't put the script in its own place.
    const script = join(tempDir(), 'script.mjs');
    writeFileSync(script, SCRIPT);
    const shell = spawn('sh', ['-c', `"${process.execPath}" "${script}"; true`], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, npm_lifecycle_event: 'start' },
    });
    const said: string[] = [];
    for await (const line of createInterface({ input: shell.stdout })) {
      said.push(line);
      if (line === 'ready') shell.kill('SIGTERM');
    }
    expect(said).toEqual(['ready', 'ended']);
    expect(shell.signalCode ?? (await once(shell, 'exit'))[1]).toBe('SIGTERM');
  });
});
