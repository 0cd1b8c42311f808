package org.pressgraph.resolve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pressgraph.lexicon.WordList;
import org.pressgraph.ner.MentionType;

/**
 * The full names of people whom an article names in brief: 吐尔逊 for 吐尔逊·阿里木, 徐主席 for one of that
 * name.
 */
final class PersonNames {

  private static final String DOT = "·";

  private PersonNames() {}

  /** The full name of a person, among the names that the article has. */
  static String full(String form, List<String> names) {
    if (!form.contains(DOT)) {
      Optional<String> longer = only(names.stream().filter(n -> n.startsWith(form + DOT)));
      if (longer.isPresent()) {
        return longer.get();
      }
    }
    int surname = WordList.SURNAMES.longestAt(form, 0);
    boolean brief =
        surname > 0
            && (surname == form.length() || WordList.TITLE_HEADS.contains(form.substring(surname)));
    if (!brief) {
      return form;
    }
    String family = form.substring(0, surname);
    return only(names.stream()
            .filter(n -> n.startsWith(family) && n.length() > surname && !n.equals(form))
            .filter(n -> !WordList.TITLE_HEADS.contains(n.substring(surname))))
        .orElse(form);
  }

  private static Optional<String> only(Stream<String> names) {
    List<String> found = names.distinct().toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  static List<String> in(PageNames names, int article) {
    return names.in(article, MentionType.PERSON).stream().map(Occurrence::form).distinct().toList();
  }
}
