/** Elements of which a reader sees nothing. */
export const unseen = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'canvas',
    'video',
    'audio',
  ],
  ...['input', 'button', 'select', 'textarea', 'datalist', 'link', 'meta', 'base', 'head'],
]);
