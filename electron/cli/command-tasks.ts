import { minToIso } from '../../shared/model/time.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import type { Engine } from '../engine/engine.ts';
import { EXIT, type CliCommand } from './cli-command.ts';
import { textTable } from './text-table.ts';
import { withEngine } from './with-engine.ts';

/** `baton tasks`: the tasks of a project, or of all of them, with their dates. */
export const tasksCommand: CliCommand = {
  name: 'tasks',
  summary: 'List tasks with their dates.',
  positionals: [],
  options: [
    { name: 'workspace', value: 'W.baton', help: 'the workspace file', required: true },
    { name: 'project', value: 'ID', help: 'only of this project' },
    { name: 'json', help: 'print JSON' },
  ],
  run: (args, io) =>
    withEngine({ path: args.text('workspace'), create: false }, io, (engine) => {
      const wanted = args.find('project');
      const projects = engine.query({ type: 'projects' }).filter((each) => wanted === undefined || each.id === wanted);
      if (wanted !== undefined && projects.length === 0) {
        io.err(`baton tasks: there is no project ${wanted}. 'baton projects' lists them.`);
        return EXIT.failed;
      }
      if (args.has('json')) io.out(JSON.stringify(projects.flatMap((each) => tasksOf(engine, each.id))));
      else io.out(projects.map((each) => `${each.name} (${each.id})\n${tasksText(tasksOf(engine, each.id))}`).join('\n\n'));
      return EXIT.ok;
    }),
};

function tasksText(tasks: ReturnType<typeof tasksOf>): string {
  const rows = tasks.map((each) => [
    each.id,
    each.wbs,
    each.start,
    each.finish,
    each.status,
    '  '.repeat(each.depth) + each.name,
  ]);
  return textTable([['ID', 'WBS', 'START', 'FINISH', 'STATUS', 'NAME'], ...rows]);
}

function tasksOf(engine: Engine, projectId: string) {
  const state = engine.projectState(projectId);
  const { rows } = engine.scheduleOf(projectId);
  const resolved = resolve(state);
  return resolved.order.flatMap((id) => {
    const [task, row] = [state.plan.task.get(id), rows.get(id)];
    if (!task || !row) return [];
    const wbs = resolved.wbs.get(id) ?? '';
    return [
      {
        projectId,
        ...task,
        wbs,
        depth: wbs.split('.').length - 1,
        start: minToIso(row.startMin),
        finish: minToIso(row.finishMin),
        summary: row.summary,
        milestone: row.milestone,
        critical: row.critical,
        totalSlackMin: row.totalSlackMin,
      },
    ];
  });
}
