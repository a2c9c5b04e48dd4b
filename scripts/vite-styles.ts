import type { Plugin, Rolldown } from 'vite';

/**
 * Puts the styles that a page asks for into the page: the page is painted sooner than with a file more to wait for. Each style names the
 * file that it was, for late parts that need the same (scripts/vite-preload.ts).
 * @param pages the names of the pages, as their folders are called.
 */
export function stylesInside(pages: readonly string[]): Plugin {
  return {
    name: 'rill-styles-inside',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path, bundle }) => (bundle && pages.some((page) => path.includes(`/${page}/`)) ? takeIn(html, bundle) : html),
    },
  };
}

function takeIn(html: string, bundle: Rolldown.OutputBundle): string {
  return html.replaceAll(/<link rel="stylesheet" [^>]*href="\/([^"]+)">/g, (_, name: string) => {
    const file = bundle[name];
    if (file?.type !== 'asset') throw new Error(`The page names a style that is not there: ${name}`);
    return `<style data-href="/${name}">${String(file.source).trim()}</style>`;
  });
}
