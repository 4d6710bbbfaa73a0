import { existsSync, writeFileSync } from 'node:fs';
import { EXPORT_FORMATS } from '../../shared/contract/action.ts';
import { exportFrom } from '../host/export-from-workspace.ts';
import { EXIT, type CliCommand, type ExitCode } from './cli-command.ts';
import type { CliIo } from './cli-io.ts';
import { importNotesText } from './import-notes-text.ts';
import { withEngine } from './with-engine.ts';

/** `baton export`: writes a project as a file, or to standard output. */
export const exportCommand: CliCommand = {
  name: 'export',
  summary: 'Write a project as MSPDI (MS Project XML), CSV or Baton JSON.',
  positionals: [],
  options: [
    { name: 'workspace', value: 'W.baton', help: 'the workspace file', required: true },
    { name: 'project', value: 'ID', help: "the project; 'baton projects' lists them", required: true },
    { name: 'format', value: EXPORT_FORMATS.join('|'), help: 'the format', required: true },
    { name: 'output', value: 'FILE', help: 'a new file to write; without it, standard output' },
  ],
  run: (args, io) => {
    const format = EXPORT_FORMATS.find((each) => each === args.text('format'));
    if (format === undefined) {
      io.err(`baton export: '${args.text('format')}' is no format. Take one of ${EXPORT_FORMATS.join(', ')}.`);
      return EXIT.usage;
    }
    const output = args.find('output');
    if (output !== undefined && existsSync(output))
      return fail(io, `There is a file ${output} already. Choose another name, or remove it first.`);
    return withEngine({ path: args.text('workspace'), create: false }, io, (engine) => {
      const projectId = args.text('project');
      const exported = exportFrom(engine, projectId, format);
      if (!exported) return fail(io, `There is no project ${projectId}. 'baton projects' lists them.`);
      if (exported.notes.length > 0) io.err(`The format has no place for:\n${importNotesText(exported.notes)}`);
      if (output === undefined) io.out(new TextDecoder('utf-8', { ignoreBOM: true }).decode(exported.bytes).replace(/\n$/, ''));
      else return write(output, exported.bytes, io);
      return EXIT.ok;
    });
  },
};

function write(output: string, bytes: Uint8Array, io: CliIo): ExitCode {
  try {
    writeFileSync(output, bytes, { flag: 'wx' });
    return EXIT.ok;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return fail(io, `${output} can't be written: ${(error as Error).message}.`);
  }
}

function fail(io: CliIo, message: string): ExitCode {
  io.err(`baton export: ${message}`);
  return EXIT.failed;
}
