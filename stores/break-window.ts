import { closeThisPage, growThisWindow } from '../platform/page/window.ts';
import { lookAgain } from './reminders.ts';

/** The window of the break page; inner sizes in CSS pixels. */
const WIDTH = 400;

/** Makes room; the window never shrinks, and where it cannot grow the page scrolls. */
export async function growBreakWindow(height: number): Promise<void> {
  await growThisWindow({ width: WIDTH, height }).catch(() => undefined);
}

export async function closeBreakWindow(): Promise<void> {
  await closeThisPage().catch(() => undefined);
}

/** For a page that has nothing to show: the background is told first, in case it knows better. */
export async function giveUpBreakWindow(): Promise<void> {
  await lookAgain().catch(() => undefined);
  await closeBreakWindow();
}
