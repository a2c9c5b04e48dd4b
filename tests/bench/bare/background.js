// The least that opens a window when an alarm rings, and when it is closed sets the next alarm, at a time that outlives browser and alarm.
const HOUR = 3_600_000;

async function setNext() {
  const due = Date.now() + HOUR;
  await chrome.storage.local.set({ due });
  await chrome.alarms.create('bare', { when: due });
}

chrome.runtime.onInstalled.addListener(setNext);
chrome.runtime.onStartup.addListener(async () => {
  const { due } = await chrome.storage.local.get('due');
  await chrome.alarms.create('bare', { when: due });
});
chrome.alarms.onAlarm.addListener(async () => {
  await chrome.windows.create({ url: 'break.html', type: 'popup', focused: false, width: 400, height: 452 });
});
chrome.windows.onRemoved.addListener(setNext);
chrome.runtime.onMessage.addListener((_message, _sender, answer) => {
  chrome.alarms.get('bare').then(() => answer({}));
  return true;
});
