import { localeOf } from '../../lib/language.ts';
import { editionOf } from './editions/edition.ts';

const { opening, closing } = editionOf('zh').setting;
const SEGMENTER = new Intl.Segmenter(localeOf('zh'), { granularity: 'word' });

const HEDGE = '大约|约|至多|最多|至少|不少于|不低于|逾|超过|不到|不足|近|接近|或许|可能';
const LEAD = '每卡每小时|每月|每年(?:增至)?';
const NUMBER = String.raw`[负−]?\d[\d.,]*(?:万亿|亿|万)?[%％]?`;
/** What a number is counted in; the longest first. */
const UNIT =
  '美元/卡时|美元/月|美元|美分|个百分点|倍于发行价|倍/年|倍|年底|年初|年|季度|个月|月|日|天|小时|分钟|秒|' +
  '笔违约|笔贷款|笔交易|笔|家借款方|家|只|枚|种结果|种|个|道门|道|步|章|幅|格|层|成|课|页|条|次|比1|:1';
const LATIN = String.raw`[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9&’'+.-]*(?:\([a-z]\))?`;

/** What stays whole, wherever words end inside it. */
const WHOLE: readonly RegExp[] = [
  // 2025年12月10日, 2026年第二季度, 12月10日
  /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?|第[一二三四]季度|[底初])?|\d{1,2}月\d{1,2}日/g,
  // 每卡每小时约2.35美元, 120亿至140亿美元, 第3步
  new RegExp(`(?:${LEAD})?(?:${HEDGE})?第?${NUMBER}(?:[至—–]${NUMBER})?(?:${UNIT})?`, 'g'),
  // 九十五枚, 第二季度, 两家
  new RegExp(`第?[零一二两三四五六七八九十百]+(?:${UNIT})`, 'g'),
  // Dashes and dots that are one mark of two.
  /——|……/g,
  // （据报道） may go to the next line, but goes whole.
  /（(?:据报道|据估算)）/g,
];
/** Blue Owl, CC BY 4.0, 401(k). More words than three are no name but a title or a sentence, and break at spaces. */
const LATIN_WORD = new RegExp(LATIN, 'g');
const LATIN_RUN = new RegExp(`${LATIN}(?: ${LATIN})*`, 'g');
const WORDS_OF_A_NAME = 3;

/** A gap that code fills: [n]笔. */
const GAP = /\[[a-z]+\]/gi;

/** Words that lean on the one before them, and those of one character that lean on the one behind. */
const LEANING =
  /^(?:的.*|不[到回起]|[了着过们地得吗呢吧说于上下里中内外前后间时起掉住完出者人家方表业部令片贷法盘垫力网][，。、；：？）]?)$/;
const LEADING =
  /^[不未没第已也都就还再又很更最太各每这那哪某若从在到往向按据为由靠用与和或把给让可能会要须只才却但而全大小新旧多几两单总有是远同谁买卖付收借攒停变共]$/;

/**
 * A Chinese text in the pieces that a line may end after; put together they are the text. Words stay whole, and so do
 * amounts with hedge and unit, dates and Latin names; no closing mark, % or · begins a piece, no opening one ends it; the
 * last piece has at least two characters. Gaps such as [n] are as numbers. For the build alone: what words are, browsers do not agree upon.
 * @param names Chinese ones and terms to keep whole as well, which no dictionary knows: 卡尔马, 英伟达
 */
export function breakable(template: string, names: readonly string[] = []): string[] {
  // What fills a gap is a number, or as good as one.
  const text = template.replace(GAP, (gap) => '8'.repeat(gap.length));
  const kept = keptSpans(text, names);
  const words = [...SEGMENTER.segment(text)];
  const places = words
    .slice(1)
    .filter(({ segment }, i) => mayPart(words[i]!.segment, segment))
    .map(({ index }) => index)
    .filter((at) => !kept.some(([from, to]) => from < at && at < to));
  return withoutOrphan([0, ...places].map((from, i) => template.slice(from, places[i])).filter(Boolean));
}

/** Whether a line may end between two words, or marks, by what they are. */
function mayPart(one: string, next: string): boolean {
  const [before, after] = [one.at(-1)!, next[0]!];
  if (after === ' ' || closing.includes(after) || LEANING.test(next)) return false;
  if (opening.includes(before) || LEADING.test(one)) return false;
  // 罗热·卡尔马: a dot without spaces joins a name.
  if (before === '·') return false;
  // A number with whatever word it counts: 500|指数.
  return !(/\d/.test(before) && /\p{Script=Han}/u.test(after));
}

type Span = readonly [from: number, to: number];

/** From and to of whatever stays whole. */
function keptSpans(text: string, names: readonly string[]): Span[] {
  const found = (pattern: RegExp): Span[] =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => [index, index + length] as const);
  const isName = ([from, to]: Span): boolean => text.slice(from, to).split(' ').length <= WORDS_OF_A_NAME;
  return [
    ...WHOLE.flatMap(found),
    ...found(LATIN_RUN).filter(isName),
    ...found(LATIN_WORD),
    ...names.flatMap((name) => placesOf(name, text).map((at) => [at, at + name.length] as const)),
  ];
}

/** Where a name begins in a text, each time. */
const placesOf = (name: string, text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => at).filter((at) => name && text.startsWith(name, at));

/** The last line has two characters at least, not counting marks. */
function withoutOrphan(pieces: readonly string[]): string[] {
  const last = pieces.at(-1) ?? '';
  const before = pieces.at(-2);
  if (before === undefined || (last.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2) return [...pieces];
  return withoutOrphan([...pieces.slice(0, -2), before + last]);
}
