import type { CliCommand } from './cli-command.ts';
import { applyCommand } from './command-apply.ts';
import { doctorCommand } from './command-doctor.ts';
import { exportCommand } from './command-export.ts';
import { hashCommand } from './command-hash.ts';
import { importCommand } from './command-import.ts';
import { projectsCommand } from './command-projects.ts';
import { relayCommand } from './command-relay.ts';
import { scheduleCommand } from './command-schedule.ts';
import { serveCommand } from './command-serve.ts';
import { syncCommand } from './command-sync.ts';
import { tasksCommand } from './command-tasks.ts';

/** All commands, in the order of the help. */
export const cliCommands: readonly CliCommand[] = [
  scheduleCommand,
  importCommand,
  exportCommand,
  projectsCommand,
  tasksCommand,
  applyCommand,
  hashCommand,
  syncCommand,
  serveCommand,
  relayCommand,
  doctorCommand,
];
