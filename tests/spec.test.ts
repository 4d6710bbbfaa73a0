import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const RULE_IN_SPEC = /^- \*\*([A-Z]{1,2}\d+)\*\*/gm;
const RULE_IN_TITLE = /(?:it|test|describe|it\.each\([^)]*\)|test\.describe)\(\s*[`'"]((?:\[[A-Z]{1,2}\d+\]\s*)+)/g;

function rulesInSpec(): string[] {
  return [...readFileSync(join(ROOT, 'SPEC.md'), 'utf8').matchAll(RULE_IN_SPEC)].map((match) => match[1] ?? '');
}

function rulesInTitles(): Set<string> {
  const rules = new Set<string>();
  for (const file of readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(test|spec)\.tsx?$/.test(file)) continue;
    for (const title of readFileSync(join(ROOT, 'tests', file), 'utf8').matchAll(RULE_IN_TITLE)) {
      for (const rule of (title[1] ?? '').matchAll(/[A-Z]{1,2}\d+/g)) rules.add(rule[0]);
    }
  }
  return rules;
}

describe('SPEC.md', () => {
  it('names every rule once', () => {
    const rules = rulesInSpec();
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
  });

  it('has a test for every rule', () => {
    const tested = rulesInTitles();
    expect(rulesInSpec().filter((rule) => !tested.has(rule))).toEqual([]);
  });

  it('knows every rule that a test quotes', () => {
    const known = new Set(rulesInSpec());
    expect([...rulesInTitles()].filter((rule) => !known.has(rule))).toEqual([]);
  });
});
