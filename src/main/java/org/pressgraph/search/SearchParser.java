package org.pressgraph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Reads what people and programs search for. Words set apart by spaces are all required; a run of
 * Chinese characters must stand in the text as it is. Lucene's signs work where they make sense:
 * {@code 工会 OR 妇联}, {@code 工会 -学校}, {@code "trade union"}, {@code uni*}.
 *
 * <p>Nothing that is typed is an error: what Lucene cannot read is taken for plain words.
 */
final class SearchParser {

  private final Analyzer analyzer;
  private final Collection<String> readings;

  /** Reads searches of fields of text, with their analyzer, and of fields of readings. */
  SearchParser(Analyzer analyzer, Collection<String> readings) {
    this.analyzer = analyzer;
    this.readings = readings;
  }

  /**
   * Reads a search.
   *
   * @param text what was asked for
   * @param fields the fields to search; one that matches is enough
   * @return the query; it matches nothing where the text has no word
   */
  Query parse(String text, Collection<String> fields) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : fields) {
      boolean reading = readings.contains(field);
      any.add(
          reading ? LetterGrams.query(field, text) : parse(text, field),
          BooleanClause.Occur.SHOULD);
    }
    return any.build();
  }

  private Query parse(String text, String field) {
    try {
      return new Parser(field, analyzer).parse(text);
    } catch (ParseException | IndexSearcher.TooManyClauses | IllegalArgumentException e) {
      return plain(text, field);
    }
  }

  private Query plain(String text, String field) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : text.strip().split("\\s+")) {
      Query query = words(word, field, analyzer);
      if (query != null) {
        all.add(query, BooleanClause.Occur.MUST);
      }
    }
    BooleanQuery query = all.build();
    return query.clauses().isEmpty() ? new MatchNoDocsQuery() : query;
  }

  /** A term of the text and where it stands: a pair of characters covers two places. */
  private record Place(String term, int position, int length) {}

  /**
   * Text without a space as a phrase: pairs of characters where there are any, for they are rarer
   * than single ones.
   *
   * @return the query, or null where the text has no word
   */
  private static Query words(String text, String field, Analyzer analyzer) {
    List<Place> places = places(text, field, analyzer);
    List<Place> chosen = new ArrayList<>();
    int covered = 0;
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      boolean pairHere =
          place.length == 1
              && i + 1 < places.size()
              && places.get(i + 1).position == place.position;
      if (!pairHere && place.position + place.length > covered) {
        chosen.add(place);
        covered = place.position + place.length;
      }
    }
    if (chosen.size() < 2) {
      return chosen.isEmpty() ? null : new TermQuery(new Term(field, chosen.get(0).term));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    chosen.forEach(place -> phrase.add(new Term(field, place.term), place.position));
    return phrase.build();
  }

  private static List<Place> places(String text, String field, Analyzer analyzer) {
    List<Place> places = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      PositionLengthAttribute length = tokens.addAttribute(PositionLengthAttribute.class);
      int position = -1;
      tokens.reset();
      while (tokens.incrementToken()) {
        position += step.getPositionIncrement();
        places.add(new Place(term.toString(), position, length.getPositionLength()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }

  /** Lucene's own parser, kept to one field and to what cannot become slow. */
  private static final class Parser extends QueryParser {

    Parser(String field, Analyzer analyzer) {
      super(field, analyzer);
      setDefaultOperator(Operator.AND);
      setSplitOnWhitespace(true);
    }

    @Override
    protected Query newFieldQuery(Analyzer analyzer, String name, String text, boolean quoted)
        throws ParseException {
      if (!name.equals(field)) {
        // What looks like the name of a field is a colon in someone's text.
        throw new ParseException(name);
      }
      return words(text, name, analyzer);
    }

    @Override
    protected Query getPrefixQuery(String name, String prefix) throws ParseException {
      return isWord(prefix) && name.equals(field)
          ? super.getPrefixQuery(name, prefix)
          : getFieldQuery(name, prefix, false);
    }

    @Override
    protected Query getWildcardQuery(String name, String pattern) throws ParseException {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (String part : pattern.split("[*?]+")) {
        Query query = getFieldQuery(name, part, false);
        if (query != null) {
          all.add(query, BooleanClause.Occur.MUST);
        }
      }
      return all.build();
    }

    @Override
    protected Query getRegexpQuery(String name, String pattern) throws ParseException {
      return getFieldQuery(name, pattern, false);
    }

    @Override
    protected Query getFuzzyQuery(String name, String text, float similarity)
        throws ParseException {
      return isWord(text) && name.equals(field)
          ? super.getFuzzyQuery(name, text, similarity)
          : getFieldQuery(name, text, false);
    }

    @Override
    protected Query getRangeQuery(
        String name, String from, String to, boolean withFrom, boolean withTo)
        throws ParseException {
      throw new ParseException(name);
    }

    /** Whether text is a word of letters, which the index has as one term. */
    private static boolean isWord(String text) {
      return text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) && c < 0x2E80);
    }
  }
}
