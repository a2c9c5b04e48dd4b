/** The commands of the toolbar menu and the keyboard shortcuts. */
export const TOOLBAR_ACTIONS = ['start-drainage', 'log-drink', 'toggle-pause', 'quiet-hour', 'why'] as const;
export type ToolbarAction = (typeof TOOLBAR_ACTIONS)[number];

export function isToolbarAction(id: string): id is ToolbarAction {
  return (TOOLBAR_ACTIONS as readonly string[]).includes(id);
}
