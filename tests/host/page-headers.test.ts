import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { PAGE_HEADERS } from '../../electron/host/page-headers.ts';

const policy = PAGE_HEADERS['Content-Security-Policy'] ?? '';

it('[H4] the policy lets no code run that is not in a file of Baton’s own', () => {
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(policy).toContain("script-src 'self';");
});

it('the one style that the page makes itself is the one that the installed React Aria makes', () => {
  const entry = dirname(fileURLToPath(import.meta.resolve('react-aria/package.json')));
  const source = readFileSync(join(entry, 'dist/private/interactions/usePress.mjs'), 'utf8');
  const attribute = /PRESSABLE_ATTRIBUTE = '([\w-]+)'/.exec(source)?.[1] ?? '';
  const style =
    /style\.textContent = `([\s\S]*?)`\.trim\(\)/
      .exec(source)?.[1]
      ?.replace(/\$\{[^}]+\}/, attribute)
      .trim() ?? '';
  expect(style).toContain('touch-action');
  expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});
