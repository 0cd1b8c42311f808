package org.pressgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * What a user brings to a build: authority lists, and decisions that the database keeps.
 *
 * @param names the names of the lists beside those that are known anyway
 * @param decisions those of the user, or those that the database has
 * @param settings what is noted of them with the run
 */
record UserKnowledge(KnownNames names, Decisions decisions, Map<String, String> settings) {

  private static final String KEPT = "graph/decisions";

  /**
   * What the files of a request say. They are read before there is a database, so that none is made
   * where one of them cannot be used.
   *
   * @param names the names of the lists beside those that are known anyway
   * @param decisions those that the request names
   * @param digests the SHA-256 of each list
   */
  record Given(KnownNames names, Optional<Decisions> decisions, List<String> digests) {

    /**
     * What holds for a build: decisions that the request does not name are those of the database.
     */
    UserKnowledge in(GraphWriter writer, Iris iris) {
      Map<String, String> settings = new TreeMap<>();
      if (!digests.isEmpty()) {
        settings.put("authoritySha256", String.join(" ", digests));
      }
      Decisions valid = decisions.orElseGet(() -> kept(writer, iris));
      keep(valid, writer, iris);
      if (!valid.isEmpty()) {
        settings.put("decisions", String.join("\n", valid.lines()));
      }
      return new UserKnowledge(names, valid, settings);
    }
  }

  /** Reads what a request names. */
  static Given read(BuildRequest request) {
    List<KnownName> own = new ArrayList<>();
    List<String> digests = new ArrayList<>();
    for (Path file : request.authorities()) {
      own.addAll(AuthorityFiles.read(file));
      digests.add(digest(file));
    }
    return new Given(
        KnownNames.with(own), request.decisions().map(UserKnowledge::readDecisions), digests);
  }

  private static Decisions readDecisions(Path file) {
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
