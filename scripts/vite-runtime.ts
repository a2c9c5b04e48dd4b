import type { Plugin, Rolldown } from 'vite';

type Named = { exported: string; local: string };

const RUNTIME = /(?:^|\/)rolldown-runtime-[\w-]+\.js$/;
const IMPORT = /import\{([^}]*)\}from"\.\/rolldown-runtime-[\w-]+\.js";/;
/** Where nothing of it is used by name. */
const MENTION = /import"\.\/rolldown-runtime-[\w-]+\.js";/;
const EXPORT = /export\{([^}]*)\};?\s*$/;
/** Begins no other name in the code: a minifier makes shorter ones. */
const PREFIX = 'runtime$';

/**
 * Puts the few lines by which the bundler joins files into the file that every page reads anyway: half a kilobyte, for which each page would
 * ask by itself, which takes a popup 4 to 8 ms.
 * @param base the name of that file, without its fingerprint.
 */
export function runtimeInside(base: string): Plugin {
  return {
    name: 'rill-runtime-inside',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const runtime = chunks.find(({ fileName }) => RUNTIME.test(fileName));
        if (!runtime) return;
        const host = chunks.find(({ name }) => name === base);
        if (!host) this.error(`There is no file "${base}" to put the bundler's own lines into.`);
        for (const chunk of chunks) if (chunk !== runtime && chunk !== host) takeFrom(host, chunk);
        takeIn(runtime, host);
        delete bundle[runtime.fileName];
        const left = chunks.find((chunk) => chunk !== runtime && chunk.code.includes(runtime.fileName.split('/').at(-1) ?? ''));
        if (left) this.error(`${left.fileName} still asks for the bundler's own lines.`);
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(/\s*<(?:link|script) [^>]*rolldown-runtime[^>]*>(?:<\/script>)?/, ''),
    },
  };
}

/** A function around the lines keeps their names to themselves. */
function takeIn(runtime: Rolldown.OutputChunk, host: Rolldown.OutputChunk): void {
  const own = readNames(EXPORT.exec(runtime.code)?.[1], 'local first');
  const wanted = readNames(IMPORT.exec(host.code)?.[1], 'exported first');
  const given = own.map(({ exported }) => PREFIX + exported);
  const lines = runtime.code.replace(EXPORT, '');
  const made = `const [${given}]=(()=>{${lines};return [${own.map(({ local }) => local)}]})();`;
  const bound = `const ${wanted.map(({ exported, local }) => `${local}=${PREFIX}${exported}`)};`;
  host.code = `${host.code.replace(IMPORT, () => made + bound)}\nexport{${given}};\n`;
}

function takeFrom(host: Rolldown.OutputChunk, chunk: Rolldown.OutputChunk): void {
  chunk.code = chunk.code.replace(MENTION, '').replace(IMPORT, (_, names) => {
    const wanted = readNames(names, 'exported first').map(({ exported, local }) => `${PREFIX}${exported} as ${local}`);
    return `import{${wanted}}from"./${host.fileName.split('/').at(-1)}";`;
  });
}

/** `a as b, c`: an import names what is exported first, an export what it is called inside. */
function readNames(list: string | undefined, order: 'exported first' | 'local first'): Named[] {
  if (list === undefined) throw new Error("The bundler's own lines are not written as they were.");
  return list.split(',').map((part) => {
    const [first = '', second = first] = part.trim().split(' as ');
    return order === 'exported first' ? { exported: first, local: second } : { exported: second, local: first };
  });
}
