import { unfinished } from '../ui/unfinished.ts';
import type { TableOffer } from './use-import.ts';

/** A table that has been read and not been brought in, with what was said about its columns. */
export const unfinishedTable = unfinished<TableOffer>();
