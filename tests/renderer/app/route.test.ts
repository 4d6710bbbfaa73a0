import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, type Route } from '../../../renderer/app/route.ts';

describe('the address of a screen', () => {
  const routes: readonly Route[] = [
    { screen: 'home' },
    { screen: 'my-work' },
    { screen: 'portfolio' },
    { screen: 'people' },
    { screen: 'workload' },
    { screen: 'trash' },
    { screen: 'project', projectId: 'P1', tab: 'gantt', taskId: null },
    { screen: 'project', projectId: 'P1', tab: 'list', taskId: 'T1' },
  ];

  it.each(routes)('comes back to $screen', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it.each(['', '#/nowhere', '#/project', '#/project/__proto__/list'])('goes home from %s', (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'home' });
  });

  it('shows the list where the view is none', () => {
    expect(parseRoute('#/project/P1/maps')).toMatchObject({ tab: 'list' });
  });
});
