package org.pressgraph.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Splits text for searching: every Chinese character by itself and every pair of neighbours, other
 * scripts by words. No dictionary decides what is a word, so that 工会 is found in 总工会.
 *
 * <p>Full-width letters and digits, capitals and traditional characters count as their half-width,
 * small and simplified forms, in what is searched and in what is asked for.
 */
final class ChineseAnalyzer extends Analyzer {

  /**
   * To be raised with every change of what is indexed: an index of another version is made anew.
   */
  static final String VERSION = "2";

  private static final int SCRIPTS =
      CJKBigramFilter.HAN
          | CJKBigramFilter.HIRAGANA
          | CJKBigramFilter.KATAKANA
          | CJKBigramFilter.HANGUL;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream folded = new HanFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
    return new TokenStreamComponents(words, new CJKBigramFilter(folded, SCRIPTS, true));
  }
}
