/** A language as far as one page needs it; made by `scripts/vite-messages.ts`. */
declare module '*?page=popup' {
  const messages: unknown;
  export default messages;
}
declare module '*?page=popup&part=first' {
  const messages: unknown;
  export default messages;
}
declare module '*?page=popup&part=late' {
  const messages: unknown;
  export default messages;
}
declare module '*?page=break' {
  const messages: unknown;
  export default messages;
}
declare module '*?page=options' {
  const messages: unknown;
  export default messages;
}
declare module '*?page=welcome' {
  const messages: unknown;
  export default messages;
}
