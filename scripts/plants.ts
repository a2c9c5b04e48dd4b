/**
 * Plants faults that once no test heard, one after the other, and tells of each whether the test that stands beside it hears it now:
 * `npm run plants`, or `npm run plants -- chime menu` for those whose name has one of these words, and `--browser firefox` for the stories
 * in Firefox. Works on a copy; the project is not touched. Ends with 1 when a fault is not heard, or a test fails without it.
 * `npm run mutate` plants faults by itself, in the core alone.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

type Plant = {
  fault: string;
  file: string;
  /** What stands there, once, and what takes its place. */
  text: string;
  planted: string;
  /** A story of `tests/e2e`, by its file and a part of its name, or a file of the unit tests. */
  heardBy: { story: string; name: string } | { unit: string };
};

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules/.bin');
const LEFT_OUT = new Set(['.git', '.output', 'node_modules']);
const FOLDERS = { chromium: 'chrome', firefox: 'firefox' } as const;
const beyond = (name: string) => ({ story: 'beyond-pages', name });

const PLANTS: readonly Plant[] = [
  {
    fault: 'an uncaught error in the background',
    file: 'entrypoints/background.ts',
    text: '  keepLateParts();',
    planted: "  keepLateParts();\n  setTimeout(() => { throw new Error('planted'); });",
    heardBy: { story: 'formats', name: '' },
  },
  {
    fault: 'a promise of the background that nobody takes up',
    file: 'entrypoints/background.ts',
    text: '  keepLateParts();',
    planted: "  keepLateParts();\n  void Promise.reject(new Error('planted'));",
    heardBy: { story: 'formats', name: '' },
  },
  {
    fault: 'an error in the console of a page',
    file: 'entrypoints/popup/main.tsx',
    text: 'if (connecting)',
    planted: "console.error('planted');\nif (connecting)",
    heardBy: { story: 'formats', name: '' },
  },
  {
    fault: 'no call page ever matches',
    file: 'platform/presence.ts',
    text: 'isAtOneOf(callPages, url)',
    planted: 'isAtOneOf(callPages.slice(99), url)',
    heardBy: beyond('call page'),
  },
  {
    fault: 'the shortcut and the menu never resume',
    file: 'platform/toolbar-actions.ts',
    text: "pause || quiet ? { type: 'resumed' }",
    planted: "pause && quiet ? { type: 'resumed' }",
    heardBy: beyond('the key for a pause'),
  },
  {
    fault: 'a shortcut does nothing',
    file: 'entrypoints/background.ts',
    text: 'if (isToolbarAction(command)) actAndTell(command);',
    planted: 'isToolbarAction(command);',
    heardBy: beyond('the key for a'),
  },
  {
    fault: 'a key that the browser keeps for itself',
    file: 'wxt.config.ts',
    text: "'Alt+Shift+U'",
    planted: "'Alt+Shift+T'",
    heardBy: beyond('the key for a pause'),
  },
  {
    fault: 'clicks in the menu are ignored',
    file: 'platform/menu.ts',
    text: 'act(menuItemId as ToolbarAction)',
    planted: 'void act',
    heardBy: beyond('the menu of the icon'),
  },
  {
    fault: 'the background does not listen to the menu',
    file: 'entrypoints/background.ts',
    text: '  listenToMenu(actAndTell);\n  onReminderEvent',
    planted: '  listenToMenu(() => undefined);\n  onReminderEvent',
    heardBy: beyond('the menu of the icon'),
  },
  {
    fault: 'the popup is empty where it is small',
    file: 'entrypoints/popup/main.tsx',
    text: 'if (connecting)',
    planted: 'if (connecting && innerWidth > 400)',
    heardBy: beyond('the popup opens at the icon by the browser'),
  },
  {
    fault: 'the badge is that of no tab',
    file: 'platform/badge.ts',
    text: 'setBadgeText({ text })',
    planted: 'setBadgeText({ text, tabId: 987654 })',
    heardBy: beyond('is a dot there'),
  },
  {
    fault: 'a notification is never sent',
    file: 'platform/notification.ts',
    text: "  await showNotification(ID, { title: word('notificationTitle'), message: word('notificationText') });",
    planted: '',
    heardBy: beyond('notification'),
  },
  {
    fault: 'the click on a notification is ignored',
    file: 'entrypoints/background.ts',
    text: "{ type: 'waiting-opened' }",
    planted: "{ type: 'look' }",
    heardBy: beyond('notification'),
  },
  {
    fault: 'the tab as a way to arrive is ignored',
    file: 'platform/prompt-window.ts',
    text: "prompt.way === 'tab' ? null",
    planted: 'prompt.id === url ? null',
    heardBy: beyond('a break in a tab'),
  },
  {
    fault: 'the card is never placed',
    file: 'platform/corner-window.ts',
    text: '{ ...size, ...(await cornerInUse(size)) }',
    planted: '{ ...size, ...((await cornerInUse(size)) && {}) }',
    heardBy: beyond('a card lies in the corner'),
  },
  {
    fault: 'the chime is never played',
    file: 'platform/page/chime.ts',
    text: 'audio.play()',
    planted: 'Promise.resolve()',
    heardBy: beyond('a card lies in the corner'),
  },
  {
    fault: 'the chime of Rill counts as somebody else’s sound',
    file: 'platform/playing-tabs.ts',
    text: 'own.includes(id) || ',
    planted: '',
    heardBy: { unit: 'platform/presence' },
  },
  {
    fault: 'an update reloads over a routine',
    file: 'platform/update.ts',
    text: '(await loadReminderState()).prompt || (await isAnyPageOpen())',
    planted: '((await loadReminderState()).prompt && !(await isAnyPageOpen()))',
    heardBy: { unit: 'platform/update' },
  },
  {
    fault: 'an update does not come when it can',
    file: 'entrypoints/background.ts',
    text: '  await updateIfFree();',
    planted: '  void updateIfFree;',
    heardBy: beyond('drainage starts one|an update waits'),
  },
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { browser: { type: 'string', default: 'chromium' } } });
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const wanted = PLANTS.filter(({ fault }) => positionals.length === 0 || positionals.some((word) => fault.includes(word)));
const copy = copyProject();
try {
  process.exitCode = (await tellOfAll()) ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

async function tellOfAll(): Promise<boolean> {
  // Each file as a whole.
  const judges = new Map(wanted.map(({ heardBy }) => [nameOf(heardBy), { ...heardBy, name: '' }]));
  if (wanted.some(({ heardBy }) => 'story' in heardBy)) await build();
  for (const [name, judge] of judges) {
    if (await passes(judge)) continue;
    console.log(`fails without a fault: ${name}`);
    return false;
  }
  let heard = 0;
  for (const plant of wanted) {
    const isHeard = await isNoticed(plant);
    heard += Number(isHeard);
    console.log(`${isHeard ? 'heard    ' : 'NOT HEARD'}  ${plant.fault}  (${nameOf(plant.heardBy)})`);
  }
  console.log(`${heard} of ${wanted.length} heard`);
  return heard === wanted.length && wanted.length > 0;
}

async function isNoticed({ file, text, planted, heardBy }: Plant): Promise<boolean> {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(text).length !== 2) throw new Error(`${file} has not once what a fault replaces: ${text}`);
  writeFileSync(
    path,
    source.replace(text, () => planted),
  );
  try {
    if ('story' in heardBy) await build();
    return !(await passes(heardBy));
  } finally {
    writeFileSync(path, source);
  }
}

/** @throws when it cannot be built */
async function build(): Promise<void> {
  if (!(await run('wxt', ['build', '-b', FOLDERS[browser]]))) throw new Error('The extension cannot be built.');
}

async function passes(judge: Plant['heardBy']): Promise<boolean> {
  if ('unit' in judge) return run('vitest', ['run', '--project', 'unit', `tests/unit/${judge.unit}`]);
  const names = judge.name ? ['--testNamePattern', judge.name] : [];
  return run('vitest', ['run', '--config', 'tests/e2e/vitest.config.ts', '--project', browser, `${judge.story}.test.ts`, ...names]);
}

function run(tool: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(BIN, tool), ...args], { cwd: copy, maxBuffer: 1e8 }, (error) => resolve(error === null));
  });
}

function nameOf(judge: Plant['heardBy']): string {
  return 'unit' in judge ? `tests/unit/${judge.unit}.test.ts` : `tests/e2e/${judge.story}.test.ts in ${browser}`;
}

function copyProject(): string {
  const to = mkdtempSync(join(tmpdir(), 'rill-plants-'));
  for (const name of readdirSync(ROOT).filter((one) => !LEFT_OUT.has(one))) cpSync(join(ROOT, name), join(to, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'));
  return to;
}
