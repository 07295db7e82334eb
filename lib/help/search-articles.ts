import type { Language } from "@/lib/i18n/language";
import { searchText, searchWords } from "@/lib/values/search-text";

export type ArticleText<K extends string = string> = {
  readonly key: K;
  readonly question: string;
  readonly answer: string;
  /** Other words that people use for it. */
  readonly words: string;
};

/** What stands in every question and says nothing of what is asked. */
const idle: Readonly<Record<Language, string>> = {
  nl: "de het een en of ik u uw mijn ons onze wij is zijn kan kunnen mag moet wil wat hoe wie waar waarom wanneer welke met van voor naar in op te ten tot aan bij als dan er niet geen om die dat dit deze word wordt heb heeft hebben doe doen",
  fr: "le la les l un une des du de d et ou je j vous votre vos mon ma mes nous notre nos est sont ai a avons peut puis peux dois que qu quoi quel quelle comment qui ou pourquoi quand avec pour dans sur en au aux si ne n pas ce cette ces se s il elle faire fait",
  en: "the a an and or i you your my our we is are am do does did can could may must want what how who where why when which with of for to in on at by as if it its this that these there not no be have has",
};

/** Marks a word earns by where it stands; a question that holds it is nearer than an answer that mentions it. */
const marks = { question: 6, words: 4, answer: 2 } as const;

/**
 * The articles that a question is about, best first. Accents and capitals do not count; part of a word is enough, and a
 * typing mistake in a longer one is forgiven. Of many words one in three may be missing.
 */
export function searchArticles<A extends ArticleText>(
  articles: readonly A[],
  question: string,
  language: Language,
): A[] {
  const asked = askedWords(question, language);
  if (asked.length === 0) return [];
  const needed = asked.length < 3 ? asked.length : Math.ceil((asked.length * 2) / 3);
  return articles
    .map((article, place) => ({ article, place, ...score(article, asked) }))
    .filter(({ found }) => found >= needed)
    .sort((one, other) => other.marks - one.marks || one.place - other.place)
    .map(({ article }) => article);
}

function askedWords(question: string, language: Language): string[] {
  const idleWords = new Set(idle[language].split(" "));
  const words = searchWords(question.replace(/[^\p{L}\p{N}]+/gu, " "), 12);
  // "Hoe kan ik?" asks for nothing.
  return words.filter((word) => word.length > 1 && !idleWords.has(word));
}

function score(article: ArticleText, asked: readonly string[]): { found: number; marks: number } {
  const places = (["question", "words", "answer"] as const).map((place) => ({
    worth: marks[place],
    words: wordsOf(article[place]),
  }));
  let [found, total] = [0, 0];
  for (const word of asked) {
    const best = Math.max(...places.map(({ worth, words }) => worth * likeness(word, words)));
    if (best === 0) continue;
    found += 1;
    total += best;
  }
  return { found, marks: total };
}

function wordsOf(text: string): string[] {
  return searchText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** 1 for the word itself, less for a part of one, least for one that is nearly it. */
function likeness(asked: string, words: readonly string[]): number {
  let best = 0;
  for (const word of words) {
    if (word === asked) return 1;
    if (asked.length >= 2 && word.startsWith(asked)) best = Math.max(best, 0.8);
    else if (asked.length >= 4 && word.includes(asked)) best = Math.max(best, 0.6);
    // "uitnodigingen" for "uitnodiging": what is asked may be the longer form.
    else if (word.length >= 5 && asked.startsWith(word)) best = Math.max(best, 0.6);
    else if (best < 0.4 && isNearly(asked, word)) best = 0.4;
  }
  return best;
}

/** One letter wrong, missing, too many or two changed places in a word of five or more; two in one of nine or more. */
function isNearly(asked: string, word: string): boolean {
  if (asked.length < 5 || asked[0] !== word[0]) return false;
  const most = asked.length >= 9 ? 2 : 1;
  // A word that is still being typed is compared with as much of the other.
  return distance(asked, word, most) <= most || distance(asked, word.slice(0, asked.length), most) <= most;
}

/** Edit distance with neighbours that change places; anything above `most` is as good as far. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      next[j] = least;
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}
