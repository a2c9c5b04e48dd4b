import type { Plugin, Rolldown } from 'vite';

/**
 * Puts the styles that a page asks for into the page: the page is painted sooner than with a file more to wait for. Each style names the
 * file that it was by a link that applies to nothing: Vite looks for one before it reads the styles of a late part.
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
    return `<style>${String(file.source).trim()}</style><link rel="stylesheet" href="/${name}" media="not all">`;
  });
}
