import { type RenderResult, render } from '@testing-library/react';
import type { CompiledMessage } from 'icu-minify/format';
import type { ReactNode } from 'react';
import { expect } from 'vitest';
import { createMessages, MessagesProvider } from '../../components/ui/messages.tsx';
import english from '../../locales/en.ts';
import type { Language, PageName } from '../../locales/load-catalogue.ts';
import type { Catalogue } from '../../locales/translate.ts';

/**
 * A language that cannot be mistaken for a hard-coded string: English with every literal in marks, `[!!Resume!!]`. Any text that a surface
 * shows outside of marks has to be a value: a number, time or unit from `Intl`, or content.
 */

/** `scripts/vite-messages.ts` has compiled the messages by the time a test imports them. */
const compiled = english as unknown as Catalogue;

export const englishLanguage: Language = { words: 'en', formats: 'en', catalogue: compiled };

export const pseudoLanguage: Language = {
  words: 'en',
  formats: 'en',
  catalogue: Object.fromEntries(Object.entries(compiled).map(([key, message]) => [key, mark(message)])) as Catalogue,
};

const read = {
  popup: await import('../../locales/en.ts?page=popup'),
  break: await import('../../locales/en.ts?page=break'),
  options: await import('../../locales/en.ts?page=options'),
  welcome: await import('../../locales/en.ts?page=welcome'),
};

/** The messages of a language that a page has read: a missing message breaks the part that shows it. */
export function readBy(page: PageName, { catalogue, ...locales }: Language): Language {
  const keys = Object.keys(read[page].default as Catalogue) as (keyof Catalogue)[];
  return { ...locales, catalogue: Object.fromEntries(keys.map((key) => [key, catalogue[key]])) as Catalogue };
}

export function renderIn(language: Language, page: ReactNode): RenderResult {
  const messages = createMessages(language);
  return render(page, { wrapper: ({ children }) => <MessagesProvider messages={messages}>{children}</MessagesProvider> });
}

/**
 * Fails with the texts that do not come from the catalogue.
 * @param content texts of routines and the like, which have files of their own.
 */
export function expectNothingHardCoded(container: Element, content: readonly string[] = []): void {
  const found = textsOf(container);
  expect(found.join(''), 'the surface shows nothing at all').toContain('[!!');
  expect(found.filter((text) => !isFromCatalogue(text, content))).toEqual([]);
}

const MARKED = /\[!!.*?!!\]/gs;
const SPOKEN = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'alt', 'title', 'placeholder'];

/** Numbers with their signs and separators, and the words `Intl` puts beside them. */
function isFromCatalogue(text: string, content: readonly string[]): boolean {
  const values = text.replace(MARKED, ' ');
  const bare = [...content].sort((a, b) => b.length - a.length).reduce((rest, known) => rest.replaceAll(known, ' '), values);
  return bare.split(/\s+/u).every((word) => /^[\p{N}.,:%+−-]*$/u.test(word) || intlWords.has(word));
}

function textsOf(container: Element): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement?.closest('style, script')) texts.push(node.textContent ?? '');
  }
  const elements = [container, ...container.querySelectorAll('*')];
  const spoken = elements.flatMap((element) => SPOKEN.flatMap((name) => element.getAttribute(name) ?? []));
  return [...texts, ...spoken].filter((text) => text.trim() !== '');
}

/** The words that `Intl` writes in English for the units, times and dates that Rill shows. */
const intlWords = new Set(
  [
    ...(['second', 'minute', 'hour', 'milliliter', 'liter', 'fluid-ounce'] as const).flatMap((unit) =>
      (['narrow', 'short', 'long'] as const).flatMap((unitDisplay) =>
        [1, 2].map((count) => new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay }).format(count)),
      ),
    ),
    ...Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day)).flatMap((at) =>
      (['long', 'short'] as const).map((weekday) => new Intl.DateTimeFormat('en', { weekday }).format(at)),
    ),
    ...Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, month + 1, month * 2)).flatMap((at) => [
      new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' }).format(at),
      new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short' }).format(at),
    ]),
  ].flatMap((formatted) => formatted.split(/[\s\p{N},:]+/u).filter((word) => word !== '' && word !== 'at')),
);

type Node = Exclude<CompiledMessage, string>[number];

function mark(message: CompiledMessage): CompiledMessage {
  return typeof message === 'string' ? markText(message) : message.map(markNode);
}

function markNode(node: Node): Node {
  if (typeof node === 'string') return markText(node);
  if (typeof node === 'number' || !isBranches(node[2])) return node;
  const branches = Object.entries(node[2]).map(([branch, inside]) => [branch, markBranch(inside)]);
  return [node[0], node[1], Object.fromEntries(branches)] as Node;
}

/** A branch is a text or a list of nodes. The value itself (`#`) is a bare number. */
function markBranch(inside: CompiledMessage | number): CompiledMessage | number {
  return typeof inside === 'number' ? inside : mark(inside);
}

function markText(text: string): string {
  return text === '' ? '' : `[!!${text}!!]`;
}

function isBranches(value: unknown): value is Record<string, CompiledMessage | number> {
  return typeof value === 'object' && value !== null && 'other' in value;
}
