package org.pressgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.pressgraph.authority.KnownName;
import org.pressgraph.authority.KnownNames;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.message.Reasons;
import org.pressgraph.rdf.AuthorityFiles;
import org.pressgraph.rdf.Iris;
import org.pressgraph.rdf.Pg;
import org.pressgraph.resolve.Decisions;
import org.pressgraph.source.Sha256;
import org.pressgraph.store.GraphWriter;

/** What a user brings to a build: authority lists, and decisions that the database keeps. */
record UserKnowledge(KnownNames names, Decisions decisions, Map<String, String> settings) {

  private static final String KEPT = "graph/decisions";

  /** Reads what a request names; decisions that it does not name are those of the database. */
  static UserKnowledge of(BuildRequest request, GraphWriter writer, Iris iris) {
    Map<String, String> settings = new TreeMap<>();
    List<KnownName> own = new ArrayList<>();
    List<String> digests = new ArrayList<>();
    for (Path file : request.authorities()) {
      own.addAll(AuthorityFiles.read(file));
      digests.add(digest(file));
    }
    if (!digests.isEmpty()) {
      settings.put("authoritySha256", String.join(" ", digests));
    }
    Decisions decisions =
        request.decisions().map(UserKnowledge::read).orElseGet(() -> kept(writer, iris));
    keep(decisions, writer, iris);
    if (!decisions.isEmpty()) {
      settings.put("decisions", String.join("\n", decisions.lines()));
    }
    return new UserKnowledge(KnownNames.with(own), decisions, settings);
  }

  private static Decisions read(Path file) {
    try {
      return Decisions.parse(file.toString(), Files.readAllLines(file));
    } catch (IOException e) {
      throw new PressgraphException(e, "decisions.unreadable", file, Reasons.of(e));
    }
  }

  private static Decisions kept(GraphWriter writer, Iris iris) {
    List<String> lines =
        writer.quads(iris.decisions(), Node.ANY, Pg.DECISIONS, Node.ANY).stream()
            .flatMap(quad -> quad.getObject().getLiteralLexicalForm().lines())
            .toList();
    return Decisions.parse(KEPT, lines);
  }

  private static void keep(Decisions decisions, GraphWriter writer, Iris iris) {
    List<Triple> triples =
        decisions.isEmpty()
            ? List.of()
            : List.of(
                Triple.create(
                    iris.decisions(),
                    Pg.DECISIONS,
                    NodeFactory.createLiteralString(String.join("\n", decisions.lines()))));
    writer.put(iris.decisions(), triples);
  }

  private static String digest(Path file) {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new PressgraphException(e, "authority.unreadable", file, Reasons.of(e));
    }
  }
}
