import { until } from './driver.ts';
import { chromeScript } from './firefox.ts';
import type { Rill } from './rill.ts';
import type { Surface } from './surface.ts';

/** The parts of Rill that the browser itself shows, outside of Rill's pages, and the clicks of a person there. */
export type Shell = {
  /** The mark at the toolbar button, and what the button is called. */
  button(): Promise<{ text: string; title: string }>;
  /** Clicks in the menu of the toolbar button. */
  clickMenu(item: { id: string; title: string }): Promise<void>;
  /** Clicks the one system notification. */
  clickNotification(): Promise<void>;
};

declare const browser: { runtime: { id: string } };
declare const chrome: {
  action: { getBadgeText(details: object): Promise<string>; getTitle(details: object): Promise<string> };
  contextMenus: { onClicked: { dispatch(click: object): void } };
};

/** For Firefox: without this setting notifications go to a system that has nowhere to show them. */
export const OWN_NOTIFICATIONS = { 'alerts.useSystemBackend': false };

/** @param page of Rill, which stays open */
export function shellOf(rill: Rill, page: Surface): Promise<Shell> {
  return rill.browser === 'firefox' ? shellOfFirefox(page) : Promise.resolve(shellOfChromium(rill, page));
}

/** Nothing can be asked about Chromium's toolbar but what it answers extensions, and no menu of it be opened. */
function shellOfChromium(rill: Rill, page: Surface): Shell {
  return {
    button: () => page.evaluate(async () => ({ text: await chrome.action.getBadgeText({}), title: await chrome.action.getTitle({}) })),
    async clickMenu({ id }) {
      const target = await page.page.browser().waitForTarget((one) => one.type() === 'service_worker');
      const worker = await target.worker();
      await worker?.evaluate((menuItemId) => chrome.contextMenus.onClicked.dispatch({ menuItemId, editable: false }), id);
    },
    async clickNotification() {
      // The notification slides in, 360 wide and 90 high, in the corner of a screen without a service that shows notifications.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      rill.desk?.clickInCorner(190, 55);
    },
  };
}

async function shellOfFirefox(page: Surface): Promise<Shell> {
  const chrome = await chromeScript(page.page.browser());
  // Firefox names the nodes of an extension by its id, with a line for each sign that no id of a node may have.
  const widget = (await page.evaluate(() => browser.runtime.id)).toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  await chrome(PIN, widget);
  return {
    button: () => chrome(READ_BUTTON, widget),
    async clickMenu({ title }) {
      await until(`"${title}" in the menu`, 5_000, () => chrome<boolean>(CLICK_MENU, { widget, title }));
    },
    async clickNotification() {
      await until('a notification', 5_000, () => chrome<boolean>(CLICK_NOTIFICATION, null));
    },
  };
}

const PIN = `(widget) => {
  const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
  CustomizableUI.addWidgetToArea(widget + '-browser-action', 'nav-bar');
}`;

const READ_BUTTON = `(widget) => {
  const button = document.getElementById(widget + '-BAP');
  return { text: button.getAttribute('badge') ?? '', title: button.getAttribute('tooltiptext') };
}`;

const CLICK_MENU = `async ({ widget, title }) => {
  const menu = document.getElementById('toolbar-context-menu');
  const shown = new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
  const click = new MouseEvent('contextmenu', { bubbles: true, button: 2, view: window });
  document.getElementById(widget + '-BAP').dispatchEvent(click);
  await shown;
  const hidden = new Promise((resolve) => menu.addEventListener('popuphidden', resolve, { once: true }));
  const item = [...menu.querySelectorAll('menuitem')].find(({ label }) => label === title);
  if (item) menu.activateItem(item);
  else menu.hidePopup();
  await hidden;
  return Boolean(item);
}`;

const CLICK_NOTIFICATION = `() => {
  const [shown] = Services.wm.getEnumerator('alert:alert');
  shown?.document.getElementById('alertBox').click();
  return Boolean(shown);
}`;
