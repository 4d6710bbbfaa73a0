import { checkWorkspace, repairWorkspace, type DoctorReport } from '../engine/doctor.ts';
import { extractWorkspace, type ExtractReport } from '../engine/extract.ts';
import { EXIT, type CliCommand, type ExitCode } from './cli-command.ts';
import type { CliIo } from './cli-io.ts';

/** `baton doctor`: looks a workspace over, rebuilds its rows, or saves what can be read of a damaged one. */
export const doctorCommand: CliCommand = {
  name: 'doctor',
  summary: 'Check a workspace; rebuild its rows; save what can be read of a damaged one.',
  positionals: ['W.baton'],
  options: [
    { name: 'rebuild', help: 'make all rows anew from the documents' },
    { name: 'extract', value: 'COPY.baton', help: 'read what can be read into a new file; the damaged one is not touched' },
    { name: 'json', help: 'print JSON' },
  ],
  details: 'The exit code is 0 when nothing is wrong (any more), 1 when something is.',
  run: (args, io) => {
    const path = args.positionals[0] ?? '';
    const toPath = args.find('extract');
    if (toPath !== undefined && args.has('rebuild')) {
      io.err('baton doctor: --rebuild and --extract are two different things. Take one of them.');
      return EXIT.usage;
    }
    if (toPath !== undefined) return extract(path, toPath, args.has('json'), io);
    const checked = args.has('rebuild') ? repairWorkspace(path) : checkWorkspace(path);
    if (!checked.ok) return fail(io, checked.error.message);
    io.out(args.has('json') ? JSON.stringify(checked.value) : reportText(checked.value));
    return checked.value.problems.length === 0 ? EXIT.ok : EXIT.failed;
  },
};

function extract(path: string, toPath: string, json: boolean, io: CliIo): ExitCode {
  const extracted = extractWorkspace(path, toPath);
  if (!extracted.ok) return fail(io, extracted.error.message);
  io.out(json ? JSON.stringify(extracted.value) : extractText(extracted.value));
  return EXIT.ok;
}

function reportText({ path, problems, documents, hash }: DoctorReport): string {
  const lines = documents.map(
    ({ id, updates, records }) => `  ${id}: ${records} records, ${updates} updates since the last snapshot`,
  );
  const found = problems.map(({ what, message }) => `  ${what}: ${message}`);
  const advice = problems.some(({ what }) => what === 'file' || what === 'log')
    ? `Run 'baton doctor ${path} --extract COPY.baton' to save what can be read, or go back to a backup.`
    : `Run 'baton doctor ${path} --rebuild' to make the rows anew.`;
  const verdict =
    problems.length === 0
      ? ['Nothing is wrong.']
      : [`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:`, ...found, advice];
  return [path, ...lines, ...(hash ? [`state ${hash.state}`] : []), ...verdict].join('\n');
}

function extractText({ toPath, documents, losses }: ExtractReport): string {
  const lines = documents.map(({ id, read, records }) => `  ${id}: ${records} records from ${read} updates`);
  const rest = losses.length === 0 ? ['Everything was saved.'] : ['Not saved:', ...losses.map((loss) => `  ${loss}`)];
  return [`Saved to ${toPath}:`, ...lines, ...rest].join('\n');
}

function fail(io: CliIo, message: string): ExitCode {
  io.err(`baton doctor: ${message}`);
  return EXIT.failed;
}
