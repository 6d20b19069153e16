/** The shapes of everything under content/, one schema per noun. */
export { CHAPTERS, LARGEST, ROLES, STATIONS } from './schemas/common.ts';
export * from './schemas/facts.ts';
export * from './schemas/lesson.ts';
export * from './schemas/lookups.ts';
export * from './schemas/reference.ts';
export * from './schemas/series.ts';
export * from './schemas/story.ts';
