import { existsSync, rmSync } from 'node:fs';
import { openEngine, type Engine } from '../engine/engine.ts';
import { EXIT, type ExitCode } from './cli-command.ts';
import type { CliIo } from './cli-io.ts';

export interface WorkspaceUse {
  readonly path: string;
  /** Makes the workspace when there is none, and says so. */
  readonly create: boolean;
  /** Refuses a workspace that can only be read. */
  readonly write?: boolean;
  /** Takes a workspace that was made for this call away again when the call failed. */
  readonly tidy?: boolean;
}

/** Opens a workspace for one command and closes it afterwards, whatever happens. Says on stderr why it can't be opened. */
export async function withEngine(
  use: WorkspaceUse,
  io: CliIo,
  work: (engine: Engine) => Promise<ExitCode> | ExitCode,
): Promise<ExitCode> {
  const isNew = use.create && !existsSync(use.path);
  const opened = openEngine({ path: use.path, create: use.create, randomBytes: io.randomBytes });
  if (!opened.ok) {
    io.err(`baton: ${opened.error.message}`);
    return EXIT.failed;
  }
  const engine = opened.value;
  const sayMade = (): void => io.err(`Made the workspace ${use.path}.`);
  if (isNew && !use.tidy) sayMade();
  let code: ExitCode = EXIT.failed;
  try {
    if (use.write && engine.readOnly !== null) io.err(`baton: ${engine.readOnly}`);
    else code = await work(engine);
  } finally {
    engine.close();
  }
  if (!isNew || !use.tidy) return code;
  if (code === EXIT.ok) sayMade();
  else rmSync(use.path);
  return code;
}
