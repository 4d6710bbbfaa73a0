import type { ViewKey } from './app-command.ts';

const LIST: readonly Omit<ViewKey, 'tab'>[] = [
  {
    id: 'list.arrows',
    label: 'help.arrows',
    group: 'commands.list',
    shortcuts: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  },
  {
    id: 'list.range',
    label: 'help.list-extend',
    group: 'commands.list',
    shortcuts: ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowLeft', 'Shift+ArrowRight'],
  },
  { id: 'list.row', label: 'help.list-row', group: 'commands.list', shortcuts: ['Shift+Space'], press: true },
  { id: 'list.ends', label: 'help.ends', group: 'commands.list', shortcuts: ['Home', 'End'] },
  { id: 'list.all', label: 'help.all', group: 'commands.list', shortcuts: ['Mod+A'], press: true },
  { id: 'list.fold', label: 'help.expand', group: 'commands.list', shortcuts: ['Space'], press: true },
  { id: 'list.fold-all', label: 'help.fold-all', group: 'commands.list', shortcuts: ['Alt+Shift+ArrowUp'], press: true },
  { id: 'list.unfold-all', label: 'help.unfold-all', group: 'commands.list', shortcuts: ['Alt+Shift+ArrowDown'], press: true },
  { id: 'list.open', label: 'help.open', group: 'commands.list', shortcuts: ['Mod+Enter'], press: true },
  { id: 'list.edit', label: 'help.edit', group: 'commands.list', shortcuts: ['Enter', 'F2'], press: true },
  { id: 'list.next', label: 'help.next', group: 'commands.list', shortcuts: ['Tab'] },
  { id: 'list.cancel', label: 'help.cancel', group: 'commands.list', shortcuts: ['Escape'] },
  { id: 'list.insert', label: 'help.insert', group: 'commands.list', shortcuts: ['Insert'], press: true },
  { id: 'list.copy', label: 'help.list-copy', group: 'commands.list', shortcuts: ['Mod+C', 'Mod+X', 'Mod+V'] },
  { id: 'list.fill', label: 'help.list-fill', group: 'commands.list', shortcuts: ['Mod+D'], press: true },
  { id: 'list.clear', label: 'help.list-clear', group: 'commands.list', shortcuts: ['Delete'], press: true },
  { id: 'list.delete', label: 'help.delete', group: 'commands.list', shortcuts: ['Mod+Delete'], press: true },
  { id: 'list.column', label: 'help.list-column', group: 'commands.list', shortcuts: ['Alt+ArrowLeft', 'Alt+ArrowRight'] },
  { id: 'list.width', label: 'help.list-width', group: 'commands.list', shortcuts: ['Alt+Plus', 'Alt+-'] },
  { id: 'list.indent', label: 'help.indent', group: 'commands.list', shortcuts: ['Alt+Shift+ArrowRight'], press: true },
  { id: 'list.outdent', label: 'help.outdent', group: 'commands.list', shortcuts: ['Alt+Shift+ArrowLeft'], press: true },
  { id: 'list.up', label: 'help.up', group: 'commands.list', shortcuts: ['Alt+ArrowUp'], press: true },
  { id: 'list.down', label: 'help.down', group: 'commands.list', shortcuts: ['Alt+ArrowDown'], press: true },
];

const BOARD: readonly Omit<ViewKey, 'tab'>[] = [
  {
    id: 'board.cards',
    label: 'help.board-cards',
    group: 'commands.board',
    shortcuts: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  },
  { id: 'board.move', label: 'help.board-move', group: 'commands.board', shortcuts: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
  { id: 'board.move-to', label: 'help.board-move-to', group: 'commands.board', shortcuts: ['M'], press: true },
  { id: 'board.extend', label: 'help.board-extend', group: 'commands.board', shortcuts: ['Shift+ArrowUp', 'Shift+ArrowDown'] },
  { id: 'board.toggle', label: 'help.board-toggle', group: 'commands.board', shortcuts: ['Space'] },
  { id: 'board.open', label: 'help.board-open', group: 'commands.board', shortcuts: ['Enter'], press: true },
  { id: 'board.add', label: 'help.board-add', group: 'commands.board', shortcuts: ['N'], press: true },
  { id: 'board.filter', label: 'help.board-filter', group: 'commands.board', shortcuts: ['/'], press: true },
];

const GANTT: readonly Omit<ViewKey, 'tab'>[] = [
  { id: 'gantt.rows', label: 'help.gantt-rows', group: 'commands.gantt', shortcuts: ['ArrowUp', 'ArrowDown'] },
  { id: 'gantt.fold', label: 'help.expand', group: 'commands.gantt', shortcuts: ['ArrowLeft', 'ArrowRight'] },
  { id: 'gantt.open', label: 'help.gantt-open', group: 'commands.gantt', shortcuts: ['Enter'], press: true },
  { id: 'gantt.earlier', label: 'help.gantt-earlier', group: 'commands.gantt', shortcuts: ['Alt+ArrowLeft'], press: true },
  { id: 'gantt.later', label: 'help.gantt-later', group: 'commands.gantt', shortcuts: ['Alt+ArrowRight'], press: true },
  { id: 'gantt.shorter', label: 'help.gantt-shorter', group: 'commands.gantt', shortcuts: ['Shift+ArrowLeft'], press: true },
  { id: 'gantt.longer', label: 'help.gantt-longer', group: 'commands.gantt', shortcuts: ['Shift+ArrowRight'], press: true },
  { id: 'gantt.more', label: 'help.gantt-more', group: 'commands.gantt', shortcuts: ['P'], press: true },
  { id: 'gantt.less', label: 'help.gantt-less', group: 'commands.gantt', shortcuts: ['Shift+P'], press: true },
  { id: 'gantt.link', label: 'help.gantt-link', group: 'commands.gantt', shortcuts: ['L'], press: true },
  { id: 'gantt.links', label: 'help.gantt-links', group: 'commands.gantt', shortcuts: ['K', 'Shift+K'], press: true },
  { id: 'gantt.why', label: 'help.gantt-why', group: 'commands.gantt', shortcuts: ['W'], press: true },
  { id: 'gantt.indent', label: 'help.indent', group: 'commands.gantt', shortcuts: ['Alt+Shift+ArrowRight'], press: true },
  { id: 'gantt.outdent', label: 'help.outdent', group: 'commands.gantt', shortcuts: ['Alt+Shift+ArrowLeft'], press: true },
  { id: 'gantt.up', label: 'help.up', group: 'commands.gantt', shortcuts: ['Alt+ArrowUp'], press: true },
  { id: 'gantt.down', label: 'help.down', group: 'commands.gantt', shortcuts: ['Alt+ArrowDown'], press: true },
  { id: 'gantt.select', label: 'help.gantt-select', group: 'commands.gantt', shortcuts: ['Space'] },
  { id: 'gantt.all', label: 'help.all', group: 'commands.gantt', shortcuts: ['Mod+A'], press: true },
  { id: 'gantt.in', label: 'help.gantt-in', group: 'commands.gantt', shortcuts: ['Plus'], press: true },
  { id: 'gantt.out', label: 'help.gantt-out', group: 'commands.gantt', shortcuts: ['-'], press: true },
  { id: 'gantt.fit', label: 'help.gantt-fit', group: 'commands.gantt', shortcuts: ['F'], press: true },
  { id: 'gantt.today', label: 'help.gantt-today', group: 'commands.gantt', shortcuts: ['T'], press: true },
  { id: 'gantt.unlink', label: 'help.gantt-unlink', group: 'commands.gantt', shortcuts: ['Delete'] },
];

const INBOX: readonly Omit<ViewKey, 'tab'>[] = [
  { id: 'inbox.next', label: 'help.inbox-next', group: 'commands.inbox', shortcuts: ['J', 'K', 'ArrowDown', 'ArrowUp'] },
  { id: 'inbox.open', label: 'help.inbox-open', group: 'commands.inbox', shortcuts: ['Enter'] },
  { id: 'inbox.done', label: 'help.inbox-done', group: 'commands.inbox', shortcuts: ['E'] },
  { id: 'inbox.unread', label: 'help.inbox-unread', group: 'commands.inbox', shortcuts: ['U'] },
];

const MY_WORK: readonly Omit<ViewKey, 'tab'>[] = [
  { id: 'work.next', label: 'help.inbox-next', group: 'commands.my-work', shortcuts: ['J', 'K', 'ArrowDown', 'ArrowUp'] },
  { id: 'work.open', label: 'help.open', group: 'commands.my-work', shortcuts: ['Enter'] },
  { id: 'work.status', label: 'help.work-status', group: 'commands.my-work', shortcuts: ['S'] },
];

/** The keys of the views of a project. Each view reads its own; here they are named for people. */
export const VIEW_KEYS: readonly ViewKey[] = [
  ...LIST.map((key) => ({ ...key, tab: 'list' }) as const),
  ...BOARD.map((key) => ({ ...key, tab: 'board' }) as const),
  ...GANTT.map((key) => ({ ...key, tab: 'gantt' }) as const),
  ...INBOX.map((key) => ({ ...key, tab: 'inbox' }) as const),
  ...MY_WORK.map((key) => ({ ...key, tab: 'my-work' }) as const),
];
