import { columnOf } from './columns.ts';
import { OPERATORS_OF, type Condition, type Filter, type FilterGroup } from './list-filter.ts';

/** Where a condition stands. */
export interface ConditionPlace {
  readonly group: number;
  readonly index: number;
}

/** A condition on a column, as one that nobody has filled in yet. */
export function newCondition(field: string): Condition {
  const type = columnOf(field)?.type ?? 'text';
  return { field, operator: OPERATORS_OF[type][0] ?? 'is', value: type === 'flag' ? 'yes' : '' };
}

/** The filter with one more condition; `group` past the last makes a group. */
export function withCondition(filter: Filter, group: number, condition: Condition): Filter {
  if (group >= filter.groups.length) {
    return { ...filter, groups: [...filter.groups, { match: 'all', conditions: [condition] }] };
  }
  return withGroup(filter, group, (held) => ({ ...held, conditions: [...held.conditions, condition] }));
}

/** The filter with a condition changed. Another column starts anew: what was asked of one means nothing of another. */
export function withChange(filter: Filter, { group, index }: ConditionPlace, part: Partial<Condition>): Filter {
  return withGroup(filter, group, (held) => ({
    ...held,
    conditions: held.conditions.map((condition, at) => {
      if (at !== index) return condition;
      return part.field !== undefined && part.field !== condition.field ? newCondition(part.field) : { ...condition, ...part };
    }),
  }));
}

/** The filter without a condition; a group that is empty goes with it. */
export function withoutCondition(filter: Filter, { group, index }: ConditionPlace): Filter {
  const changed = withGroup(filter, group, (held) => ({
    ...held,
    conditions: held.conditions.filter((_, at) => at !== index),
  }));
  return { ...changed, groups: changed.groups.filter(({ conditions }) => conditions.length > 0) };
}

export function withGroupMatch(filter: Filter, group: number, match: FilterGroup['match']): Filter {
  return withGroup(filter, group, (held) => ({ ...held, match }));
}

function withGroup(filter: Filter, group: number, change: (held: FilterGroup) => FilterGroup): Filter {
  return { ...filter, groups: filter.groups.map((held, at) => (at === group ? change(held) : held)) };
}
