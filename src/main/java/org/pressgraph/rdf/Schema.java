package org.pressgraph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of schema.org that the graph uses. */
public final class Schema {

  /** The namespace. */
  public static final String NS = "https://schema.org/";

  /** A person. */
  public static final Node PERSON = term("Person");

  /** An organization. */
  public static final Node ORGANIZATION = term("Organization");

  /** A place. */
  public static final Node PLACE = term("Place");

  /** A happening. */
  public static final Node EVENT = term("Event");

  /** A titled work. */
  public static final Node CREATIVE_WORK = term("CreativeWork");

  /** A newspaper. */
  public static final Node NEWSPAPER = term("Newspaper");

  /** An issue of a newspaper. */
  public static final Node PUBLICATION_ISSUE = term("PublicationIssue");

  /** An article. */
  public static final Node NEWS_ARTICLE = term("NewsArticle");

  /** The name of a newspaper. */
  public static final Node NAME = term("name");

  /** A page of its issue, an article of its page, an issue of its newspaper. */
  public static final Node IS_PART_OF = term("isPartOf");

  /** The day on which an issue appeared. */
  public static final Node DATE_PUBLISHED = term("datePublished");

  /** The number of a page in its issue. */
  public static final Node POSITION = term("position");

  /** The address at which a page was published. */
  public static final Node URL = term("url");

  /** The main headline. */
  public static final Node HEADLINE = term("headline");

  /** A line above or below the main headline. */
  public static final Node ALTERNATIVE_HEADLINE = term("alternativeHeadline");

  /** The cleaned text of an article. */
  public static final Node ARTICLE_BODY = term("articleBody");

  /** The dateline as it stands. */
  public static final Node DATELINE = term("dateline");

  /** The day that the dateline names. */
  public static final Node DATE_CREATED = term("dateCreated");

  /** Who wrote the article or the work. */
  public static final Node AUTHOR = term("author");

  /** The body that put a work out. */
  public static final Node PUBLISHER = term("publisher");

  /** What a work or an article is about. */
  public static final Node ABOUT = term("about");

  /** Who helped, or took the photographs. */
  public static final Node CONTRIBUTOR = term("contributor");

  /** The agency that filed the article. */
  public static final Node SOURCE_ORGANIZATION = term("sourceOrganization");

  /** An entity that the article names. */
  public static final Node MENTIONS = term("mentions");

  /** Where an organization or event is. */
  public static final Node LOCATION = term("location");

  /** The place in which a place lies. */
  public static final Node CONTAINED_IN_PLACE = term("containedInPlace");

  /** The version of the software of a run. */
  public static final Node SOFTWARE_VERSION = term("softwareVersion");

  /** The SHA-256 of a source file. */
  public static final Node SHA256 = term("sha256");

  /** schema:addressCountry */
  public static final Node ADDRESS_COUNTRY = term("addressCountry");

  private Schema() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
