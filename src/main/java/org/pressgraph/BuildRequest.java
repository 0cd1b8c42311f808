package org.pressgraph;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pressgraph.ner.Recognizers;
import org.pressgraph.page.Issue;

/**
 * What a graph is to be built of, and where.
 *
 * @param inputs folders and files
 * @param graph the folder of the database
 * @param baseIri the base of all IRIs; where it is absent the one of the database, or the default
 * @param issue the newspaper and the day of issue of all pages, as far as the user says
 * @param fields under which names articles in JSON give their parts, such as {@code
 *     title=bt,body=nr}; empty for the names that are commonly used
 * @param recognizer the name of what finds the names, one of {@link Pressgraph#recognizers()}
 * @param model a model for the tagger; where it is absent the one that the environment names in
 *     {@code PRESSGRAPH_MODEL}, or the one that comes with the software
 * @param options what else is to be done
 * @param authorities a user's authority lists, which go before those of the software
 * @param decisions a file with what a user has decided on who is who; where it is absent what the
 *     database keeps from a build before
 */
public record BuildRequest(
    List<Path> inputs,
    Path graph,
    Optional<String> baseIri,
    Issue issue,
    String fields,
    String recognizer,
    Optional<Path> model,
    Set<BuildOption> options,
    List<Path> authorities,
    Optional<Path> decisions) {

  /** The recognizer that is used unless another is asked for; it sends nothing anywhere. */
  public static final String DEFAULT_RECOGNIZER = Recognizers.DEFAULT;

  /** Checks that nothing is missing. */
  public BuildRequest {
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(graph, "graph");
    Objects.requireNonNull(baseIri, "baseIri");
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(fields, "fields");
    Objects.requireNonNull(recognizer, "recognizer");
    Objects.requireNonNull(model, "model");
    options = Set.copyOf(options);
    authorities = List.copyOf(authorities);
    Objects.requireNonNull(decisions, "decisions");
  }

  /**
   * Asks for a build without lists and decisions of a user.
   *
   * @param inputs folders and files
   * @param graph the folder of the database
   * @param baseIri the base of all IRIs, or nothing
   * @param issue the newspaper and the day of issue of all pages
   * @param fields the names of the parts of articles in JSON, or nothing
   * @param recognizer the name of what finds the names
   * @param model a model for the tagger, or nothing
   * @param options what else is to be done
   */
  public BuildRequest(
      List<Path> inputs,
      Path graph,
      Optional<String> baseIri,
      Issue issue,
      String fields,
      String recognizer,
      Optional<Path> model,
      Set<BuildOption> options) {
    this(
        inputs,
        graph,
        baseIri,
        issue,
        fields,
        recognizer,
        model,
        options,
        List.of(),
        Optional.empty());
  }

  /**
   * Asks for a build with the default recognizer.
   *
   * @param inputs folders and files
   * @param graph the folder of the database
   * @param baseIri the base of all IRIs, or nothing
   * @param issue the newspaper and the day of issue of all pages
   */
  public BuildRequest(List<Path> inputs, Path graph, Optional<String> baseIri, Issue issue) {
    this(inputs, graph, baseIri, issue, "", DEFAULT_RECOGNIZER, Optional.empty(), Set.of());
  }
}
