package org.pressgraph.ner;

/** What a mention names. */
public enum MentionType {
  /** A named individual, without titles. */
  PERSON,
  /** A named body: Party, government, union, company, school, newspaper. */
  ORGANIZATION,
  /** A named place: country, town, street, river, building. */
  PLACE,
  /** A happening with a name of its own. */
  EVENT,
  /** A titled document, law, book, application; the mention lacks the title marks. */
  WORK,
  /** A job title. It is no entity but says what a person is. */
  TITLE
}
