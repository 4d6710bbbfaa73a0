import { describe, expect, it } from 'vitest';
import { projectHealth, type HealthFacts } from '../../../renderer/ui/project-health.ts';

const NOW = 10_000;
const facts = (given: Partial<HealthFacts> = {}): HealthFacts => ({
  tasks: 5,
  finishMin: NOW + 5000,
  deadlineMin: null,
  late: 0,
  blocked: 0,
  nextFinishMin: NOW + 100,
  ...given,
});

describe('projectHealth', () => {
  it('is on track when nothing speaks against it', () => {
    expect(projectHealth(facts({ deadlineMin: NOW + 5000 }), NOW)).toEqual({ health: 'on-track', reasons: [] });
  });

  it('says nothing of a project without tasks', () => {
    expect(projectHealth(facts({ tasks: 0, nextFinishMin: null }), NOW).health).toBe('empty');
  });

  it('is done when nothing is open, however late it finished', () => {
    expect(projectHealth(facts({ nextFinishMin: null, finishMin: NOW - 1, deadlineMin: NOW - 500 }), NOW).health).toBe('done');
  });

  it('is late when it finishes after its deadline', () => {
    expect(projectHealth(facts({ deadlineMin: NOW + 4999 }), NOW)).toEqual({ health: 'late', reasons: ['past-deadline'] });
  });

  it('is late when its finish has passed and work is open, and does not say overdue twice', () => {
    expect(projectHealth(facts({ finishMin: NOW - 1, nextFinishMin: NOW - 100 }), NOW)).toEqual({
      health: 'late',
      reasons: ['past-finish'],
    });
  });

  it.each([
    ['blocked', { blocked: 1 }],
    ['task-deadlines', { late: 2 }],
    ['overdue', { nextFinishMin: NOW - 1 }],
  ] as const)('is at risk by %s', (reason, given) => {
    expect(projectHealth(facts(given), NOW)).toEqual({ health: 'at-risk', reasons: [reason] });
  });

  it('keeps the lesser reasons when it is late', () => {
    expect(projectHealth(facts({ deadlineMin: NOW, blocked: 1 }), NOW).reasons).toEqual(['past-deadline', 'blocked']);
  });
});
