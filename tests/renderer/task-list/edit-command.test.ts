import { describe, expect, it } from 'vitest';
import type { ColumnId } from '../../../renderer/task-list/columns.ts';
import { editCommand } from '../../../renderer/task-list/edit-command.ts';
import { cellText } from '../../../renderer/task-list/cell-text.ts';
import { rowModel } from '../../../renderer/task-list/row-model.ts';
import { aProject, at } from '../../support/a-project.ts';
import { sourceOf } from '../support/list-source.ts';

const state = aProject()
  .task('Plan')
  .task('Survey', { parentId: 'Plan', durationMin: 960 })
  .task('Walls')
  .task('Party', { mode: 'manual', manualStartMin: at('2026-03-10T08:00'), manualFinishMin: at('2026-03-11T17:00') })
  .link('Survey', 'Walls')
  .person('Ada')
  .assign('Walls', 'Ada', { units: 0.5 })
  .build();

const source = sourceOf(state);

function edit(id: string, column: ColumnId, text: string) {
  const row = rowModel(source, id);
  if (!row) throw new Error(`No task ${id}`);
  return editCommand(source, row, column, text);
}

function shown(id: string, column: ColumnId) {
  const row = rowModel(source, id);
  if (!row) throw new Error(`No task ${id}`);
  return cellText(source, row, column);
}

describe('a line of the list in words', () => {
  it('shows who works how much, what it waits for and how long it takes', () => {
    expect(
      (['wbs', 'assignees', 'predecessors', 'duration', 'progress'] as const).map((column) => shown('Walls', column)),
    ).toEqual(['2', 'Ada 50%', '1.1', '1d', '0%']);
  });

  it('shows a summary as what is below it', () => {
    expect(rowModel(source, 'Plan')).toMatchObject({ summary: true });
    expect(shown('Plan', 'duration')).toBe('2d');
  });

  it('shows what was agreed, and by how much working time a task is off', () => {
    expect(shown('Walls', 'finish-variance')).toBe('');
    const late = sourceOf(aProject().task('Walls', { durationMin: 960 }).build(), {
      Walls: { startMin: at('2026-03-02T08:00'), finishMin: at('2026-03-02T17:00') },
    });
    const row = rowModel(late, 'Walls');
    expect(row && cellText(late, row, 'finish-variance')).toBe('+1d');
    expect(row && cellText(late, row, 'start-variance')).toBe('0d');
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

  it('takes people with their shares of time, in either way of writing', () => {
    for (const text of ['Ada 25%', 'ada[25%]', 'Ada [ 25 % ]'])
      expect(edit('Walls', 'assignees', text)).toMatchObject({
        value: { type: 'assignment.set', personId: 'Ada', fields: { units: 0.25 } },
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

  it.each([
    ['status', 'In progress', { status: 'in-progress' }],
    ['priority', 'urgent', { priority: 900 }],
    ['priority', '612', { priority: 612 }],
    ['owner', 'ada', { ownerId: 'Ada' }],
    ['tags', 'brick, urgent', { tags: { brick: true, urgent: true } }],
    ['constraint', 'SNET 2026-03-09', { constraint: { type: 'SNET', atMin: at('2026-03-09T08:00') } }],
    ['constraint', 'Must finish on 2026-03-09', { constraint: { type: 'MFO', atMin: at('2026-03-09T17:00') } }],
    ['custom:Budget', '12.5', { custom: { Budget: 12.5 } }],
    ['custom:Budget', '0815', { custom: { Budget: '0815' } }],
    ['deadline', '2026-03-09', { deadlineMin: at('2026-03-09T17:00') }],
    ['effort', '12h', { effortMin: 720, sizedBy: 'effort' }],
    ['remaining', '2h', { remainingMin: 120 }],
    ['actual-start', '2026-03-03 10:00', { actualStartMin: at('2026-03-03T10:00') }],
  ] as const)('reads %s “%s” as it is pasted', (column, text, fields) => {
    expect(edit('Walls', column, text)).toMatchObject({ value: { type: 'task.update', fields } });
  });

  it('assigns the people who are named, with their share', () => {
    expect(edit('Walls', 'assignees', 'Ada 25%')).toMatchObject({
      value: { type: 'assignment.set', personId: 'Ada', fields: { units: 0.25 } },
    });
    expect(edit('Walls', 'assignees', '')).toMatchObject({ value: { type: 'assignment.remove', personId: 'Ada' } });
  });

  it.each([
    ['owner', 'Zoe'],
    ['status', 'Blocked'],
    ['status', 'soon'],
    ['priority', 'loud'],
    ['constraint', 'whenever'],
    ['late-start', '2026-03-09'],
  ] as const)('says why it can not take %s “%s”', (column, text) => {
    expect(edit('Walls', column, text)).toMatchObject({ ok: false, error: expect.stringMatching(/\w/) });
  });
});
