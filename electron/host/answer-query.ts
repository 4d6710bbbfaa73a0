import { EXPORT_FORMATS } from '../../shared/contract/action.ts';
import type { AnswerTo, Hello, Query } from '../../shared/contract/query.ts';
import { csvPreview } from '../exchange/csv/csv-preview.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { prepareSoon } from './prepare-soon.ts';

/** What answers come from. */
export interface QueryContext {
  readonly workspace: OpenWorkspace;
  readonly kind: Hello['host'];
  readonly version: string;
  readonly recentPaths: readonly string[];
}

/** Answers a query: what only the host knows here, the rest by the engine. */
export async function answerQuery<Q extends Query>(query: Q, context: QueryContext): Promise<AnswerTo<Q>> {
  return (await answer(query, context)) as AnswerTo<Q>;
}

function answer(query: Query, context: QueryContext): AnswerTo<Query> | Promise<AnswerTo<Query>> {
  if (query.type === 'hello') return hello(context);
  if (query.type === 'csv-preview') return csvPreview(query.bytes);
  const { engine } = context.workspace;
  prepareSoon(query, engine);
  return engine.query(query);
}

function hello({ workspace, kind, version, recentPaths }: QueryContext): Hello {
  const { engine, settings, sync } = workspace;
  return {
    workspacePath: engine.path,
    host: kind,
    version,
    personId: workspace.personId(),
    readOnly: engine.readOnly,
    recentPaths,
    sync: sync.status(),
    presence: sync.presence(),
    history: engine.history(),
    settings: settings.forWindows(),
    exportFormats: EXPORT_FORMATS,
  };
}
