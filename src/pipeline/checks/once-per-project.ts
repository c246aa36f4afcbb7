import type { Project } from '../sources/project.ts';

/** What several rules ask of a project, found out once. In: how it is found. Out: the same, which remembers it as long as the project is there. */
export function oncePerProject<Found extends object>(find: (project: Project) => Found): (project: Project) => Found {
  const known = new WeakMap<Project, Found>();
  return (project) => {
    const found = known.get(project) ?? find(project);
    known.set(project, found);
    return found;
  };
}
