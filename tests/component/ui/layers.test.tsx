import { act, cleanup, createEvent, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Menu } from '../../../components/ui/menu.tsx';
import { Tooltip } from '../../../components/ui/tooltip.tsx';
import { englishLanguage, renderIn } from '../pseudo-language.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  document.removeEventListener('keydown', pageKeys);
});

const pageKeys = vi.fn();

function showTip() {
  pageKeys.mockClear();
  document.addEventListener('keydown', pageKeys);
  renderIn(
    englishLanguage,
    <Tooltip text="Settings">
      <button type="button">S</button>
    </Tooltip>,
  );
  const button = screen.getByRole('button', { name: 'S' });
  fireEvent.pointerEnter(button.parentElement as Element, { pointerType: 'mouse' });
  act(() => vi.advanceTimersByTime(500));
  return button;
}
const tip = () => screen.queryByText('Settings');

describe('a tooltip', () => {
  it('takes Escape for itself; the next one is for the page', () => {
    showTip();
    const pressed = createEvent.keyDown(document.body, { key: 'Escape' });
    fireEvent(document.body, pressed);
    expect(tip()).toBeNull();
    expect(pressed.defaultPrevented).toBe(true);
    expect(pageKeys).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(pageKeys).toHaveBeenCalledOnce();
  });

  it('leaves a key to the input method that composes with it', () => {
    showTip();
    fireEvent.keyDown(document.body, { key: 'Escape', isComposing: true });
    expect(tip()).not.toBeNull();
  });

  it('stays for as long as the pointer does, and the pointer may go on to it', () => {
    const button = showTip();
    act(() => vi.advanceTimersByTime(60_000));
    fireEvent.pointerOut(button, { relatedTarget: tip(), pointerType: 'mouse' });
    expect(tip()?.dataset.by).toBe('pointer');
    fireEvent.pointerOut(tip() as Element, { relatedTarget: document.body, pointerType: 'mouse' });
    expect(tip()).toBeNull();
  });
});

const items = ['One', 'Two'].map((label) => ({ id: label, label, onChoose: () => undefined }));

/** A menu in another window, as in the small one on top. */
function Elsewhere({ page }: { page: Document }) {
  const [isThere, setThere] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setThere(true)}>
        Move
      </button>
      {isThere &&
        createPortal(
          <Menu label="More" items={items} className="btn">
            More
          </Menu>,
          page.body,
        )}
    </>
  );
}

const travels = { bubbles: true, cancelable: true };
const happen = (on: Element | null, event: Event) => act(() => on?.dispatchEvent(event));

describe('a menu in another document', () => {
  function openThere() {
    const page = document.implementation.createHTMLDocument();
    renderIn(englishLanguage, <Elsewhere page={page} />);
    fireEvent.click(screen.getByRole('button', { name: 'Move' }));
    act(() => page.querySelector('button')?.click());
    expect(page.querySelector('[role="menu"]')).not.toBeNull();
    return page;
  }

  it('closes by Escape and by a press there, wanders there, and hears nothing of the first one', () => {
    const page = openThere();
    happen(page.activeElement, new KeyboardEvent('keydown', { key: 'ArrowDown', ...travels }));
    expect(page.activeElement?.textContent).toBe('Two');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    fireEvent.pointerDown(document.body);
    expect(page.querySelector('[role="menu"]')).not.toBeNull();
    happen(page.body, new KeyboardEvent('keydown', { key: 'Escape', ...travels }));
    expect(page.querySelector('[role="menu"]')).toBeNull();
    act(() => page.querySelector('button')?.click());
    happen(page.body, new Event('pointerdown', travels));
    expect(page.querySelector('[role="menu"]')).toBeNull();
  });
});
