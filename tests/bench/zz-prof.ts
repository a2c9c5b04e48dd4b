import { rest } from '../e2e/harness/driver.ts';
import { launchRill } from '../e2e/harness/rill.ts';

const build = process.argv[2] as string;
const rill = await launchRill({ browser: 'chromium', build });
await rill.open('options');
const [first] = await rill.showing('options');
const origin = (first as any).page.url();
await rest(1500);
const self = new Map<string, number>();
const total = new Map<string, number>();
const N = 6;
for (let i = 0; i < N; i++) {
  const { page } = await rill.visit('about:blank');
  await page.setViewport({ width: 360, height: 580, deviceScaleFactor: 1 });
  const s = await page.createCDPSession();
  await s.send('Profiler.enable');
  await s.send('Profiler.setSamplingInterval', { interval: 100 });
  await s.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await s.send('Profiler.start');
  await page.goto(new URL('popup.html', origin).href);
  await rest(400);
  const { profile } = (await s.send('Profiler.stop')) as any;
  const byId = new Map(profile.nodes.map((n: any) => [n.id, n]));
  const parent = new Map<number, number>();
  for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
  profile.samples.forEach((id: number, k: number) => {
    const dt = profile.timeDeltas[k] / 1000 / N;
    const name = (n: any) =>
      `${n.callFrame.functionName || '(anon)'} ${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber}:${n.callFrame.columnNumber}`;
    self.set(name(byId.get(id)), (self.get(name(byId.get(id))) ?? 0) + dt);
    const seen = new Set<string>();
    for (let p: number | undefined = id; p !== undefined; p = parent.get(p)) {
      const k2 = name(byId.get(p));
      if (!seen.has(k2)) {
        seen.add(k2);
        total.set(k2, (total.get(k2) ?? 0) + dt);
      }
    }
  });
  await page.close();
}
await rill.close();
const top = (m: Map<string, number>, n: number) =>
  [...m]
    .sort((a, b) => b[1] - a[1])
    .slice(0, n)
    .forEach(([k, v]) => console.log(v.toFixed(2), k));
console.log('self');
top(self, 28);
console.log('total');
top(total, 60);
