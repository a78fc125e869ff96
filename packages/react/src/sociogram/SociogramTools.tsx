import { chartThemes, drawSociogram, type SociogramDrawing, svgText } from '@klasseklima/charts';
import type { SociometryText, TextPack } from '@klasseklima/core';
import { say } from '@klasseklima/core/report';
import { fileNameOf, saveFile } from '../chart/save-file.ts';
import { svgToPng } from './svg-to-png.ts';

export type SociogramToolsProps = {
  readonly drawing: SociogramDrawing | null;
  readonly text: TextPack<SociometryText>;
  /** From 0, the whole picture, to `largest`. */
  readonly zoom: number;
  readonly largest: number;
  readonly onZoom: (zoom: number) => void;
};

/** Larger, smaller, save, print. */
export function SociogramTools({ drawing, text, zoom, largest, onZoom }: SociogramToolsProps) {
  return (
    <div className="kk-figure-tools">
      <Tool word="zoom-in" text={text} off={zoom === largest} onUse={() => onZoom(zoom + 1)} />
      <Tool word="zoom-out" text={text} off={zoom === 0} onUse={() => onZoom(zoom - 1)} />
      {drawing && <Save drawing={drawing} text={text} />}
      <Tool word="print" text={text} onUse={() => window.print()} />
    </div>
  );
}

type ToolProps = {
  readonly word: SociometryText;
  readonly text: TextPack<SociometryText>;
  readonly off?: boolean;
  readonly onUse: () => void;
};

function Tool({ word, text, off = false, onUse }: ToolProps) {
  return (
    <button
      type="button"
      className="kk-button"
      aria-disabled={off}
      onClick={() => {
        if (!off) onUse();
      }}
    >
      {say(text, word)}
    </button>
  );
}

/** A file is drawn for paper: dark on white, whatever the page looks like. */
function Save({
  drawing,
  text,
}: {
  readonly drawing: SociogramDrawing;
  readonly text: TextPack<SociometryText>;
}) {
  const name = fileNameOf(drawing.title);
  const svg = () => svgText(drawSociogram({ ...drawing, theme: chartThemes.print }));
  return (
    <>
      <Tool
        word="save-svg"
        text={text}
        onUse={() => saveFile(new Blob([svg()], { type: 'image/svg+xml' }), `${name}.svg`)}
      />
      <Tool
        word="save-png"
        text={text}
        onUse={async () => saveFile(await svgToPng(svg(), drawing.layout), `${name}.png`)}
      />
    </>
  );
}
