import { writeFileSync } from 'node:fs';
import { EXPORT_FORMATS, type ExportFormat } from '../../shared/contract/action.ts';
import { exportProject } from '../exchange/export-project.ts';
import { EXIT, type CliCommand } from './cli-command.ts';
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
    { name: 'output', value: 'FILE', help: 'where to write; without it, standard output' },
  ],
  run: (args, io) => {
    const format = EXPORT_FORMATS.find((each) => each === args.text('format'));
    if (format === undefined) {
      io.err(`baton export: '${args.text('format')}' is no format. Take one of ${EXPORT_FORMATS.join(', ')}.`);
      return EXIT.usage;
    }
    return withEngine({ path: args.text('workspace'), create: false }, io, (engine) => {
      const projectId = args.text('project');
      if (!engine.query({ type: 'projects' }).some((each) => each.id === projectId)) {
        io.err(`baton export: there is no project ${projectId}. 'baton projects' lists them.`);
        return EXIT.failed;
      }
      const file = exportProject(exportSource(engine, projectId), format satisfies ExportFormat);
      const output = args.find('output');
      if (output === undefined) io.out(new TextDecoder().decode(file.bytes));
      else writeFileSync(output, file.bytes);
      return EXIT.ok;
    });
  },
};
