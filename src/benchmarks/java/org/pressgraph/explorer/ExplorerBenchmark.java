package org.pressgraph.explorer;

import com.microsoft.playwright.Page;
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
 * 4,000 ties is dragged, against those of the same page at rest; the first paint of the start page
 * and the answer of the search on the sample pages copied under other names up to a number of
 * triples, against a query that asks for nothing.
 *
 * <p>Arguments: the number of triples, one million unless given.
 */
public final class ExplorerBenchmark {

  private static final int THINGS = 2_000;
  private static final int TIES = 4_000;
  private static final String[] SEARCHES = {"总工会", "习近平", "zgh", "技能竞赛", "湖北"};

  private ExplorerBenchmark() {}

  /**
   * Measures and prints.
   *
   * @param args the number of triples
   * @throws IOException if the databases cannot be made
   */
  public static void main(String[] args) throws IOException {
    long triples = args.length > 0 ? Long.parseLong(args[0]) : 1_000_000;
    Browsers.browser();
    Path folder = Files.createTempDirectory("pressgraph-explorer-benchmark");
    frames(folder.resolve("network"));
    large(folder.resolve("large"), triples);
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
        // What is drawn once, such as the names at this size, is drawn before anything is measured.
        page.waitForTimeout(5_000);
        framesASecond(page, true);
        double rest = framesASecond(page, false);
        double dragged = framesASecond(page, true);
        print("frames a second: %.1f at rest, %.1f while dragged, ratio %.2f", rest, dragged, dragged / rest);
      }
    }
  }

  private static double framesASecond(Page page, boolean drag) {
    page.evaluate("() => { window.frames = []; const step = (t) => { window.frames.push(t); requestAnimationFrame(step); }; requestAnimationFrame(step); }");
    var box = page.locator(".stage").boundingBox();
    if (drag) {
      page.mouse().move(box.x + 5, box.y + 5);
      page.mouse().down();
      for (int i = 0; i < 100; i++) {
        page.mouse().move(box.x + 5 + 2.0 * (i % 100), box.y + 5 + 3.0 * (i % 60));
      }
      page.mouse().up();
    } else {
      page.waitForTimeout(2_000);
    }
    return ((Number) page.evaluate("() => { const f = window.frames; window.frames = []; return (f.length - 1) * 1000 / (f.at(-1) - f[0]); }")).doubleValue();
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

  private static void large(Path folder, long wanted) throws IOException {
    long written = Copies.write(SampleGraph.folder(), folder, wanted);
    try (GraphStore store = GraphStore.open(folder);
        PressgraphServer server = PressgraphServer.start(store, "127.0.0.1", 0);
        Explorer explorer = Explorer.of(server, "zh-CN")) {
      explorer.page().setDefaultTimeout(180_000);
      Page page = explorer.open("").page();
      double[] paints = new double[9];
      for (int i = 0; i < paints.length; i++) {
        explorer.open("");
        paints[i] = ((Number) page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")).doubleValue();
      }
      List<Double> answers = new ArrayList<>();
      List<Double> nothing = new ArrayList<>();
      for (int round = 0; round < 9; round++) {
        for (String words : SEARCHES) {
          answers.add(time(page, "(await import('/web/data/search.js')).findEntities('" + words + "')"));
          nothing.add(time(page, "(await import('/web/sparql.js')).select('SELECT * {}')"));
        }
      }
      print("%d triples: first paint %.0f ms; search %.0f ms, an empty query %.0f ms (medians), ratio %.1f",
          written, median(paints), median(answers), median(nothing), median(answers) / median(nothing));
    }
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
