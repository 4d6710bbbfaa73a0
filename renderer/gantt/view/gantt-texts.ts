import type { EditObstacle } from '../gesture/edit-commands.ts';

/** The words of the Gantt view. */
export const TEXTS = {
  grid: 'Tasks with their dates',
  timeline: 'Timeline',
  toolbar: 'Gantt view',
  splitter: 'Width of the task columns',
  name: 'Task',
  start: 'Start',
  finish: 'Finish',
  duration: 'Duration',
  expand: 'Show subtasks',
  collapse: 'Hide subtasks',
  unnamed: 'Unnamed task',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit to project',
  today: 'Go to today',
  legend: 'Legend',
  show: { critical: 'Critical path', baseline: 'Baseline', slack: 'Slack', links: 'Links' },
  zoom: { hour: 'Hours', day: 'Days', week: 'Weeks', month: 'Months', quarter: 'Quarters' },
  noBaseline: 'This project has no baseline yet',
  emptyTitle: 'Nothing to draw yet',
  emptyText:
    'Every task with a duration becomes a bar here. Add tasks in the list, then drag bars to plan them and drag from the dot at a bar’s end to link them.',
  loading: 'Reading the plan…',
  moved: (count: number) => (count === 1 ? 'Move task' : `Move ${count} tasks`),
  resized: 'Change duration',
  progressed: 'Change progress',
  linked: 'Link tasks',
  unlinked: 'Remove link',
  obstacle: {
    started: 'This task has started. Its actual start can be changed in the task panel.',
    done: 'This task is done. Its actual dates can be changed in the task panel.',
    'no-dates': 'This task has no dates.',
    summary: 'A summary task lasts as long as its subtasks.',
  } satisfies Record<EditObstacle, string>,
} as const;
