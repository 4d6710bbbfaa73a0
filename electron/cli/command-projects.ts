import { minToIso } from '../../shared/model/time.ts';
import { EXIT, type CliCommand } from './cli-command.ts';
import { textTable } from './text-table.ts';
import { withEngine } from './with-engine.ts';

/** `baton projects`: the projects of a workspace. */
export const projectsCommand: CliCommand = {
  name: 'projects',
  summary: 'List the projects of a workspace.',
  positionals: [],
  options: [
    { name: 'workspace', value: 'W.baton', help: 'the workspace file', required: true },
    { name: 'json', help: 'print JSON' },
  ],
  run: (args, io) =>
    withEngine({ path: args.text('workspace'), create: false }, io, (engine) => {
      const projects = engine.query({ type: 'projects' }).map(({ startMin, finishMin, nextFinishMin, ...rest }) => ({
        ...rest,
        start: minToIso(startMin),
        finish: minToIso(finishMin),
        nextFinish: nextFinishMin === null ? null : minToIso(nextFinishMin),
      }));
      if (args.has('json')) io.out(JSON.stringify(projects));
      else {
        const rows = projects.map((each) => [each.id, each.start, each.finish, `${each.done}/${each.tasks}`, each.name]);
        io.out(textTable([['ID', 'START', 'FINISH', 'DONE', 'NAME'], ...rows]));
      }
      return EXIT.ok;
    }),
};
