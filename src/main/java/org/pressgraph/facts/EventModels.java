package org.pressgraph.facts;

/**
 * What was learnt of annotated pages; docs/rules.md tells of which.
 *
 * @param reports which words report a happening
 * @param roles who takes part in one, and where it is, by the sentences around its report
 * @param settings which of the dates and places of an article a happening has
 * @param articles which of the happenings that sentences seem to report an article tells
 * @param parties who took part in one, by all that the article tells
 */
record EventModels(
    LogisticModel reports,
    ChoiceModel roles,
    LogisticModel settings,
    LogisticModel articles,
    ChoiceModel parties) {

  /** Knows nothing of who took part: all is left as the sentences have it. */
  static final ChoiceModel NO_PARTIES = ChoiceModel.none(LearnedRoles.KINDS);

  /** Those that know nothing. */
  static final EventModels NONE =
      new EventModels(
          LogisticModel.NONE,
          ChoiceModel.none(LearnedRoles.KINDS),
          LogisticModel.NONE,
          LogisticModel.NONE,
          NO_PARTIES);

  /** Those that come with the software. */
  static final EventModels STANDARD =
      new EventModels(
          LogisticModel.load("report-weights.bin"),
          ChoiceModel.load("role-weights.bin", LearnedRoles.KINDS),
          LogisticModel.load("setting-weights.bin"),
          LogisticModel.load("article-weights.bin"),
          ChoiceModel.load("party-weights.bin", LearnedRoles.KINDS));

  /** These with other models of what sentences report and of who takes part by them. */
  EventModels with(LogisticModel otherReports, ChoiceModel otherRoles) {
    return new EventModels(otherReports, otherRoles, settings, articles, parties);
  }

  /** These with other models of when and where, and of what an article tells. */
  EventModels with(LogisticModel otherSettings, LogisticModel otherArticles) {
    return new EventModels(reports, roles, otherSettings, otherArticles, parties);
  }

  /** These with another model of who took part by all that the article tells. */
  EventModels with(ChoiceModel otherParties) {
    return new EventModels(reports, roles, settings, articles, otherParties);
  }
}
