import { cardModel, peopleByTask, type CardModel, type CardSource } from '../../renderer/board/layout/card-model.ts';
import { resolve } from '../../shared/resolve/resolve.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import { PROJECT_ID, type ProjectBuilder } from '../support/a-project.ts';

/** What a board is made from, for a built project; `nowMin` long before anything is late. */
export function aBoard(builder: ProjectBuilder, nowMin = 0): CardSource {
  const state = builder.build();
  const resolved = resolve(state);
  const { rows, project } = schedule(resolved);
  const plan = {
    projectId: PROJECT_ID,
    revision: 1,
    tables: state.plan,
    resolved,
    schedule: new Map([...rows.values()].map((row) => [row.id, row])),
    project,
  };
  const people = state.workspace.person;
  return { plan, people, assigneesOf: peopleByTask(plan.tables.assignment, people), nowMin };
}

/** A card that must be there. */
export function cardOf(source: CardSource, id: string): CardModel {
  const model = cardModel(source, id);
  if (!model) throw new Error(`There is no task ${id}`);
  return model;
}
