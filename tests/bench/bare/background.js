// The least that opens a window when an alarm rings, and sets the next alarm when it is closed.
const HOUR = 3_600_000;
const setNext = () => chrome.alarms.create('bare', { when: Date.now() + HOUR });

chrome.alarms.onAlarm.addListener(async () => {
  await chrome.windows.create({ url: 'break.html', type: 'popup', focused: false, width: 400, height: 452 });
});
chrome.windows.onRemoved.addListener(setNext);
chrome.runtime.onMessage.addListener((_message, _sender, answer) => {
  chrome.alarms.get('bare').then(() => answer({}));
  return true;
});
