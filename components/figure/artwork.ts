import type { Scene } from '../../core/routines/stroke-scene.ts';

/**
 * The drawings of the figure, read once a page and only where a figure is shown.
 *
 * A drawing is text in a chunk of its own, parsed into a template that never enters the document. Every figure gets a copy whose ids
 * carry the figure's own prefix: gradients take their colours where they stand, so two figures of different skin cannot share them.
 * Variants that are not shown (other hair, the other eyes) are left out of the copy.
 */

const SOURCES = {
  face: () => import('./art/face.svg?raw'),
  body: () => import('./art/body.svg?raw'),
  forearms: () => import('./art/forearms.svg?raw'),
  hands: () => import('./art/hands.svg?raw'),
};

export type ArtworkName = keyof typeof SOURCES;

const loading = new Map<ArtworkName, Promise<Element>>();
const loaded = new Map<ArtworkName, Element>();

/** The drawing that a scene is played on; the face where there is none. */
export function artworkOf(scene: Pick<Scene, 'drawing' | 'view'> | null): ArtworkName {
  if (!scene) return 'face';
  return scene.view === 'forearms' ? 'forearms' : scene.drawing;
}

/** The root of a drawing; always the same element. Rejects when its chunk cannot be read, and then tries again on the next call. */
export function loadArtwork(name: ArtworkName): Promise<Element> {
  const known = loading.get(name);
  if (known) return known;
  const promise = SOURCES[name]().then(
    (module) => {
      const root = new DOMParser().parseFromString(module.default, 'image/svg+xml').documentElement;
      loaded.set(name, root);
      return root;
    },
    (error: unknown) => {
      loading.delete(name);
      throw error;
    },
  );
  loading.set(name, promise);
  return promise;
}

/** The root of a drawing if it has been read already. */
export function artworkNow(name: ArtworkName): Element | null {
  return loaded.get(name) ?? null;
}

/**
 * A copy of an element of a drawing for this document.
 * @param prefix begins every id in the copy, and every reference to one
 * @param leaveOut matches the elements that the copy goes without
 */
export function copyArtwork(source: Element, prefix: string, leaveOut?: string): Element {
  const copy = document.importNode(source, true);
  if (leaveOut) for (const element of copy.querySelectorAll(leaveOut)) element.remove();
  for (const element of [copy, ...copy.querySelectorAll('*')]) own(element, prefix);
  return copy;
}

const REFERRING = ['fill', 'stroke', 'clip-path', 'mask'] as const;

function own(element: Element, prefix: string): void {
  const id = element.getAttribute('id');
  if (id) element.setAttribute('id', prefix + id);
  const href = element.getAttribute('href');
  if (href?.startsWith('#')) element.setAttribute('href', `#${prefix}${href.slice(1)}`);
  for (const name of REFERRING) {
    const value = element.getAttribute(name);
    if (value?.startsWith('url(#')) element.setAttribute(name, `url(#${prefix}${value.slice(5)}`);
  }
}
