import type { Action, ActionResult, HostError } from '../../shared/contract/action.ts';
import type { HostEvent } from '../../shared/contract/event.ts';
import { atMsToMin } from '../../shared/model/time.ts';
import { assertNever, type Result } from '../../shared/model/result.ts';
import { sampleProject } from '../exchange/sample-project.ts';
import { say, saying } from '../../shared/texts/saying.ts';
import { exportFromWorkspace } from './export-from-workspace.ts';
import { importIntoWorkspace } from './import-job.ts';
import type { Job, Jobs } from './jobs.ts';
import type { Device, OpenWorkspace } from './open-workspace.ts';
import { turn } from './turn.ts';
import { workspaceTables } from './workspace-tables.ts';

/** What actions act on. */
export interface ActionContext {
  readonly workspace: OpenWorkspace;
  readonly jobs: Jobs;
  readonly device: Device;
  /** Tells all windows. */
  readonly tell: (event: HostEvent) => void;
}

type WorkspaceAction = Exclude<Action, { type: 'workspace.open' }>;

/** Does what a window asks for, in the open workspace. */
export async function dispatchAction(action: WorkspaceAction, context: ActionContext): Promise<ActionResult> {
  const { workspace, jobs } = context;
  const { engine, settings, sync } = workspace;
  switch (action.type) {
    case 'command':
      return engine.execute(action.envelope);
    case 'import': {
      const { file, projectName, csv, actorId } = action;
      const source = { ...file, ...(projectName !== undefined && { projectName }), ...(csv && { csv }) };
      return jobs.run(action.jobId, (job) => importIntoWorkspace(source, actorId, importContext(context, job)));
    }
    case 'sample':
      return jobs.run(action.jobId, (job) => {
        const nowMs = context.device.nowMs();
        const file = sampleProject(atMsToMin(nowMs, context.device.offsetMin(nowMs)));
        return importIntoWorkspace(file, action.actorId, importContext(context, job));
      });
    case 'export':
      return exportProject(action, context);
    case 'job.cancel':
      jobs.cancel(action.jobId);
      return { ok: true };
    case 'identity.set':
      return setIdentity(context, action.personId);
    case 'presence.set':
      workspace.setPlace({ projectId: action.projectId, taskId: action.taskId });
      return { ok: true };
    case 'setting.put':
      settings.putForWindows(action.key, action.value);
      context.tell({ type: 'setting', key: action.key, value: action.value, windowId: action.windowId ?? null });
      return { ok: true };
    case 'menu.show':
    case 'workspace.choose':
      return refused({ code: 'not-supported', ...say('host.desktop-only') });
    case 'sync.share': {
      const shared = sync.share(action);
      return shared.ok ? { ok: true, link: shared.value } : refused(shared.error);
    }
    case 'sync.join':
      return plain(sync.join(action.link));
    case 'sync.connect':
      return plain(sync.setOnline(action.online));
    case 'sync.leave':
      sync.leave();
      return { ok: true };
    default:
      return assertNever(action);
  }
}

/** Writing a file is one synchronous step: what it shows must be out before, and a cancel that has come in must count. */
function exportProject(
  { projectId, format, jobId }: Extract<Action, { type: 'export' }>,
  { workspace, jobs }: ActionContext,
): ActionResult | Promise<ActionResult> {
  const { engine } = workspace;
  if (jobId === undefined) return exportFromWorkspace(engine, projectId, format);
  return jobs.run(jobId, async (job) => {
    const name = workspaceTables(engine).project.get(projectId)?.name ?? '';
    job.progress(saying('host.exporting', { name }), 0, 0);
    await turn();
    return job.isCancelled()
      ? refused({ code: 'cancelled', ...say('file.cancelled') })
      : exportFromWorkspace(engine, projectId, format);
  });
}

function importContext({ workspace, device }: ActionContext, job: Job) {
  return { engine: workspace.engine, job, nowMs: device.nowMs, randomBytes: device.randomBytes };
}

function setIdentity({ workspace, tell }: ActionContext, personId: string | null): ActionResult {
  workspace.setPerson(personId);
  tell({ type: 'identity', personId });
  return { ok: true };
}

function plain(result: Result<null, HostError>): ActionResult {
  return result.ok ? { ok: true } : refused(result.error);
}

function refused(error: HostError): ActionResult {
  return { ok: false, error };
}
