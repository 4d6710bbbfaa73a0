import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CDPSession } from '@playwright/test';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

const SHOWN = 22;

/** Profiles what happens meanwhile: writes a `.cpuprofile` that Chromium's tools open, and prints which functions cost most. */
export async function profiled<T>(cdp: CDPSession, file: string, act: () => Promise<T>): Promise<T> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await cdp.send('Profiler.start');
  const result = await act();
  const { profile } = await cdp.send('Profiler.stop');
  writeFileSync(file, JSON.stringify(profile));
  console.log(`\n    ${basename(file)}: self ms · with callees ms · function`);
  for (const line of costliest(profile)) console.log(`    ${line}`);
  return result;
}

/** Time by function, the costliest first; what calls itself counts once. */
export function costliest({ nodes, samples = [], timeDeltas = [] }: CpuProfile): readonly string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parentOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const self = new Map<string, number>();
  const total = new Map<string, number>();
  const add = (times: Map<string, number>, name: string, ms: number): void => void times.set(name, (times.get(name) ?? 0) + ms);
  for (const [index, sample] of samples.entries()) {
    const ms = (timeDeltas[index + 1] ?? 0) / 1000;
    const seen = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = parentOf.get(id)) {
      const node = byId.get(id);
      if (node === undefined) break;
      const name = nameOf(node);
      if (id === sample) add(self, name, ms);
      if (!seen.has(name)) add(total, name, ms);
      seen.add(name);
    }
  }
  const rank = (name: string): number => (self.get(name) ?? 0) + (total.get(name) ?? 0) / 4;
  return [...total.keys()]
    .filter((name) => !['(root)', '(idle)', '(program)'].includes(name))
    .toSorted((a, b) => rank(b) - rank(a))
    .slice(0, SHOWN)
    .map((name) => `${ms(self.get(name))} ${ms(total.get(name))}  ${name}`);
}

const ms = (value = 0): string => value.toFixed(1).padStart(9);

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  return url === '' ? functionName : `${functionName || '(anonymous)'} ${basename(url)}:${lineNumber + 1}`;
}
