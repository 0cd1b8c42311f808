package org.pressgraph.explorer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.RDF;
import org.pressgraph.SampleGraph;
import org.pressgraph.rdf.Org;
import org.pressgraph.rdf.Schema;
import org.pressgraph.rdf.Skos;
import org.pressgraph.server.PressgraphServer;
import org.pressgraph.store.GraphStore;
import org.pressgraph.store.GraphWriter;

/**
 * How fast the explorer is in headless Chromium: frames a second while a graph of 2,000 things and
 * 4,000 ties is dragged, against those of the same page at rest; how soon the pages are painted and
 * whole, and how soon a search is answered, on the sample pages copied under other names up to a
 * number of triples, against a query that asks for nothing.
 *
 * <p>Arguments: {@code frames}; or {@code large}, the number of triples (one million unless given)
 * and a folder for the database, which is used again where there is one; or the number alone for
 * both. docs/benchmarks.md says how to run it.
 */
public final class ExplorerBenchmark {

  private static final int THINGS = 2_000;
  private static final int TIES = 4_000;
  /** Notes each frame with where the picture stands; gives frames a second, all and those that moved. */
  private static final String START =
      "() => { const cy = document.querySelector('.stage').cytoscape; const frames = []; let on = true;"
          + " const layer = cy.container().firstElementChild;"
          + " const step = t => { if (!on) return;"
          + "   frames.push([t, cy.pan().x + ' ' + cy.pan().y + layer.style.transform]); requestAnimationFrame(step); };"
          + " requestAnimationFrame(step);"
          + " window.stopFrames = () => { on = false; const s = (frames.at(-1)[0] - frames[0][0]) / 1000;"
          + "   return {all: (frames.length - 1) / s, moved: frames.filter((f, i) => i > 0 && f[1] !== frames[i - 1][1]).length / s,"
          + " longest: Math.max(...frames.slice(1).map((f, i) => f[0] - frames[i][0]))}; }; }";

  private static final int ROUNDS = Integer.getInteger("rounds", 9);
  private static final String[] SEARCHES = {
    "总工会", "习近平", "浙江", "工", "zgh", "hubei", "技能竞赛", "湖北", "没有的名称"
  };

  private ExplorerBenchmark() {}

  /**
   * Measures and prints.
   *
   * @param args what to measure
   * @throws IOException if the databases cannot be made
   */
  public static void main(String[] args) throws IOException {
    String what = args.length > 0 ? args[0] : "";
    String size = what.matches("\\d+") ? what : args.length > 1 ? args[1] : "1000000";
    Path folder =
        args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("pressgraph-explorer");
    if (!what.equals("large")) {
      frames(folder.resolve("network"));
    }
    if (!what.equals("frames")) {
      Path large = args.length > 2 ? folder : folder.resolve("large");
      if (!Files.exists(large.resolve("text"))) {
        Copies.write(SampleGraph.folder(), large, Long.parseLong(size));
      }
      large(large);
    }
    System.exit(0);
  }

  private static void frames(Path folder) {
    try (GraphStore store = GraphStore.openOrCreate(folder)) {
      writeNetwork(store);
      try (PressgraphServer server = PressgraphServer.start(store, "127.0.0.1", 0);
          Explorer explorer = Explorer.of(server, "en-GB")) {
        explorer.page().setDefaultTimeout(180_000);
        long start = System.nanoTime();
        explorer.open("#/graph?query=SELECT%20?a%20?b%20{?a%20org:subOrganizationOf%20?b}");
        Page page = explorer.page();
        page.waitForFunction("document.querySelector('.stage').cytoscape");
        page.waitForFunction("document.querySelector('.graph-status').textContent.length > 4");
        print("graph of %d things and %s shown after %.1f s", page.evaluate("document.querySelector('.stage').cytoscape.nodes().length"), explorer.text(".graph-status"), (System.nanoTime() - start) / 1e9);
        // The first drag comes when everything has come to rest, as a reader's would.
        page.waitForTimeout(3_000);
        double first = dragged(page);
        page.waitForTimeout(1_000);
        page.evaluate(START);
        page.waitForTimeout(2_000);
        double rest = number(page, "window.stopFrames().all");
        double[] later = new double[5];
        for (int i = 0; i < later.length; i++) {
          later[i] = dragged(page);
          page.waitForTimeout(1_000);
        }
        print(
            "frames a second: %.1f at rest, %.1f in the first drag, %.1f in later ones (median), ratio %.2f",
            rest, first, median(later), Math.min(first, median(later)) / rest);
      }
    }
  }

  /** Drags the picture to and fro; gives the frames a second in which it stands elsewhere. */
  private static double dragged(Page page) {
    var box = page.locator(".stage").boundingBox();
    // Where no thing is: a thing would move alone.
    double x = box.x + 5;
    double y = box.y + 5;
    page.mouse().move(x, y);
    page.mouse().down();
    page.evaluate(START);
    for (int i = 1; i <= 150; i++) {
      page.mouse().move(x + 400 * Math.abs(Math.sin(i / 25.0)), y + 300 * Math.abs(Math.sin(i / 40.0)));
    }
    double frames = number(page, "window.stopFrames().moved");
    page.evaluate(START);
    page.mouse().up();
    page.waitForTimeout(300);
    print("longest frame when the picture is let go: %.0f ms", number(page, "window.stopFrames().longest"));
    return frames;
  }

  private static void writeNetwork(GraphStore store) {
    List<Triple> triples = new ArrayList<>();
    for (int i = 0; i < THINGS; i++) {
      Node thing = thing(i);
      triples.add(Triple.create(thing, RDF.type.asNode(), Schema.ORGANIZATION));
      triples.add(Triple.create(thing, RDFS.label.asNode(), NodeFactory.createLiteralLang("机构" + i, "zh")));
    }
    // Each joins an earlier one, as networks grow, and two of five one more.
    int ties = 0;
    long seed = 7;
    for (int i = 1; ties < TIES; i++) {
      seed = seed * 6364136223846793005L + 1442695040888963407L;
      int from = i % THINGS;
      int to = (int) ((seed >>> 33) % Math.max(1, from));
      Triple tie = Triple.create(thing(from), Org.SUB_ORGANIZATION_OF, thing(to));
      if (from != to && !triples.contains(tie)) {
        triples.add(tie);
        ties++;
      }
    }
    try (GraphWriter writer = store.writer()) {
      writer.put(NodeFactory.createURI("http://localhost:3030/graph/network"), triples);
      writer.commit();
    }
  }

  private static Node thing(int i) {
    return NodeFactory.createURI("http://localhost:3030/organization/" + i);
  }

  private static void large(Path folder) {
    try (GraphStore store = GraphStore.open(folder);
        PressgraphServer server = PressgraphServer.start(store, "127.0.0.1", 0);
        Explorer explorer = Explorer.of(server, "zh-CN")) {
      Page page = explorer.page();
      page.setDefaultTimeout(180_000);
      long held = store.read(() -> store.dataset().stream().count());
      print("%d triples", held);
      if (Boolean.getBoolean("queries")) {
        page.onRequestFinished(ExplorerBenchmark::report);
      }
      // What the server and the browser load once, without the queries of any page.
      explorer.open("#/none");
      for (String place : places(page)) {
        double[] paints = new double[ROUNDS];
        double[] wholes = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
          explorer.open(place);
          paints[i] = number(page, "performance.getEntriesByName('first-contentful-paint')[0].startTime");
          wholes[i] = number(page, "performance.now()");
        }
        double fresh = wholes[0];
        print("%-12s first paint %4.0f ms, whole %5.0f ms (at first %5.0f ms)", place.replaceFirst("[?].*", ""), median(paints), median(wholes), fresh);
      }
      changed(store, explorer);
      search(page);
    }
  }

  /** The overview after pages have gone and come again, of which everything is worked out anew. */
  private static void changed(GraphStore store, Explorer explorer) {
    List<Node> pages =
        store.read(() -> store.graphNames().stream().filter(name -> name.getURI().contains("/graph/copy")).toList());
    double[] wholes = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      Node name = pages.get(i * pages.size() / ROUNDS);
      List<Triple> triples = store.read(() -> store.dataset().getGraph(name).find().toList());
      write(store, name, List.of());
      write(store, name, triples);
      explorer.open("#/overview");
      wholes[i] = number(explorer.page(), "performance.now()");
    }
    print("#/overview   after a page of it was written anew: whole %5.0f ms", median(wholes));
  }

  private static void write(GraphStore store, Node name, List<Triple> triples) {
    try (GraphWriter writer = store.writer()) {
      writer.put(name, triples);
      writer.commit();
    }
  }

  /** The start page and one of each kind, about what is most in the news. */
  private static List<String> places(Page page) {
    String entity = first(page, "?article schema:mentions ?found . ?found a schema:Organization");
    String article = first(page, "?found schema:mentions <" + entity + "> ; a schema:NewsArticle");
    return List.of(
        "",
        "#/overview",
        "#/time",
        "#/graph",
        "#/search?q=\u603b\u5de5\u4f1a",
        "#/entity?iri=" + entity,
        "#/graph?e=" + entity,
        "#/article?iri=" + article,
        "#/query?example=hosts-of-meetings&run=1");
  }

  private static String first(Page page, String pattern) {
    String query =
        "SELECT ?found (COUNT(*) AS ?n) { " + pattern + " } GROUP BY ?found ORDER BY DESC(?n) LIMIT 1";
    return (String)
        page.evaluate(
            "async q => (await (await import('/web/sparql.js')).select(q))[0].found", query);
  }

  private static void search(Page page) {
    List<Double> all = new ArrayList<>();
    List<Double> nothing = new ArrayList<>();
    for (String words : SEARCHES) {
      List<Double> answers = new ArrayList<>();
      double fresh = time(page, "(await import('/web/data/search.js')).findEntities('" + words + "')");
      for (int round = 0; round < ROUNDS; round++) {
        // Another limit is another query to the server, which gives the same again at once.
        answers.add(time(page, "(await import('/web/data/search.js')).findEntities('" + words + "', {limit: " + (9 + round) + "})"));
        nothing.add(time(page, "(await import('/web/sparql.js')).select('SELECT * {}')"));
      }
      print("search %s: %.0f ms (at first %.0f ms)", words, median(answers), fresh);
      all.addAll(answers);
    }
    print("search %.0f ms, an empty query %.0f ms (medians), ratio %.1f", median(all), median(nothing), median(all) / median(nothing));
  }

  private static void report(Request request) {
    if (request.postData() != null) {
      String query = request.postData().replaceAll("(?m)^PREFIX.*$", "").replaceAll("\\s+", " ").strip();
      print("  %6.0f ms %s", request.timing().responseEnd, query.substring(0, Math.min(160, query.length())));
    }
  }

  private static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  private static double time(Page page, String call) {
    return ((Number) page.evaluate("async () => { const start = performance.now(); await " + call + "; return performance.now() - start; }")).doubleValue();
  }

  private static double median(List<Double> values) {
    return median(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static void print(String form, Object... values) {
    System.out.printf(Locale.ROOT, form + "%n", values);
  }
}
