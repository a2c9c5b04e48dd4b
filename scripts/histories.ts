/**
 * Lives through as many random histories as one likes, on all processors: `npm run histories -- 100000 [seed] [any]`. With `any` the clock is
 * set in them as well. Without a seed it takes one from the clock, and says which. The first history that breaks a rule ends it and is told in words.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runHistories } from '../tests/simulation/run-histories.ts';

const BATCH = 5_000;

type Batch = { seed: number; count: number; kind: 'steady' | 'any' };
type Outcome = Batch & { failure: string | null };

if (process.send) serve();
else process.exitCode = await lead();

/** A worker: lives through one batch after another. */
function serve(): void {
  process.on('message', async ({ seed, count, kind }: Batch) => {
    const failure = await runHistories(seed, count, kind);
    process.send?.({ seed, count, kind, failure } satisfies Outcome);
  });
}

async function lead(): Promise<number> {
  const [wanted = '100000', first = String(Date.now() % 1_000_000_000), clock] = process.argv.slice(2);
  const total = Number(wanted);
  const seed = Number(first);
  const kind = clock === 'any' ? 'any' : 'steady';
  if (!Number.isInteger(total) || total < 1 || !Number.isInteger(seed)) {
    console.error('Say how many: npm run histories -- 100000 [seed] [any]');
    return 1;
  }
  const started = Date.now();
  console.log(`${total} histories from seed ${seed}${kind === 'any' ? ', the clock set in them' : ''}`);
  const failure = await share(total, seed, kind, (done) => tellProgress(done, total, started));
  console.log(failure ?? `The rules hold in all ${total} (${Math.round((Date.now() - started) / 1000)} s).`);
  return failure ? 1 : 0;
}

function tellProgress(done: number, total: number, started: number): void {
  if (done % (BATCH * 20) !== 0) return;
  console.log(`${done} of ${total}, ${((Date.now() - started) / done).toFixed(2)} ms each`);
}

/** Every batch has a seed of its own, so that a failure names a small batch. */
function share(total: number, firstSeed: number, kind: Batch['kind'], progress: (done: number) => void): Promise<string | null> {
  let asked = 0;
  let done = 0;
  return new Promise((resolve) => {
    const workers = Array.from({ length: Math.min(availableParallelism(), Math.ceil(total / BATCH)) }, () =>
      fork(fileURLToPath(import.meta.url)),
    );
    const end = (failure: string | null) => {
      for (const worker of workers) worker.kill();
      resolve(failure);
    };
    for (const worker of workers) {
      const give = () => {
        const count = Math.min(BATCH, total - asked);
        if (count > 0) worker.send({ seed: firstSeed + asked / BATCH, count, kind } satisfies Batch);
        asked += count;
      };
      worker.on('message', ({ count, failure }: Outcome) => {
        if (failure) return end(failure);
        done += count;
        progress(done);
        if (done >= total) return end(null);
        give();
      });
      worker.on('error', (error) => end(String(error)));
      give();
    }
  });
}
