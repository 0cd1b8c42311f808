package org.pressgraph.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.InvalidTokenOffsetsException;
import org.apache.lucene.search.highlight.QueryScorer;
import org.apache.lucene.search.highlight.SimpleFragmenter;
import org.apache.lucene.search.highlight.SimpleHTMLFormatter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.pressgraph.rdf.Pg;
import org.pressgraph.rdf.Schema;
import org.pressgraph.rdf.Skos;

/**
 * A Lucene index of the names, headlines and bodies of a graph, and of how names are read, as
 * {@code text:query} of jena-text asks it. A search that names no property looks for text, not for
 * readings: for these any run of letters is enough, which a word seldom means. A triple has one
 * document, however many page graphs say it.
 *
 * <p>What was written is seen by searches from {@link #refresh} or {@link #commit} on, and is on
 * the disk from {@link #commit} on. Many threads may search while one writes.
 */
final class FullTextIndex extends TextIndexLucene {

  /** The properties whose values are searched, and the fields of the index. */
  static final Map<Node, String> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put(Skos.PREF_LABEL, "prefLabel");
    FIELDS.put(Skos.ALT_LABEL, "altLabel");
    FIELDS.put(RDFS.label.asNode(), "label");
    FIELDS.put(Schema.HEADLINE, "headline");
    FIELDS.put(Schema.ARTICLE_BODY, "articleBody");
    FIELDS.put(Pg.PINYIN, "pinyin");
    FIELDS.put(Pg.PINYIN_INITIALS, "initials");
  }

  /** How names are read: fields of letters, not of text. */
  private static final Set<String> READINGS = Set.of("pinyin", "initials");

  private static final List<String> TEXTS =
      FIELDS.values().stream().filter(field -> !READINGS.contains(field)).toList();

  /**
   * So much of a segment may be deleted before it is written anew: pages that are replaced again
   * and again would otherwise keep a processor busy with that.
   */
  private static final double DELETED_PER_CENT = 50;

  private static final int MOST_HITS = 10_000;
  private static final String VERSION_KEY = "pressgraph.analyzer";
  private static final Analyzer TEXT = new ChineseAnalyzer();
  private static final Analyzer ANALYZER =
      new PerFieldAnalyzerWrapper(
          TEXT,
          READINGS.stream()
              .collect(Collectors.toMap(field -> field, field -> LetterGrams.analyzer())));

  private final SearchParser parser = new SearchParser(TEXT, READINGS);
  private volatile SearcherManager searchers;

  /** How often something was written, and how much of that searches see. */
  private final AtomicLong written = new AtomicLong();

  private volatile long seen;

  /** Waits for what is being written. */
  private volatile Runnable await = () -> {};

  FullTextIndex(Directory directory) throws IOException {
    super(directory, config());
    tune();
    watch();
  }

  /** A roll-back gives another writer. */
  private void tune() {
    TieredMergePolicy merges = new TieredMergePolicy();
    merges.setDeletesPctAllowed(DELETED_PER_CENT);
    getIndexWriter().getConfig().setMergePolicy(merges);
  }

  /** Opens the index in a folder, or begins one where there is none that can be read. */
  static FullTextIndex open(Path folder) throws IOException {
    try {
      return new FullTextIndex(FSDirectory.open(folder));
    } catch (TextIndexException | IOException e) {
      // An index that cannot be read is worth nothing, and all that it says is in the database.
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          if (!file.equals(folder)) {
            Files.delete(file);
          }
        }
      }
      return new FullTextIndex(FSDirectory.open(folder));
    }
  }

  private static TextIndexConfig config() {
    EntityDefinition fields = new EntityDefinition("uri", "label");
    FIELDS.forEach((property, field) -> fields.set(field, property));
    fields.setLangField("lang");
    fields.setUidField("uid");
    TextIndexConfig config = new TextIndexConfig(fields);
    config.setAnalyzer(ANALYZER);
    config.setValueStored(true);
    return config;
  }

  static boolean indexes(Node property, Node object) {
    return FIELDS.containsKey(property) && object.isLiteral();
  }

  /** Whether the index was made by this version of the analyzer. */
  boolean isCurrent() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(getDirectory())) {
      Map<String, String> data = reader.getIndexCommit().getUserData();
      return ChineseAnalyzer.VERSION.equals(data.get(VERSION_KEY));
    }
  }

  /** Forgets everything and notes the version of the analyzer, as of the next commit. */
  void startAnew() {
    try {
      getIndexWriter().deleteAll();
    } catch (IOException e) {
      throw new TextIndexException("startAnew", e);
    }
    getIndexWriter().setLiveCommitData(Map.of(VERSION_KEY, ChineseAnalyzer.VERSION).entrySet());
  }

  void add(Triple triple) {
    addEntity(entity(triple));
  }

  void remove(Triple triple) {
    deleteEntity(entity(triple));
  }

  private Entity entity(Triple triple) {
    return TextQueryFuncs.entityFromQuad(
        getDocDef(), null, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  @Override
  protected void addDocument(Entity entity) throws IOException {
    Document document = doc(entity);
    getIndexWriter().updateDocument(new Term("uid", document.get("uid")), document);
  }

  @Override
  public void commit() {
    super.commit();
    refresh();
  }

  /** Nothing is left of what was written since the last {@link #commit}. */
  @Override
  public void rollback() {
    super.rollback();
    tune();
    try {
      watch();
    } catch (IOException e) {
      throw new TextIndexException("rollback", e);
    }
  }

  /** Lets searches wait for what is being written when they are to see it. */
  void await(Runnable writes) {
    await = writes;
  }

  /**
   * Shows searches what was or is being written, whether it is on the disk or not. The next search
   * makes the effort: where many small changes follow each other, most are never searched for.
   */
  void refresh() {
    written.incrementAndGet();
  }

  /** Searches what the writer has; a roll-back gives another writer. */
  private void watch() throws IOException {
    SearcherManager old = searchers;
    searchers = new SearcherManager(getIndexWriter(), null);
    if (old != null) {
      old.close();
    }
  }

  /** Whoever comes while another one makes the effort waits for it, and does not search the old. */
  private void catchUp() throws IOException {
    synchronized (written) {
      long all = written.get();
      if (seen < all) {
        await.run();
        searchers.maybeRefreshBlocking();
        seen = all;
      }
    }
  }

  private IndexSearcher acquire() throws IOException {
    while (true) {
      try {
        if (seen < written.get()) {
          catchUp();
        }
        return searchers.acquire();
      } catch (AlreadyClosedException e) {
        if (!getIndexWriter().isOpen()) {
          throw e;
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
    } catch (IOException e) {
      throw new TextIndexException("close", e);
    }
    super.close();
  }

  @Override
  public List<TextHit> query(
      String subject,
      List<Resource> properties,
      String text,
      String graph,
      String language,
      int limit,
      String highlight) {
    Collection<String> fields =
        properties.isEmpty()
            ? TEXTS
            : properties.stream().map(p -> FIELDS.get(p.asNode())).toList();
    try {
      Query query = parser.parse(text, fields);
      IndexSearcher searcher = acquire();
      try {
        int most = limit < 0 ? MOST_HITS : Math.min(limit, MOST_HITS);
        if (most == 0) {
          return List.of();
        }
        Query filtered = filtered(query, subject, language);
        List<TextHit> hits = new ArrayList<>();
        for (ScoreDoc found : searcher.search(filtered, most).scoreDocs) {
          Document document = searcher.storedFields().document(found.doc);
          hits.add(hit(document, found.score, query, highlight));
        }
        return hits;
      } finally {
        searcher.getIndexReader().decRef();
      }
    } catch (IOException | InvalidTokenOffsetsException e) {
      throw new TextIndexException("query", e);
    }
  }

  private static Query filtered(Query query, String subject, String language) {
    if (subject == null && language == null) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST);
    if (subject != null) {
      all.add(new TermQuery(new Term("uri", subject)), BooleanClause.Occur.FILTER);
    }
    if (language != null) {
      all.add(new TermQuery(new Term("lang", language)), BooleanClause.Occur.FILTER);
    }
    return all.build();
  }

  private TextHit hit(Document document, float score, Query query, String highlight)
      throws IOException, InvalidTokenOffsetsException {
    Map.Entry<Node, String> field =
        FIELDS.entrySet().stream()
            .filter(entry -> document.get(entry.getValue()) != null)
            .findFirst()
            .orElseThrow(() -> new IOException("document without a field"));
    String value = document.get(field.getValue());
    if (highlight != null) {
      value = highlighted(value, field.getValue(), query, highlight);
    }
    String language = document.get("lang");
    Node literal =
        language == null
            ? NodeFactory.createLiteralString(value)
            : NodeFactory.createLiteralLang(value, language);
    Node subject = TextQueryFuncs.stringToNode(document.get("uri"));
    return new TextHit(subject, score, literal, null, field.getKey());
  }

  /** The best pieces of a text with what was found between marks, by the options of jena-text. */
  private static String highlighted(String text, String field, Query query, String options)
      throws IOException, InvalidTokenOffsetsException {
    HighlightOptions chosen = HighlightOptions.parse(options);
    Highlighter highlighter =
        new Highlighter(
            new SimpleHTMLFormatter(chosen.start(), chosen.end()), new QueryScorer(query, field));
    highlighter.setTextFragmenter(new SimpleFragmenter(chosen.size()));
    highlighter.setMaxDocCharsToAnalyze(Integer.MAX_VALUE);
    try (TokenStream tokens = ANALYZER.tokenStream(field, text)) {
      return highlighter.getBestFragments(tokens, text, chosen.most(), chosen.separator());
    }
  }
}
