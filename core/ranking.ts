import type { DecimalText } from "./decimal.ts";
import { compareDecimals, findPlainNumber } from "./decimal.ts";
import type { Direction } from "./indicator.ts";
import type { StatedAmount } from "./precision.ts";
import { roundToQuantum } from "./precision.ts";
import type { Reason, ReasonCode } from "./reasons.ts";
import { allowsRank } from "./reasons.ts";
import type { Measure } from "./statement.ts";

/** A cell as far as it decides a rank. */
export interface RankedCell {
  readonly regionId: string;
  /** Null where the cell is a gap. */
  readonly figure: StatedAmount | null;
  readonly reasons: readonly Reason[];
  /** A benchmark (the city beside its districts) is never ranked. */
  readonly isBenchmark: boolean;
}

/** How a ranking is to be made. */
export interface RankingOptions {
  readonly measure: Measure;
  readonly direction: Direction;
  /** The last place that is displayed, in base units ("0.1" of a percentage); absent, figures are displayed as stated. */
  readonly quantum?: DecimalText;
}

export interface Rank {
  readonly regionId: string;
  /** 1 is the best; ties share the better place and the next is skipped. */
  readonly place: number;
  readonly isTied: boolean;
}

/** Why a region is not ranked: the reasons of its figure, or that it has none, or that it is the benchmark. */
export interface ExcludedFromRank {
  readonly regionId: string;
  readonly reasons: readonly (ReasonCode | "NO_FIGURE" | "BENCHMARK")[];
}

/** What is ranked (level or growth), which way, among which peers, and who is left out. */
export interface Ranking {
  readonly measure: Measure;
  readonly direction: Exclude<Direction, "neither">;
  /** Best first; equal places in the order of their region ids. */
  readonly ranks: readonly Rank[];
  readonly peerCount: number;
  readonly excluded: readonly ExcludedFromRank[];
}

/** Returns the ranking of the cells, or null: of an indicator without a better direction, or among fewer than two peers. */
export function rankCells(cells: readonly RankedCell[], options: RankingOptions): Ranking | null {
  const { measure, direction } = options;
  const peers = cells.flatMap((cell) => createPeer(cell, options));
  if (direction === "neither" || peers.length < 2) return null;
  return {
    measure,
    direction,
    ranks: placePeers(peers, direction),
    peerCount: peers.length,
    excluded: cells.flatMap(excludeCell),
  };
}

interface Peer {
  readonly regionId: string;
  readonly displayed: DecimalText;
  /** What orders it, where a number can. */
  readonly plain: number | null;
}

function createPeer({ regionId, figure, reasons, isBenchmark }: RankedCell, { quantum }: RankingOptions): Peer[] {
  if (figure === null || isBenchmark || !allowsRank(reasons)) return [];
  const displayed = quantum === undefined ? figure.amount : roundToQuantum(figure.amount, quantum);
  return [{ regionId, displayed, plain: findPlainNumber(displayed) }];
}

function placePeers(peers: readonly Peer[], direction: Direction): Rank[] {
  const sign = direction === "more-is-better" ? -1 : 1;
  const sorted = peers.toSorted((a, b) => sign * comparePeers(a, b) || (a.regionId < b.regionId ? -1 : 1));
  const isLikePrevious = sorted.map((peer, at) => {
    const previous = sorted[at - 1];
    return previous !== undefined && comparePeers(previous, peer) === 0;
  });
  return sorted.map(({ regionId }, at) => {
    const isTied = isLikePrevious[at] === true || isLikePrevious[at + 1] === true;
    return { regionId, place: 1 + isLikePrevious.lastIndexOf(false, at), isTied };
  });
}

function comparePeers(a: Peer, b: Peer): number {
  return a.plain === null || b.plain === null ? compareDecimals(a.displayed, b.displayed) : a.plain - b.plain;
}

function excludeCell({ regionId, figure, reasons, isBenchmark }: RankedCell): ExcludedFromRank[] {
  if (isBenchmark) return [{ regionId, reasons: ["BENCHMARK"] }];
  if (figure === null) return [{ regionId, reasons: ["NO_FIGURE"] }];
  return allowsRank(reasons) ? [] : [{ regionId, reasons: reasons.map(({ code }) => code) }];
}
