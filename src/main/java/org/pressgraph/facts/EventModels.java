package org.pressgraph.facts;

/**
 * What was learnt of annotated pages; docs/rules.md tells of which.
 *
 * @param reports which words report a happening
 * @param roles who takes part in one, and where it is
 * @param settings which of the dates and places of an article a happening has
 * @param articles which of the happenings that sentences seem to report an article tells
 */
record EventModels(
    LogisticModel reports, ChoiceModel roles, LogisticModel settings, LogisticModel articles) {

  /** Those that know nothing. */
  static final EventModels NONE =
      new EventModels(
          LogisticModel.NONE,
          ChoiceModel.none(LearnedRoles.KINDS),
          LogisticModel.NONE,
          LogisticModel.NONE);

  /** Those that come with the software. */
  static final EventModels STANDARD =
      new EventModels(
          LogisticModel.load("report-weights.bin"),
          ChoiceModel.load("role-weights.bin", LearnedRoles.KINDS),
          LogisticModel.load("setting-weights.bin"),
          LogisticModel.load("article-weights.bin"));

  /** These with other models of when and where, and of what an article tells. */
  EventModels with(LogisticModel otherSettings, LogisticModel otherArticles) {
    return new EventModels(reports, roles, otherSettings, otherArticles);
  }
}
