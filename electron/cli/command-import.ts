import { rejectionMessage } from '../../shared/commands/rejection-message.ts';
import { inEnglish } from '../../shared/texts/saying.ts';
import { importIntoWorkspace } from '../host/import-job.ts';
import type { Job } from '../host/jobs.ts';
import { EXIT, type CliCommand } from './cli-command.ts';
import type { CliIo } from './cli-io.ts';
import { csvMapOf, MAP_OPTION } from './csv-map.ts';
import { importNotesText, outcomeText } from './import-notes-text.ts';
import { readInputFile } from './read-input-file.ts';
import { withEngine } from './with-engine.ts';

/** `baton import`: a file becomes a project of a workspace. */
export const importCommand: CliCommand = {
  name: 'import',
  summary: 'Read an MSPDI (MS Project XML), GanttProject, CSV or Baton JSON file into a new project.',
  positionals: ['FILE'],
  options: [
    { name: 'workspace', value: 'W.baton', help: 'the workspace file; made when there is none', required: true },
    { name: 'project', value: 'NAME', help: "the project's name, instead of the file's" },
    MAP_OPTION,
    { name: 'json', help: 'print JSON' },
  ],
  details: 'All of the file or nothing is imported, as one step that can be undone. What Baton does not hold is listed.',
  run: async (args, io) => {
    const file = readInputFile(args.positionals[0] ?? '');
    if (!file.ok) {
      io.err(`baton import: ${file.error}`);
      return EXIT.failed;
    }
    const projectName = args.find('project');
    const map = args.find('map');
    const csv = map === undefined ? undefined : await csvMapOf(file.value.bytes, map);
    if (csv && !csv.ok) {
      io.err(`baton import: ${csv.error}`);
      return EXIT.usage;
    }
    const source = { ...file.value, ...(projectName !== undefined && { projectName }), ...(csv && { csv: csv.value }) };
    return withEngine({ path: args.text('workspace'), create: true, write: true, tidy: true }, io, async (engine) => {
      const { nowMs, randomBytes } = io;
      const result = await importIntoWorkspace(source, null, { engine, job: watchedJob(io), nowMs, randomBytes });
      io.status('');
      if (!result.ok) {
        io.err(`baton import: ${'rejection' in result ? rejectionMessage(result.rejection) : result.error.message}`);
        return EXIT.failed;
      }
      if (!result.import) throw new Error('An import that worked has an outcome');
      if (args.has('json')) io.out(JSON.stringify(result.import));
      else {
        io.out(outcomeText(result.import));
        if (result.import.notes.length > 0) io.out(importNotesText(result.import.notes));
      }
      return EXIT.ok;
    });
  },
};

/** Progress on the terminal; Ctrl+C cancels. */
function watchedJob(io: CliIo): Job {
  let cancelled = false;
  const watch = async (): Promise<void> => {
    await io.untilStopped();
    cancelled = true;
  };
  void watch();
  return {
    progress: (label, done, total) =>
      io.status(`${inEnglish(label)}${total === 0 ? ' …' : `: ${Math.floor((done * 100) / total)} %`}`),
    isCancelled: () => cancelled,
    // The process can be ended in the middle of a commit: nothing of it is there then, and waiting would be of no use.
    holdsUp: () => io.stopAtOnce(),
  };
}
