package org.pressgraph.benchmarks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.pressgraph.benchmarks.ScaledPages.PageGraph;
import org.pressgraph.rdf.Iris;
import org.pressgraph.rdf.Schema;
import org.pressgraph.server.PressgraphServer;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;
import org.pressgraph.store.Inferences;

/**
 * How soon a server answers over HTTP: an entity with its facts, a full-text search, and for
 * comparison its own sign of life ({@code /$/ping}) in the same run; and whether sixteen clients see
 * an error, a half page or an old one while pages are replaced beside them.
 *
 * <p>A server is asked for days, and its first minute is not what its readers see: before anything
 * is timed it answers {@value #WARM_UP} questions of all kinds, about other entities than those that
 * are timed. The first of them are timed apart.
 *
 * <p>The arguments are the number of triples (a million unless given), how many seconds the clients
 * ask (twenty unless given), and a folder that keeps the database for the next run;
 * docs/benchmarks.md says how to run it.
 */
public final class ServerBenchmark {

  private static final int REQUESTS = 400;
  private static final int WARM_UP = 4000;

  /** What is asked of entities begins here for those that are timed. */
  private static final int TIMED = 1_000_000;
  private static final int CLIENTS = 16;

  /** So many pages are replaced again and again. */
  private static final int REPLACED = 20;

  private static final List<String> NAMES =
      List.of("总工会", "技能竞赛", "党组书记", "会", "工作 会议", "习近平");

  private static final Pattern VERSION = Pattern.compile("version (\\d+) of");

  private final HttpClient client = HttpClient.newHttpClient();
  private final ScaledPages pages;
  private final int count;
  private final PressgraphServer server;
  private final GraphStore store;
  private final AtomicIntegerArray committed = new AtomicIntegerArray(REPLACED);
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong busy = new AtomicLong();
  private final AtomicLong errors = new AtomicLong();
  private final AtomicLong half = new AtomicLong();
  private final AtomicLong old = new AtomicLong();

  private ServerBenchmark(
      ScaledPages pages, int count, GraphStore store, PressgraphServer server) {
    this.pages = pages;
    this.count = count;
    this.store = store;
    this.server = server;
  }

  /**
   * Runs all measurements.
   *
   * @param args the number of triples and of seconds
   * @throws Exception if anything goes wrong
   */
  public static void main(String[] args) throws Exception {
    long wanted = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    ScaledPages pages = ScaledPages.ofSamples();
    int count = (int) Math.max(REPLACED, wanted * pages.pages() / pages.triples());
    boolean keep = args.length > 2;
    Path folder = keep ? Path.of(args[2]) : Files.createTempDirectory("pressgraph-server");
    boolean filled = Files.exists(folder.resolve("graph"));
    Files.createDirectories(folder);
    try (GraphStore store = GraphStore.openOrCreate(folder.resolve("graph"))) {
      if (!filled) {
        fill(store, pages, count);
      }
      try (PressgraphServer server = PressgraphServer.start(store, "127.0.0.1", 0)) {
        ServerBenchmark benchmark = new ServerBenchmark(pages, count, store, server);
        benchmark.times();
        benchmark.clients(seconds);
      }
    } finally {
      if (!keep) {
        ScaledPages.delete(folder);
      }
    }
  }

  private static void fill(GraphStore store, ScaledPages pages, int count) {
    long start = System.nanoTime();
    long triples = 0;
    try (GraphWriter writer = store.writer()) {
      for (int i = 0; i < count; i++) {
        PageGraph page = pages.page(i);
        writer.put(page.name(), page.triples());
        writer.checkpoint();
        triples += page.triples().size();
      }
      writer.commit();
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("%d pages, %d triples, filled in %.0f s%n", count, triples, seconds);
      start = System.nanoTime();
      new Inferences(store, new Iris(Iris.DEFAULT_BASE)).refresh(writer);
      System.out.printf("inferences: %.1f s%n", (System.nanoTime() - start) / 1e9);
      start = System.nanoTime();
      new Inferences(store, new Iris(Iris.DEFAULT_BASE)).refresh(writer);
      System.out.printf("inferences again: %.1f s%n", (System.nanoTime() - start) / 1e9);
    }
    store.compactIfSwollen();
  }

  private void times() throws Exception {
    median("entity with its facts, the first questions after the start", i -> sparql(entity(i)), 0);
    List<IntFunction<String>> kinds =
        List.of(
            i -> "$/ping",
            i -> sparql(entity(i)),
            i -> path(person(i)),
            i -> sparql(search("skos:prefLabel", i)),
            i -> sparql(search("schema:articleBody", i)));
    for (int i = 0; i < WARM_UP; i++) {
      ask(kinds.get(i % kinds.size()).apply(REQUESTS + i));
    }
    double ping = median("ping", kinds.get(0), 0);
    median("entity with its facts", kinds.get(1), ping);
    median("page of an entity", kinds.get(2), ping);
    median("search in names", kinds.get(3), ping);
    median("search in bodies", kinds.get(4), ping);
  }

  private double median(String name, IntFunction<String> path, double reference) throws Exception {
    double[] millis = new double[REQUESTS];
    for (int i = 0; i < REQUESTS; i++) {
      String request = path.apply(reference == 0 ? i : TIMED + i);
      long start = System.nanoTime();
      ask(request);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    double median = millis[REQUESTS / 2];
    System.out.printf(
        "%s: median %.1f ms, 95 of 100 below %.1f ms%s%n",
        name,
        median,
        millis[REQUESTS * 95 / 100],
        reference == 0 ? "" : ", %.1f times a ping".formatted(median / reference));
    return median;
  }

  private void ask(String request) throws Exception {
    HttpResponse<String> response = get(request);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(request + ": " + response.statusCode() + response.body());
    }
  }

  private String person(int seed) {
    Random random = new Random(seed);
    while (true) {
      List<String> people =
          pages.page(random.nextInt(count)).triples().stream()
              .filter(t -> t.getPredicate().equals(RDF.type.asNode()))
              .filter(t -> t.getObject().equals(Schema.PERSON))
              .map(Triple::getSubject)
              .map(node -> node.getURI())
              .toList();
      if (!people.isEmpty()) {
        return people.get(random.nextInt(people.size()));
      }
    }
  }

  private String entity(int seed) {
    String person = "<" + person(seed) + ">";
    return "PREFIX org: <http://www.w3.org/ns/org#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
        + " PREFIX prov: <http://www.w3.org/ns/prov#> SELECT * { { "
        + person
        + " ?p ?o } UNION { ?s ?q "
        + person
        + " } UNION { ?post org:member "
        + person
        + " ; org:role/skos:prefLabel ?title . OPTIONAL { ?post prov:wasDerivedFrom ?e } } }";
  }

  private static String search(String property, int i) {
    return "PREFIX text: <http://jena.apache.org/text#> PREFIX schema: <https://schema.org/>"
        + " PREFIX skos: <http://www.w3.org/2004/02/skos/core#>"
        + " SELECT ?e ?score ?v { (?e ?score) text:query ("
        + property
        + " \""
        + NAMES.get(i % NAMES.size())
        + "\" 20) . ?e "
        + property
        + " ?v } ORDER BY DESC(?score) LIMIT 20";
  }

  private static String path(String iri) {
    return URI.create(iri.substring("http://localhost:3030/".length())).toASCIIString();
  }

  private static String sparql(String query) {
    return "pressgraph/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + "/" + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Accept", "application/sparql-results+json, text/html, */*;q=0.5")
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private void clients(int seconds) throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    ExecutorService executor = Executors.newFixedThreadPool(CLIENTS);
    for (int i = 0; i < CLIENTS; i++) {
      int seed = i;
      executor.submit(() -> ask(new Random(seed), stop));
    }
    int replaced = 0;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try (GraphWriter writer = store.writer()) {
      for (int version = 1; System.nanoTime() < end; version++) {
        int page = version % REPLACED;
        PageGraph changed = pages.changed(page, version, 7);
        writer.put(changed.name(), changed.triples());
        writer.commit();
        committed.set(page, version);
        replaced++;
      }
    }
    stop.set(true);
    executor.shutdown();
    executor.awaitTermination(1, TimeUnit.MINUTES);
    System.out.printf(
        "%d clients, %d s: %d answers, %d told to come back, %d errors, %d half pages, %d old pages,"
            + " %d pages replaced beside them%n",
        CLIENTS, seconds, answered.get(), busy.get(), errors.get(), half.get(), old.get(), replaced);
  }

  private void ask(Random random, AtomicBoolean stop) {
    while (!stop.get()) {
      int page = random.nextInt(REPLACED);
      boolean whole = random.nextBoolean();
      int before = committed.get(page);
      try {
        String name = pages.page(page).name().getURI();
        String query =
            whole
                ? "SELECT ?v { GRAPH <" + name + "> { ?s ?p ?v FILTER(STRSTARTS(STR(?v), 'version ')) } }"
                : entity(random.nextInt());
        HttpResponse<String> response = get(sparql(query));
        if (response.statusCode() == 503 && response.headers().firstValue("Retry-After").isPresent()) {
          busy.incrementAndGet();
        } else if (response.statusCode() != 200) {
          errors.incrementAndGet();
        } else {
          answered.incrementAndGet();
          if (whole) {
            check(response.body(), before);
          }
        }
      } catch (Exception e) {
        errors.incrementAndGet();
      }
    }
  }

  /** All that is replaced in a page at once has the number of one version, no earlier one. */
  private void check(String body, int before) {
    Matcher found = VERSION.matcher(body);
    int version = -1;
    while (found.find()) {
      int here = Integer.parseInt(found.group(1));
      if (version >= 0 && here != version) {
        half.incrementAndGet();
        return;
      }
      version = here;
    }
    if (before > 0 && version < before) {
      old.incrementAndGet();
    }
  }
}
