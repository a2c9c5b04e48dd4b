import { budgets } from './scripts/weight.ts';

export default budgets('.output');
