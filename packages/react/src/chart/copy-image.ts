import { saveFile } from './save-file.ts';

/**
 * Puts a picture on the clipboard; where the browser does not allow that, saves it as a file.
 *
 * @returns what became of it
 */
export async function copyImage(canvas: HTMLCanvasElement, name: string): Promise<'copied' | 'saved'> {
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!picture) return 'saved';
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return 'copied';
  } catch {
    saveFile(picture, `${name}.png`);
    return 'saved';
  }
}
