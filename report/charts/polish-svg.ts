const FONTS =
  "'Noto Sans SC','Source Han Sans SC','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',SimHei,sans-serif";

/**
 * Returns the SVG with anchors in place of the families that carried them, ids that name the chart,
 * and without what only a pointer would move.
 */
export function polishSvg(svg: string, id: string): string {
  return svg
    .replace(/<style ?>[\s\S]*?<\/style>/g, "")
    .replace(/ (?:class|ecmeta_\w+|pointer-events|baseProfile|version|xmlns:xlink)="[^"]*"/g, "")
    .replace(/zr\d+-/g, `${id}-`)
    .replace(/style="font-size:(\d+)px;font-family:qubi(?:-(\w+))?;"/g, writeFont)
    .replace(/^<svg /, `<svg font-family="${FONTS}" `)
    .replace(/\n\s*/g, "\n")
    .trim();
}

function writeFont(_: string, size: string, anchor?: string): string {
  return anchor === undefined ? `font-size="${size}"` : `data-anchor="${anchor}" font-size="${size}"`;
}
