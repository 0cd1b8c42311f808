package org.pressgraph.facts;

/**
 * What was learnt of annotated pages; docs/rules.md tells of which.
 *
 * @param reports which words report a happening
 * @param roles who takes part in one, and where it is
 * @param settings which of the dates and places of an article a happening has
 */
record EventModels(LogisticModel reports, ChoiceModel roles, LogisticModel settings) {

  /** Those that know nothing. */
  static final EventModels NONE =
      new EventModels(LogisticModel.NONE, ChoiceModel.none(LearnedRoles.KINDS), LogisticModel.NONE);

  /** Those that come with the software. */
  static final EventModels STANDARD =
      new EventModels(
          LogisticModel.load("report-weights.bin"),
          ChoiceModel.load("role-weights.bin", LearnedRoles.KINDS),
          LogisticModel.load("setting-weights.bin"));
}
