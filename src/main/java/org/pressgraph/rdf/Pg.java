package org.pressgraph.rdf;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.pressgraph.facts.EventType;
import org.pressgraph.facts.PositionStatus;
import org.pressgraph.facts.Role;
import org.pressgraph.page.SegmentRole;

/** The project's own terms; {@code ontology/pressgraph.ttl} defines them. */
public final class Pg {

  /** The namespace. */
  public static final String NS = "https://w3id.org/pressgraph/ontology#";

  /** The ontology, and the named graph in which a database keeps it. */
  public static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/pressgraph/ontology");

  /** A page of a newspaper. */
  public static final Node PAGE = term("Page");

  /** An article of which pieces stand on several pages. */
  public static final Node WHOLE_ARTICLE = term("WholeArticle");

  /** A run of lines of one article with one role. */
  public static final Node SEGMENT_CLASS = term("Segment");

  /** The path of a page's file, relative to the input folder. */
  public static final Node SOURCE_FILE = term("sourceFile");

  /** A segment of an article. */
  public static final Node SEGMENT = term("segment");

  /** What a segment is. */
  public static final Node SEGMENT_ROLE = term("segmentRole");

  /** The page on which an article began. */
  public static final Node CONTINUED_FROM = term("continuedFrom");

  /** The page on which an article goes on. */
  public static final Node CONTINUED_ON = term("continuedOn");

  /** When a happening began, as far as the text tells. */
  public static final Node START = term("start");

  /** When a happening of several days ended. */
  public static final Node END = term("end");

  /** A participant of a happening with its role. */
  public static final Node PARTICIPATION = term("participation");

  /** What is particular about a happening or a post. */
  public static final Node STATUS = term("status");

  /** Lay ahead when the text was written. */
  public static final Node PLANNED = term("planned");

  /** How likely a fact is right. */
  public static final Node CONFIDENCE = term("confidence");

  /** How a name is read, in pinyin without tones, the syllables apart. */
  public static final Node PINYIN = term("pinyin");

  /** The first letters of the syllables of a name. */
  public static final Node PINYIN_INITIALS = term("pinyinInitials");

  /** The settings of a run. */
  public static final Node SETTINGS = term("settings");

  /** The record of an input file. */
  public static final Node INPUT_FILE = term("InputFile");

  /** The named graph of a page of an input file. */
  public static final Node PAGE_GRAPH = term("pageGraph");

  /** pg:mergeReason */
  public static final Node MERGE_REASON = term("mergeReason");

  /** pg:identityKey */
  public static final Node IDENTITY_KEY = term("identityKey");

  /** A decision of a user that has effect on a page. */
  public static final Node DECIDED = term("decided");

  /** pg:decisions */
  public static final Node DECISIONS = term("decisions");

  /** pg:adminCode */
  public static final Node ADMIN_CODE = term("adminCode");

  private Pg() {}

  /**
   * The term for what a segment is.
   *
   * @param role a role
   * @return pg:title, pg:body…
   */
  public static Node of(SegmentRole role) {
    return term(lowerCamel(role));
  }

  /**
   * The term for a kind of happening.
   *
   * @param type a kind
   * @return pg:Meeting, pg:Visit…
   */
  public static Node of(EventType type) {
    String name = lowerCamel(type);
    return term(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }

  /**
   * The term for what a participant did.
   *
   * @param role a role
   * @return pg:host, pg:coOrganizer…
   */
  public static Node of(Role role) {
    return term(lowerCamel(role));
  }

  /**
   * The term for what is particular about a post.
   *
   * @param status what is particular
   * @return pg:former or pg:acting
   */
  public static Node of(PositionStatus status) {
    return term(lowerCamel(status));
  }

  private static String lowerCamel(Enum<?> constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return name.toString();
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
