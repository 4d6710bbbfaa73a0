import { describe, expect, it } from 'vitest';
import type { ColumnId } from '../../../renderer/task-list/columns.ts';
import { editCommand } from '../../../renderer/task-list/edit-command.ts';
import { assigneesByTask, rowModel, type ListSource } from '../../../renderer/task-list/row-model.ts';
import type { ProjectState } from '../../../shared/model/project-state.ts';
import { aProject, at, PROJECT_ID } from '../../support/a-project.ts';
import { planOf } from '../support/plan-of.ts';

const state = aProject()
  .task('Plan')
  .task('Survey', { parentId: 'Plan', durationMin: 960 })
  .task('Walls')
  .task('Party', { mode: 'manual', manualStartMin: at('2026-03-10T08:00'), manualFinishMin: at('2026-03-11T17:00') })
  .link('Survey', 'Walls')
  .person('Ada')
  .assign('Walls', 'Ada', { units: 0.5 })
  .build();

function sourceOf(from: ProjectState): ListSource {
  const plan = planOf(from);
  const project = from.workspace.project.get(PROJECT_ID);
  if (!project) throw new Error('The builder always makes a project');
  return { project, plan, people: from.workspace.person, assigneesOf: assigneesByTask(plan, from.workspace.person) };
}

const source = sourceOf(state);

function edit(id: string, column: ColumnId, text: string) {
  const row = rowModel(source, id);
  if (!row) throw new Error(`No task ${id}`);
  return editCommand(source, row, column, text);
}

describe('a line of the list in words', () => {
  it('shows who works how much, what it waits for and how long it takes', () => {
    expect(rowModel(source, 'Walls')?.text).toMatchObject({
      wbs: '2',
      assignees: 'Ada 50%',
      predecessors: '1.1',
      duration: '1d',
      progress: '0%',
    });
  });

  it('shows a summary as what is below it', () => {
    expect(rowModel(source, 'Plan')).toMatchObject({ summary: true, text: { duration: '2d' } });
  });
});

describe('a typed cell as a command', () => {
  it('is nothing when nothing was changed', () => {
    expect(edit('Walls', 'duration', ' 1d ')).toEqual({ ok: true, value: null });
  });

  it('takes a name without the space around it, and never an empty one', () => {
    expect(edit('Walls', 'name', ' Brick walls ')).toMatchObject({
      value: { type: 'task.update', id: 'Walls', fields: { name: 'Brick walls' } },
    });
    expect(edit('Walls', 'name', '  ').ok).toBe(false);
  });

  it('keeps the unit that a duration was typed in', () => {
    expect(edit('Walls', 'duration', '1.5w')).toMatchObject({
      value: { fields: { durationMin: 3600, durationUnit: 'week', durationKind: 'working' } },
    });
  });

  it('reads a start as "not earlier than", at the time when the day begins', () => {
    expect(edit('Walls', 'start', '2026-03-09')).toMatchObject({
      value: { fields: { constraint: { type: 'SNET', atMin: at('2026-03-09T08:00') } } },
    });
  });

  it('reads a finish as "not earlier than", at the time when the day ends', () => {
    expect(edit('Walls', 'finish', '2026-03-09')).toMatchObject({
      value: { fields: { constraint: { type: 'FNET', atMin: at('2026-03-09T17:00') } } },
    });
  });

  it('lets a task go as soon as it can when its start is emptied', () => {
    expect(edit('Walls', 'start', '')).toMatchObject({ value: { fields: { constraint: { type: 'ASAP' } } } });
  });

  it('moves a task that is dated by hand with its length', () => {
    expect(edit('Party', 'start', '2026-03-12')).toMatchObject({
      value: { fields: { manualStartMin: at('2026-03-12T08:00'), manualFinishMin: at('2026-03-13T17:00') } },
    });
  });

  it('changes one link with one command', () => {
    expect(edit('Walls', 'predecessors', '1.1SS+1d')).toMatchObject({
      value: { type: 'dependency.set', fromId: 'Survey', toId: 'Walls', fields: { type: 'SS' } },
    });
    expect(edit('Walls', 'predecessors', '')).toMatchObject({
      value: { type: 'dependency.remove', fromId: 'Survey', toId: 'Walls' },
    });
  });

  it('changes several links as one step', () => {
    expect(edit('Walls', 'predecessors', '3')).toMatchObject({
      value: { type: 'batch', commands: [{ type: 'dependency.remove' }, { type: 'dependency.set', fromId: 'Party' }] },
    });
  });

  it.each([
    ['progress', '101'],
    ['progress', 'half'],
    ['start', 'soon'],
    ['duration', 'long'],
    ['predecessors', '9'],
  ] as const)('refuses %s %s', (column, text) => {
    expect(edit('Walls', column, text).ok).toBe(false);
  });
});
