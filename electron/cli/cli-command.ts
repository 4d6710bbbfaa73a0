import { parseArgs } from 'node:util';
import type { CliIo } from './cli-io.ts';

/** Exit codes: 0 it worked; 1 it was refused or failed, and why is on stderr; 2 the call's words are off. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An option of a command. `value` names what follows it; without one it is a switch. */
export interface CliOption {
  readonly name: string;
  readonly value?: string;
  readonly help: string;
  readonly required?: true;
}

/** One command of the command line. */
export interface CliCommand {
  readonly name: string;
  readonly summary: string;
  /** Names of the positional arguments, all required. */
  readonly positionals: readonly string[];
  readonly options: readonly CliOption[];
  /** More help than the summary. */
  readonly details?: string;
  run(args: CliArgs, io: CliIo): Promise<ExitCode> | ExitCode;
  /** Instead of `run`: takes the arguments as they are, `--help` too. */
  readonly runRaw?: (argv: readonly string[], io: CliIo) => Promise<ExitCode>;
}

/** The arguments of a call, checked against the command's table. */
export interface CliArgs {
  readonly positionals: readonly string[];
  /** The option's text. Throws when the command doesn't have it as a required option. */
  text(name: string): string;
  textOr(name: string, fallback: string): string;
  find(name: string): string | undefined;
  has(name: string): boolean;
}

/** Reads arguments by a command's table. Errors: a string that says what is off. */
export function readArgs(command: CliCommand, argv: readonly string[]): CliArgs | string {
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const option of command.options) options[option.name] = { type: option.value ? 'string' : 'boolean' };
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { positionals, values } = parsed;
  const missing = command.positionals[positionals.length];
  if (missing !== undefined) return `${missing} is missing`;
  const extra = positionals[command.positionals.length];
  if (extra !== undefined) return `'${extra}' is one argument too many`;
  for (const option of command.options) {
    if (option.required && values[option.name] === undefined) return `--${option.name} is missing`;
  }
  return argsOf(positionals, values);
}

function argsOf(positionals: readonly string[], values: Readonly<Record<string, string | boolean | undefined>>): CliArgs {
  const find = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    positionals,
    find,
    text: (name) => {
      const value = find(name);
      if (value === undefined) throw new Error(`The command has no required option --${name}`);
      return value;
    },
    textOr: (name, fallback) => find(name) ?? fallback,
    has: (name) => values[name] === true,
  };
}

/** How a command is called, with all its options. */
export function helpOf(command: CliCommand): string {
  const usage = ['baton', command.name, ...command.positionals, ...command.options.map(usageOf)].join(' ');
  const width = Math.max(0, ...command.options.map((option) => labelOf(option).length));
  const lines = command.options.map((option) => `  ${labelOf(option).padEnd(width)}  ${option.help}`);
  return [
    usage,
    '',
    command.summary,
    ...(command.details ? ['', command.details] : []),
    ...(lines.length ? ['', ...lines] : []),
  ].join('\n');
}

function usageOf(option: CliOption): string {
  return option.required ? labelOf(option) : `[${labelOf(option)}]`;
}

function labelOf(option: CliOption): string {
  return option.value ? `--${option.name} ${option.value}` : `--${option.name}`;
}
