/** Puts text on the clipboard, also where the page is not served securely. */
export function copyText(text: string): void {
  if (navigator.clipboard) {
    navigator.clipboard.writeText(text).catch(() => copyBySelection(text));
  } else {
    copyBySelection(text);
  }
}

function copyBySelection(text: string): void {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'stoa-unseen';
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
