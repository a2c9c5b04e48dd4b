/**
 * happy-dom has no popovers. This stands in for as much of them as the components use: one is open from `showPopover` to `hidePopover` and says so before,
 * and the topmost one that is no hint closes at a press elsewhere, after the page has heard of it. Where it lies, and that a
 * real browser does the same, is held by `tests/e2e/layers.test.ts`.
 */
const shown: HTMLElement[] = [];

HTMLElement.prototype.showPopover = function () {
  if (!shown.includes(this)) shown.push(this);
};
HTMLElement.prototype.hidePopover = function () {
  const at = shown.indexOf(this);
  if (at < 0) return;
  shown.splice(at, 1);
  this.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'closed' }));
};

const { dispatchEvent } = Element.prototype;
Element.prototype.dispatchEvent = function (event: Event) {
  const isLeft = dispatchEvent.call(this, event);
  // happy-dom lets each ancestor dispatch what bubbles.
  if (event.target !== this) return isLeft;
  const topmost = shown.findLast(
    (layer) => layer.isConnected && layer.ownerDocument === this.ownerDocument && layer.getAttribute('popover') === 'auto',
  );
  if (topmost && closes(event, this, topmost)) topmost.hidePopover();
  return isLeft;
};

function closes(event: Event, target: Element, { id }: HTMLElement): boolean {
  if (event.type !== 'pointerdown') return false;
  return !target.closest(`[popover], [popovertarget="${id}"]`);
}
