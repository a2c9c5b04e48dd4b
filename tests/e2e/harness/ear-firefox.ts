/** In Firefox itself: keeps whatever goes wrong in the extension, also what went wrong before it was asked to. */
export const LISTEN = `async ({ id, origin }) => {
  const heard = (globalThis.rillHeard = []);
  const keep = (message) => {
    if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
    if (isNoise(message.errorMessage)) return;
    // A message about a thrown value that is no Error names no source.
    if (message.sourceName.startsWith(origin)) heard.push(message.sourceName.slice(origin.length) + ': ' + message.errorMessage);
    else if (!message.sourceName && message.errorMessage.startsWith('uncaught exception')) heard.push(message.errorMessage);
  };
  // Firefox complains when a page or the background ends while it waits for an answer of the browser, which is no fault of Rill. Its warnings about
  // a call come as errors.
  function isNoise(text) {
    return /^Promise (resolved|rejected) (after context unloaded|while context is inactive)|^Error: Warning processing /.test(text);
  }
  Services.console.getMessageArray().forEach(keep);
  Services.console.registerListener({ observe: keep });

  Services.ppmm.addMessageListener('rill-console', ({ data }) => {
    if (data.addonId === id) heard.push(data.source.slice(origin.length) + ': ' + data.text);
  });
  Services.ppmm.loadProcessScript('data:,' + encodeURIComponent('(' + inEachProcess + ')()'), true);

  // A console is kept in the process that it belongs to.
  function inEachProcess() {
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const tell = ({ level, addonId, filename, arguments: words }) => {
      if (level !== 'error' && level !== 'assert') return;
      Services.cpmm.sendAsyncMessage('rill-console', { addonId, source: filename, text: words.map(String).join(' ') });
    };
    storage.getEvents().forEach(tell);
    storage.addLogEventListener(tell, Services.scriptSecurityManager.getSystemPrincipal());
  }
}`;

export const HEARD = `() => globalThis.rillHeard`;
