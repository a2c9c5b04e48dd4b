import { readFileSync } from 'node:fs';
import { rest } from '../e2e/harness/driver.ts';
import { launchRill } from '../e2e/harness/rill.ts';

const build = process.argv[2]!;
const path = process.argv[3] ?? 'popup.html';
const rill = await launchRill({ browser: 'chromium', build });
await rill.open('options');
const [first] = await rill.showing('options');
const origin = first!.page.url();
await rest(1500);
for (let i = 0; i < 4; i++) {
  const { page } = await rill.visit('about:blank');
  await page.setViewport({ width: 360, height: 580, deviceScaleFactor: 1 });
  if (i === 3)
    await page.tracing.start({
      path: '/tmp/trace.json',
      categories: ['devtools.timeline', 'v8', 'blink.user_timing', 'loading', 'disabled-by-default-v8.compile', 'toplevel', 'blink'],
    });
  await page.goto(new URL(path, origin).href);
  await rest(900);
  if (i === 3) await page.tracing.stop();
  await page.close();
}
await rill.close();
const { traceEvents: ev } = JSON.parse(readFileSync('/tmp/trace.json', 'utf8'));
const nav =
  ev.filter((e: any) => e.name === 'navigationStart' && e.args?.data?.documentLoaderURL?.includes(path)).at(-1) ??
  ev.find((e: any) => e.name === 'navigationStart');
const t0 = nav.ts,
  pid = nav.pid;
const main = ev.find((e: any) => e.name === 'thread_name' && e.pid === pid && e.args.name === 'CrRendererMain')?.tid;
const rows = ev
  .filter(
    (e: any) =>
      e.pid === pid &&
      e.tid === main &&
      e.ph === 'X' &&
      e.dur > 700 &&
      e.ts > t0 &&
      e.ts < t0 + 200000 &&
      !/ThreadControllerImpl|RunTask|SimpleWatcher/.test(e.name),
  )
  .sort((a: any, b: any) => a.ts - b.ts);
for (const e of rows)
  console.log(
    ((e.ts - t0) / 1000).toFixed(1),
    (e.dur / 1000).toFixed(1),
    e.name,
    (e.args?.data?.url ?? e.args?.data?.functionName ?? e.args?.fileName ?? e.args?.beginData?.url ?? '').toString().split('/').pop(),
  );
for (const e of ev
  .filter((e: any) => e.pid === pid && /ResourceSendRequest|ResourceFinish|ResourceReceiveResponse/.test(e.name) && e.ts > t0)
  .sort((a: any, b: any) => a.ts - b.ts))
  console.log('   ', ((e.ts - t0) / 1000).toFixed(1), e.name, (e.args.data.url ?? e.args.data.requestId).toString().split('/').pop());
