import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Menu } from '../../../components/ui/menu.tsx';
import { MenuList } from '../../../components/ui/menu-list.tsx';
import { useMenu } from '../../../components/ui/use-menu.ts';
import { englishLanguage, renderIn } from '../pseudo-language.tsx';

afterEach(cleanup);

const chosen = vi.fn();
const items = ['Ten minutes', 'Thirty minutes', 'Not today'].map((label) => ({ id: label, label, onChoose: () => chosen(label) }));

function showMenu() {
  chosen.mockClear();
  const pageKeys = vi.fn();
  renderIn(
    englishLanguage,
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for a page that listens to keys
    <div onKeyDown={({ key }) => pageKeys(key)}>
      <Menu label="Later" items={items} className="btn">
        Later
      </Menu>
      <button type="button">Elsewhere</button>
    </div>,
  );
  return { button: screen.getByRole('button', { name: 'Later' }), pageKeys };
}

const focused = () => document.activeElement?.textContent;

describe('a menu button', () => {
  it('opens by click with the focus on the first item, and says that it is open', async () => {
    const { button } = showMenu();
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(button.getAttribute('aria-controls')).toBe(screen.getByRole('menu', { name: 'Later' }).id);
    expect(focused()).toBe('Ten minutes');
  });

  it.each([
    ['{Enter}', 'Ten minutes'],
    [' ', 'Ten minutes'],
    ['{ArrowDown}', 'Ten minutes'],
    ['{ArrowUp}', 'Not today'],
  ])('opens with %s', async (key, item) => {
    const { button } = showMenu();
    act(() => button.focus());
    await userEvent.keyboard(key);
    expect(focused()).toBe(item);
  });

  it('wanders with the arrows, round the ends, and jumps with Home, End and letters', async () => {
    const { button } = showMenu();
    await userEvent.click(button);
    const press = async (key: string) => {
      await userEvent.keyboard(key);
      return focused();
    };
    expect(await press('{ArrowDown}')).toBe('Thirty minutes');
    expect(await press('{End}')).toBe('Not today');
    expect(await press('{ArrowDown}')).toBe('Ten minutes');
    expect(await press('{ArrowUp}')).toBe('Not today');
    expect(await press('{Home}')).toBe('Ten minutes');
    expect(await press('t')).toBe('Thirty minutes');
    expect(await press('t')).toBe('Ten minutes');
    expect(await press('n')).toBe('Not today');
  });

  it('chooses with Enter, closes and gives the focus back', async () => {
    const { button } = showMenu();
    await userEvent.click(button);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('Thirty minutes');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('closes with Escape, which the page does not hear', async () => {
    const { button, pageKeys } = showMenu();
    await userEvent.click(button);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(pageKeys).not.toHaveBeenCalledWith('Escape');
    expect(chosen).not.toHaveBeenCalled();
  });

  it('lets Tab go on past the button', async () => {
    const { button } = showMenu();
    await userEvent.click(button);
    await userEvent.tab();
    expect(screen.queryByRole('menu')).toBeNull();
    expect(focused()).toBe('Elsewhere');
  });

  it('closes when something else is pressed, or the button again', async () => {
    const { button } = showMenu();
    await userEvent.click(button);
    await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(screen.queryByRole('menu')).toBeNull();
    await userEvent.click(button);
    await userEvent.click(button);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('keeps its items out of the tab order', async () => {
    const { button } = showMenu();
    await userEvent.click(button);
    expect(screen.getAllByRole('menuitem').map((item) => item.tabIndex)).toEqual([-1, -1, -1]);
  });
});

function Grid({ dir }: { dir: 'ltr' | 'rtl' }) {
  const menu = useMenu();
  return (
    <div dir={dir} style={{ direction: dir }}>
      <button type="button" {...menu.triggerProps}>
        Open
      </button>
      {menu.isOpen && (
        <MenuList menu={menu} label="Letters" className="" columns={2}>
          {['a', 'b', 'c', 'd'].map((name) => (
            <button key={name} type="button" role="menuitemradio" aria-checked={name === 'c'} tabIndex={-1}>
              {name}
            </button>
          ))}
        </MenuList>
      )}
    </div>
  );
}

describe('a menu in rows', () => {
  it.each([
    ['ltr', '{ArrowRight}', '{ArrowLeft}'],
    ['rtl', '{ArrowLeft}', '{ArrowRight}'],
  ] as const)('begins on what is chosen and follows the reading direction: %s', async (dir, forward, backward) => {
    renderIn(englishLanguage, <Grid dir={dir} />);
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(focused()).toBe('c');
    await userEvent.keyboard(forward);
    expect(focused()).toBe('d');
    await userEvent.keyboard(backward);
    expect(focused()).toBe('c');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('a');
  });
});
