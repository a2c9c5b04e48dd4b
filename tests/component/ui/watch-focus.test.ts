import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchFocus } from '../../../components/ui/watch-focus.ts';

let stop = () => undefined as unknown;

beforeEach(() => {
  document.body.innerHTML = `
    <main><h1>Page</h1>
      <section id="steps"><h2>Steps</h2>
        <ul><li id="one"><button>One</button></li><li id="two"><button>Two</button></li><li id="three"><button>Three</button></li></ul>
      </section>
      <section id="other"><h2>Other</h2><p id="place"><button>Only</button></p></section>
    </main>`;
  stop = watchFocus(document);
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const at = (id: string) => document.querySelector<HTMLElement>(`#${id} button`) as HTMLButtonElement;
const focused = () =>
  vi.waitFor(() => expect(document.activeElement).not.toBe(document.body)).then(() => document.activeElement?.textContent);
const remove = (id: string) => document.getElementById(id)?.remove();

describe('the focus of something that goes', () => {
  it.each([
    ['the next one', 'two', 'Three'],
    ['the one before, from the last', 'three', 'Two'],
  ])('moves to %s', async (_, id, next) => {
    at(id).focus();
    remove(id);
    expect(await focused()).toBe(next);
  });

  it('moves to what has come in its place', async () => {
    at('place').focus();
    (document.getElementById('place') as HTMLElement).innerHTML = '<button>Undo</button>';
    expect(await focused()).toBe('Undo');
  });

  it('moves to the heading of its part when nothing else is left there', async () => {
    at('place').focus();
    remove('place');
    expect(await focused()).toBe('Other');
  });

  it('moves on when its element can be used no more', async () => {
    at('one').focus();
    at('one').disabled = true;
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Two'));
  });

  it('stays where a part has put it', async () => {
    at('two').focus();
    remove('two');
    at('place').focus();
    await new Promise((rest) => setTimeout(rest, 20));
    expect(document.activeElement?.textContent).toBe('Only');
  });

  it('is left alone when somebody has pressed on empty ground', async () => {
    at('two').focus();
    at('two').blur();
    remove('one');
    await new Promise((rest) => setTimeout(rest, 20));
    expect(document.activeElement).toBe(document.body);
  });
});
