/** Pictures larger than this are scaled down: browsers refuse to draw them. */
const MOST_PIXELS = 40_000_000;
const MOST_ALONG = 12_000;
const SHARPNESS = 2;

/** Hands a picture to the browser as a file. */
export function saveSvg(name: string, svg: string): void {
  save(`${name}.svg`, new Blob([svg], { type: "image/svg+xml" }));
}

/** The same picture in dots, twice as sharp as the screen where it is not too large for that. */
export async function savePng(name: string, svg: string): Promise<void> {
  save(`${name}.png`, await pngOf(svg));
}

async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = scaleFor(image.naturalWidth, image.naturalHeight);
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(image.naturalWidth * scale);
    canvas.height = Math.floor(image.naturalHeight * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error(`A picture of ${canvas.width} by ${canvas.height} could not be drawn`);
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** How much larger or smaller than its own size a picture is drawn. */
export function scaleFor(width: number, height: number): number {
  return Math.min(
    SHARPNESS,
    Math.sqrt(MOST_PIXELS / (width * height)),
    MOST_ALONG / width,
    MOST_ALONG / height,
  );
}

function save(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
}
