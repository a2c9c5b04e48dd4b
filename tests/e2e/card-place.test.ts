import { expect, inject, test } from 'vitest';
import { until } from './harness/driver.ts';
import { withRill } from './harness/rill.ts';

const browser = inject('browser');

test.runIf(browser === 'firefox')(
  'a browser that hides the size of its windows shows a card of its usual size, whole on the screen',
  async () => {
    await withRill({ browser, preferences: { 'privacy.resistFingerprinting': true } }, async (rill) => {
      const options = await rill.open('options');
      await options.click('button', 'Show me a prompt now');
      const prompt = await rill.prompt(10_000);
      await until('a card whose buttons are on the screen', 5_000, async () => {
        const { buttons, width, height, right, bottom } = await prompt.evaluate(whereItLies);
        return buttons.length > 2 && width < 500 && height < 700 && buttons.every(({ x, y }) => x < right && y < bottom);
      });
    });
  },
);

test('the card lies in the window that was used last', async () => {
  // Chromium without a screen has one of 800 by 600.
  await withRill({ browser, onDesk: browser === 'chromium' }, async (rill) => {
    const options = await rill.open('options');
    const { last } = await options.evaluate(openBeside);
    // By a message, since a click would be in the first window.
    await options.evaluate(askForPrompt);
    const prompt = await rill.prompt(10_000);
    const { x, y, width, height } = await prompt.evaluate(whereItLies);
    expect(x).toBeGreaterThanOrEqual(last.left);
    expect(y).toBeGreaterThanOrEqual(last.top);
    expect(x + width).toBeLessThanOrEqual(last.left + last.width);
    expect(y + height).toBeLessThanOrEqual(last.top + last.height);
  });
});

type Bounds = { left: number; top: number; width: number; height: number };
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  windows: {
    getCurrent(): Promise<{ id: number }>;
    create(window: Partial<Bounds> & { url: string; focused?: boolean; type?: 'popup' }): Promise<{ id: number }>;
    update(id: number, change: Partial<Bounds> & { state?: 'normal' }): Promise<unknown>;
    get(id: number): Promise<Bounds>;
  };
};

/** The window of the options page at the one side, one that is used after it at the other, and in Chromium another program's small one in front. */
async function openBeside(): Promise<{ last: Bounds }> {
  const wait = () => new Promise((resolve) => setTimeout(resolve, 500));
  const first = await chrome.windows.getCurrent();
  await chrome.windows.update(first.id, { state: 'normal' });
  await chrome.windows.update(first.id, { left: 0, top: 0, width: 600, height: 600 });
  const { id } = await chrome.windows.create({ url: 'about:blank', left: 650, top: 50, width: 620, height: 600, focused: true });
  await wait();
  if (!navigator.userAgent.includes('Firefox')) {
    await chrome.windows.create({ url: 'about:blank', type: 'popup', left: 100, top: 100, width: 300, height: 300, focused: true });
    await wait();
  }
  return { last: await chrome.windows.get(id) };
}

async function askForPrompt() {
  await chrome.runtime.sendMessage({ type: 'reminder-event', event: { type: 'prompt-asked' } });
}

/** Where the card, its buttons and the end of the screen are, in pixels of the screen. */
function whereItLies() {
  const inside = { x: screenX, y: screenY + outerHeight - innerHeight };
  const buttons = [...document.querySelectorAll('button')].map((button) => {
    const { right, bottom } = button.getBoundingClientRect();
    return { x: inside.x + right, y: inside.y + bottom };
  });
  const { availWidth, availHeight } = screen;
  return { x: screenX, y: screenY, width: outerWidth, height: outerHeight, buttons, right: availWidth, bottom: availHeight };
}
