import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { filesOf } from '../../../scripts/imports.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const reads = (entry: string) => filesOf(`${ROOT}entrypoints/${entry}`).some((file) => file.endsWith('/platform/aside.ts'));

it('what was set aside ends when the browser starts and where it is told of, and is looked at by no card and no popup', () => {
  expect(['background.ts', 'options/main.tsx', 'break/main.tsx', 'popup/main.tsx'].map(reads)).toEqual([true, true, false, false]);
});
