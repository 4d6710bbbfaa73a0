import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PAGE_HEADERS } from '../../electron/host/page-headers.ts';

const ROOT = join(import.meta.dirname, '../..');
const policy = PAGE_HEADERS['Content-Security-Policy'] ?? '';

it('[H4] the policy lets no code run that is not in a file of Baton’s own', () => {
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(policy).toContain("script-src 'self';");
});

it('the one style that the page makes itself is the one that the installed React Aria makes', () => {
  const source = readFileSync(join(ROOT, 'node_modules/react-aria/dist/private/interactions/usePress.mjs'), 'utf8');
  const attribute = /PRESSABLE_ATTRIBUTE = '([\w-]+)'/.exec(source)?.[1] ?? '';
  const style =
    /style\.textContent = `([\s\S]*?)`\.trim\(\)/
      .exec(source)?.[1]
      ?.replace(/\$\{[^}]+\}/, attribute)
      .trim() ?? '';
  expect(style).toContain('touch-action');
  expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});
