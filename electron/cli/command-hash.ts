import { EXIT, type CliCommand } from './cli-command.ts';
import { withEngine } from './with-engine.ts';

/** `baton hash`: one hash of the shared state and one of each project's schedule, equal on peers that hold the same. */
export const hashCommand: CliCommand = {
  name: 'hash',
  summary: 'Print a hash of the shared state and of each schedule; peers that hold the same print the same.',
  positionals: [],
  options: [
    { name: 'workspace', value: 'W.baton', help: 'the workspace file', required: true },
    { name: 'json', help: 'print JSON' },
  ],
  run: (args, io) =>
    withEngine({ path: args.text('workspace'), create: false }, io, (engine) => {
      const hash = engine.stateHash();
      if (args.has('json')) io.out(JSON.stringify(hash));
      else {
        io.out(`state ${hash.state}`);
        for (const project of hash.projects) io.out(`schedule ${project.scheduleHash} ${project.id} ${project.name}`);
      }
      return EXIT.ok;
    }),
};
