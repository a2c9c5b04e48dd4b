import type { Brought } from '../../stores/own-routine-changes.ts';
import type { Messages } from '../ui/messages.tsx';

type Problem = Extract<Brought, { ok: false }>['problem'];

/** The fault of a file, in one sentence that names the place. */
export function fileProblemWords(problem: Problem, messages: Messages): string {
  const { t } = messages;
  const sentence = problemWords(problem, messages);
  return problem.step === null ? sentence : t('library.problem.inStep', { number: problem.step + 1, sentence });
}

/** The fault, for a place that is known already. */
export function problemWords(problem: Problem, messages: Messages): string {
  const { t } = messages;
  switch (problem.code) {
    case 'version':
      return t('library.problem.version', { version: problem.version });
    case 'missing':
    case 'unknown':
    case 'too-long':
    case 'wrong':
    case 'markup':
    case 'hidden':
      return t(`library.problem.${problem.code}`, { field: problem.field });
    case 'stroke':
      return t('library.problem.stroke', { name: problem.name });
    case 'length':
      return t('library.problem.length', { seconds: Math.round(problem.seconds) });
    case 'sides':
      return t('library.problem.sides', { left: problem.left, right: problem.right });
    default:
      return t(`library.problem.${problem.code}`);
  }
}
