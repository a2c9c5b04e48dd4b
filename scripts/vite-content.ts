import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { type Problem, readRoutine } from '../core/routines/check.ts';
import { shippedProblems } from '../core/routines/check-shipped.ts';
import type { RoutineSummary } from '../core/routines/library.ts';
import { optionalFamilies } from '../core/routines/needed-families.ts';
import { occasionOf } from '../core/routines/occasion.ts';
import type { Offerable } from '../core/routines/offerable.ts';
import type { Routine } from '../core/routines/schema.ts';
import { strokeBookSchema } from '../core/routines/stroke-schema.ts';
import { strokeBook } from '../core/routines/strokes.ts';
import { secondsOf, stepsOf } from '../core/routines/variant.ts';

const MODULES: Readonly<Record<string, (routines: readonly Found[]) => string>> = {
  'virtual:rill-routines': libraryModule,
  'virtual:rill-routine-loaders': loadersModule,
  'virtual:rill-offerables': offerablesModule,
  'virtual:rill-routine-traits': traitsModule,
};
const RESOLVED = '\0';
/** New people meet this one first, so it leads the list. */
const FIRST = 'breathe-and-open';

/**
 * Checks every routine when a build starts, and makes modules of them. `virtual:rill-routines` has an index of them all,
 * `virtual:rill-routine-loaders` each routine as a chunk of its own, `virtual:rill-routine-traits` the properties that only the library
 * shows, and `virtual:rill-offerables` only the part that the background has to know. A routine that breaks a rule fails the build with its
 * file, the step and the fault.
 * @param folder where the routines are; `content/routines` of the project unless a test says otherwise.
 */
export function content(folder = resolve(import.meta.dirname, '../content/routines')): Plugin {
  return {
    name: 'rill-content',
    async buildStart() {
      await readRoutines(folder);
    },
    resolveId: (id) => (Object.hasOwn(MODULES, id) ? RESOLVED + id : null),
    async load(id) {
      const moduleOf = id.startsWith(RESOLVED) ? MODULES[id.slice(RESOLVED.length)] : undefined;
      if (!moduleOf) return null;
      const routines = await readRoutines(folder);
      for (const { file } of routines) this.addWatchFile(file);
      return moduleOf(routines);
    },
  };
}

interface Found {
  file: string;
  routine: Routine;
}

async function readRoutines(folder: string): Promise<Found[]> {
  v.assert(strokeBookSchema, strokeBook);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const checked = await Promise.all(names.map((name) => readOne(join(folder, name))));
  const complaints = checked.flatMap((one) => ('complaints' in one ? one.complaints : []));
  if (complaints.length > 0) throw new Error(`A routine breaks the rules:\n${complaints.join('\n')}`);
  const found = checked.filter((one): one is Found => 'routine' in one);
  return [...found.filter(isFirst), ...found.filter((one) => !isFirst(one))];
}

async function readOne(file: string): Promise<Found | { complaints: string[] }> {
  const result = readRoutine(await readFile(file, 'utf8'));
  const problems = result.ok ? [...nameProblems(file, result.routine), ...shippedProblems(result.routine)] : result.problems;
  if (!result.ok || problems.length > 0) return { complaints: problems.map((problem) => complaint(file, problem)) };
  return { file, routine: result.routine };
}

function nameProblems(file: string, routine: Routine): Problem[] {
  if (basename(file, '.json') === routine.id) return [];
  return [{ routine: routine.id, step: null, sentence: `The file has to be called "${routine.id}.json", after the id of the routine.` }];
}

function complaint(file: string, { routine, step, sentence }: Problem): string {
  return `content/routines/${basename(file)}: routine "${routine}"${step === null ? '' : `, step "${step}"`}: ${sentence}`;
}

function isFirst({ routine }: Found): boolean {
  return routine.id === FIRST;
}

function libraryModule(routines: readonly Found[]): string {
  return `export const routineIndex = ${JSON.stringify(routines.map(({ routine }) => summaryOf(routine)))};`;
}

function loadersModule(routines: readonly Found[]): string {
  const loaders = routines.map(({ file, routine }) => `${JSON.stringify(routine.id)}: () => import(${JSON.stringify(file)})`);
  return `export const loaders = { ${loaders.join(', ')} };`;
}

function offerablesModule(routines: readonly Found[]): string {
  return `export const offerables = ${JSON.stringify(routines.map(({ routine }) => offerableOf(summaryOf(routine))))};`;
}

function traitsModule(routines: readonly Found[]): string {
  const traits = routines.map(({ routine: { id, summary, places, areas, tools, best } }) => [id, { summary, places, areas, tools, best }]);
  return `export const traits = ${JSON.stringify(Object.fromEntries(traits))};`;
}

function offerableOf({ id, families, optionalFamilies, occasion, times }: RoutineSummary): Offerable {
  return { id, families, ...(optionalFamilies && { optionalFamilies }), occasion, ...(times && { times }) };
}

function summaryOf(routine: Routine): RoutineSummary {
  const optional = optionalFamilies(routine);
  return {
    id: routine.id,
    name: routine.name,
    seconds: routine.seconds,
    shortSeconds: secondsOf(stepsOf(routine, 'short')),
    families: routine.gates,
    ...(optional.length > 0 ? { optionalFamilies: optional } : {}),
    occasion: occasionOf(routine),
    ...(routine.times ? { times: routine.times } : {}),
    category: routine.category,
    discreet: routine.discreet,
  };
}
