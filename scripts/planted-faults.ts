/** Faults that once no test heard, each with the test that hears it now. `scripts/plants.ts` plants them. */

export type Plant = {
  fault: string;
  file: string;
  /** The text that stands in the file, once, and the text that takes its place. */
  text: string;
  planted: string;
  /** A story of `tests/e2e`, by its file and a part of its name, or a file of the unit tests. */
  heardBy: { story: string; name: string } | { unit: string };
};

const beyond = (name: string) => ({ story: 'beyond-pages', name });

export const PLANTS: readonly Plant[] = [
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
    text: "WAY_TRAITS[prompt.way].page === 'tab' ? null",
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
    text: '(await isPrompting()) || (await isAnyPageOpen())',
    planted: '((await isPrompting()) && !(await isAnyPageOpen()))',
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
